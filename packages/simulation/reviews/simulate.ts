import { deriveSeed, type Random, seededRandom, UserError } from '@crosscultural/base';
import type { Culture, Review } from '@crosscultural/corpus';
import { chineseGrammar } from './chinese';
import type { LanguageGrammar } from './clause';
import { type Composition, composeReview } from './compose';
import { englishGrammar } from './english';
import type { ReviewLanguage } from './lexicon';
import { noiseTexts } from './lexicon/noise';
import { drawMentions } from './mention';
import { drawAuthor, drawDate, drawLikes, drawPlatform, drawProduct, drawRating, type Product } from './metadata';
import { drawNoise, drawOrnaments, type NoiseKind, noiseText } from './noise';
import type { PlantedConcept } from './planted';
import { profileConcepts, type SimulationProfile } from './profiles';
import { toTraditional } from './traditional';

export interface ReviewSimulation {
  /** Reviews of each culture, planted noise included; 1 to 5,000,000. */
  perCulture?: number;
  seed?: number;
  profile?: SimulationProfile;
}

/** The simulation that `data/sample/reviews.jsonl` holds. */
export const defaultSimulation = { perCulture: 1500, seed: 2023, profile: 'default' } as const;

const largest = 5_000_000;
/** Ordinary reviews that a duplicate may repeat: the last ones only, so that memory stays flat. */
const duplicateWindow = 200;

const grammars: Record<ReviewLanguage, LanguageGrammar> = { zh: chineseGrammar, en: englishGrammar };

/**
 * Streams simulated reviews, a domestic (Chinese) and a foreign (English) one in turn, with gold triplets whose offsets
 * cut out exactly the aspect and the opinion (intensifier and negation included). Memory does not grow with the number.
 *
 * A review draws a theme mixture (Dirichlet), per mention a theme, a feature word (planted attention) and a sentiment
 * (planted satisfaction), then words from a grammar. `planted.ts` says which value rests on which claim of Paper A.
 *
 * @throws UserError, at once, for a number that is not an integer from 1 to 5,000,000, a seed that is not an integer or an unknown profile.
 */
export function simulateReviews(options: ReviewSimulation = {}): Generator<Review, void, undefined> {
  const { perCulture, seed, profile } = { ...defaultSimulation, ...options };
  if (!Number.isInteger(perCulture) || perCulture < 1 || perCulture > largest) {
    throw new UserError(
      `The number of reviews per culture must be an integer from 1 to ${largest}, not ${perCulture}.`,
    );
  }
  if (!Number.isSafeInteger(seed)) throw new UserError(`The seed must be an integer, not ${seed}.`);
  return stream(profileConcepts(profile), perCulture, seed, profile);
}

function* stream(
  concepts: readonly PlantedConcept[],
  perCulture: number,
  seed: number,
  profile: SimulationProfile,
): Generator<Review, void, undefined> {
  const [domestic, foreign] = (['domestic', 'foreign'] as const).map((culture) =>
    reviewsOf(
      culture,
      concepts.filter((concept) => concept.culture === culture),
      perCulture,
      seededRandom(deriveSeed(seed, `reviews/${culture}`)),
    ),
  );
  const shuffle = seededRandom(deriveSeed(seed, 'reviews/shuffled-cultures'));
  for (let i = 0; i < perCulture; i++) {
    const pair: [Review, Review] = [domestic.next().value, foreign.next().value];
    if (profile === 'shuffled-cultures' && shuffle.chance(0.5)) {
      yield { ...pair[0], culture: 'foreign' };
      yield { ...pair[1], culture: 'domestic' };
    } else yield* pair;
  }
}

/** The endless reviews of a culture; `perCulture` says only how many authors there are. */
function* reviewsOf(
  culture: Culture,
  concepts: readonly PlantedConcept[],
  perCulture: number,
  random: Random,
): Generator<Review, never, undefined> {
  const language: ReviewLanguage = culture === 'domestic' ? 'zh' : 'en';
  const recent: Draft[] = [];
  let ordinary = 0;
  for (let number = 1; ; number++) {
    let noise = drawNoise(language, random);
    if (recent.length === 0 && (noise === 'duplicate' || noise === 'near-duplicate')) noise = undefined;
    const draft = draftReview(noise, concepts, language, recent, random);
    if (noise === undefined) recent[ordinary++ % duplicateWindow] = draft;
    const { text, triplets, product } = draft;
    const sentiments = triplets.map((triplet) => triplet.sentiment);
    yield {
      id: `sim-${language}-${String(number).padStart(6, '0')}${noise ? `-${noise}` : ''}`,
      culture,
      language,
      platform: drawPlatform(language, random),
      product: product.name[language],
      text,
      rating: sentiments.length > 0 ? drawRating(sentiments, random) : 5,
      createdAt: drawDate(language, random),
      likes: drawLikes(random),
      author: drawAuthor(language, perCulture, random),
      triplets,
    };
  }
}

interface Draft extends Composition {
  product: Product;
}

function draftReview(
  noise: NoiseKind | undefined,
  concepts: readonly PlantedConcept[],
  language: ReviewLanguage,
  recent: readonly Draft[],
  random: Random,
): Draft {
  if (noise === 'duplicate') return random.pick(recent);
  if (noise === 'near-duplicate') {
    const original = random.pick(recent);
    return { ...original, text: original.text + random.pick(noiseTexts[language].tails) };
  }
  const product = drawProduct(random);
  const nothingElse = noise && noiseText(noise, language, random);
  if (nothingElse !== undefined) return { text: nothingElse, triplets: [], product };

  const mentions = drawMentions(concepts, random);
  const ornaments = drawOrnaments(noise, language, random);
  const composition = composeReview(mentions, grammars[language], language, product.kind, random, ornaments);
  return { ...(noise === 'traditional' ? toTraditional(composition) : composition), product };
}
