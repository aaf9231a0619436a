import { estimateAttention, type FeatureEstimate, mentionExamples, type Quadrant } from '../../attention';
import { subjectOf } from '../../papers';
import type { Study } from '../study';
import { attentionOf, type CultureAttention } from './attention';
import { percentText, percentWithInterval } from './shares';

/** What the reviews of one culture ask for with respect to a feature word, with the numbers that say so. */
export interface Recommendation {
  feature: string;
  label: string;
  /** The field of the feature word, or `undecided (FIELD?)` where it is a guess. */
  advice: string;
  /** Share of 2,000 resamples of the reviews in which the word lies in this field. */
  stays: number | null;
  mentions: number;
  /** In percent, with a 95 % interval. */
  attention: string;
  satisfaction: string;
  /** The shortest review that shows the field's mood: its words and id; the id alone where the reviews are not ours to print. */
  example: string;
}

export interface CultureRecommendations extends CultureAttention {
  /** What is urgent first, then what is named most; words that are too rare for a field are left out. */
  recommendations: Recommendation[];
}

/** From what should be acted on first. */
const urgency: readonly Quadrant[] = ['improve first', 'keep up', 'maintain', 'low priority'];

/** Below this share of the resamples a field is a guess, and no advice is given. */
const leastStay = 2 / 3;

/**
 * A recommendation for every feature word of each culture (Paper A §6): its field of attention and satisfaction read as
 * advice.
 *
 * @example const [domestic] = await recommendationsOf(study);
 */
export async function recommendationsOf(study: Study): Promise<CultureRecommendations[]> {
  const found: CultureRecommendations[] = [];
  for (const culture of study.cultures) {
    const one = await attentionOf(study, culture);
    found.push({ ...one, recommendations: recommendationsIn(one, study.simulated) });
  }
  return found;
}

function recommendationsIn(found: CultureAttention, mayPrint: boolean): Recommendation[] {
  const { estimate, reviews, table, label } = found;
  return estimate.features
    .flatMap((one) => (one.quadrant === null ? [] : [{ ...one, quadrant: one.quadrant }]))
    .sort((a, b) => urgency.indexOf(a.quadrant) - urgency.indexOf(b.quadrant) || b.occurrences - a.occurrences)
    .map((one) => {
      const mood = one.quadrant === 'keep up' || one.quadrant === 'maintain' ? 'positive' : 'negative';
      const [example] = mentionExamples(reviews, table, one.feature, mood);
      return {
        feature: one.feature,
        label: label(one.feature),
        advice: one.quadrantShare! < leastStay ? `undecided (${one.quadrant}?)` : one.quadrant,
        stays: one.quadrantShare,
        mentions: one.occurrences,
        attention: percentWithInterval(one.attention, one.attentionInterval),
        satisfaction: percentWithInterval(one.satisfaction!, one.satisfactionInterval),
        example: !example ? '—' : mayPrint ? `${example.excerpt} (${example.id})` : example.id,
      };
    });
}

/** The fields of a subject that both cultures name. */
export interface SharedSubject {
  subject: string;
  domestic: string;
  foreign: string;
  same: 'yes' | 'no';
}

/**
 * Where the two markets ask for the same, and where not: every subject that has a field in both cultures.
 *
 * @example sharedSubjects(study, await recommendationsOf(study))
 */
export function sharedSubjects(study: Study, found: readonly CultureAttention[]): SharedSubject[] {
  const [home, abroad] = found.map(({ mentions }) => {
    const { features } = estimateAttention(subjectsOf(mentions), { seed: study.seed });
    return new Map(features.filter(({ quadrant }) => quadrant !== null).map((one) => [one.feature, one]));
  });
  if (abroad === undefined) return [];
  const field = (one: FeatureEstimate) => `${one.quadrant}, stays ${percentText(one.quadrantShare, 0)}`;
  return [...home].flatMap(([subject, here]) => {
    const there = abroad.get(subject);
    if (!there) return [];
    const same = here.quadrant === there.quadrant ? 'yes' : 'no';
    return [{ subject: found[1].label(subject), domestic: field(here), foreign: field(there), same }];
  });
}

function subjectsOf(mentions: CultureAttention['mentions']): CultureAttention['mentions'] {
  return mentions.map((some) => some.map((one) => ({ ...one, feature: subjectOf(one.feature) })));
}

/**
 * What the reviews of each culture say to the strategies of §6 that can be counted, in words.
 *
 * @example strategyNumbers(await recommendationsOf(study)).price
 */
export function strategyNumbers(found: readonly CultureRecommendations[]): {
  improveFirst: string;
  price: string;
  celebrities: string;
} {
  const each = (say: (one: CultureRecommendations) => string) =>
    found.map((one) => `${one.culture}: ${say(one)}`).join('; ');
  return {
    improveFirst: each(({ recommendations }) => {
      const urgent = recommendations.filter(({ advice }) => advice === 'improve first').slice(0, 4);
      return urgent.map(({ label }) => label).join(', ') || 'nothing stands out';
    }),
    price: each(({ estimate }) => {
      const price = estimate.features.find(({ feature }) => feature === 'price');
      return price?.satisfaction == null
        ? 'not named'
        : `${price.occurrences} mentions, ${percentWithInterval(price.satisfaction, price.satisfactionInterval)} satisfied`;
    }),
    celebrities: each(({ mentions }) => {
      const named = mentions.flat().filter(({ feature }) => /^(endorser-|celebrity)/.test(feature));
      return `named ${named.length} times`;
    }),
  };
}
