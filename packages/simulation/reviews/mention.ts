import type { Random } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import type { PlantedConcept } from './planted';

/** One thing that a review says: what about, and whether it is praise. The grammar finds the words. */
export interface Mention {
  /** Position in the review; the marks of the text carry it. */
  index: number;
  concept: PlantedConcept;
  sentiment: Sentiment;
}

/** Concentration of a review's theme mixture: small, so that most reviews speak of one or two themes. */
const themeConcentration = 0.8;
/** Share of mentions that repeat the concept before them (“two opinions on one aspect”). */
const repeatedConcept = 0.08;
/** Share of what is not positive that is neutral instead of negative. */
const neutralShare = 0.12;
/** Mentions of a review: one, a Poisson number more, and now and then a long review. */
const furtherMentions = 1.9;
const longReview = { share: 0.05, furtherMentions: 4 };

/** Draws what a review says: θ ~ Dirichlet over the themes, then a theme, a feature word and a sentiment per mention. */
export function drawMentions(concepts: readonly PlantedConcept[], random: Random): Mention[] {
  const themes = [...new Set(concepts.map((concept) => concept.theme))].map((theme) =>
    concepts.filter((concept) => concept.theme === theme),
  );
  const shares = themes.map((members) => members.reduce((sum, concept) => sum + concept.attention, 0));
  const mixture = random.dirichlet(shares.map((share) => share * themeConcentration));

  const long = random.chance(longReview.share) ? longReview.furtherMentions : 0;
  const count = 1 + random.poisson(furtherMentions + long);
  const drawn: Omit<Mention, 'index'>[] = [];
  for (let i = 0; i < count; i++) {
    const concept =
      i > 0 && random.chance(repeatedConcept) ? drawn[i - 1].concept : drawConcept(themes, mixture, random);
    drawn.push({ concept, sentiment: drawSentiment(concept.satisfaction, random) });
  }

  // A writer finishes one subject before the next: mentions of one theme stand together, repeated concepts side by side.
  const order = new Map<string, number>();
  for (const { concept } of drawn) {
    for (const key of [concept.theme, concept.id]) if (!order.has(key)) order.set(key, order.size);
  }
  const rank = (key: string) => order.get(key)!;
  return drawn
    .sort((a, b) => rank(a.concept.theme) - rank(b.concept.theme) || rank(a.concept.id) - rank(b.concept.id))
    .map((mention, index) => ({ ...mention, index }));
}

function drawConcept(themes: PlantedConcept[][], mixture: number[], random: Random): PlantedConcept {
  const members = themes[random.categorical(mixture)];
  return members[random.categorical(members.map((concept) => concept.attention))];
}

function drawSentiment(satisfaction: number, random: Random): Sentiment {
  if (random.chance(satisfaction)) return 'positive';
  return random.chance(neutralShare) ? 'neutral' : 'negative';
}
