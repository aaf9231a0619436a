import type { Quadrant } from '@crosscultural/attention';
import { exampleInWords, percentText, percentWithInterval } from '@crosscultural/attention';
import {
  estimateAttention,
  type FeatureEstimate,
  leastStay,
  mentionExamples,
  standsOut,
  subjectMentions,
} from '../../attention';
import type { Study } from '../study';
import { attentionOf, type CultureAttention } from './attention';

/** What the reviews of one culture ask for with respect to a feature word, with the numbers that say so. */
export interface Recommendation {
  feature: string;
  label: string;
  /** `keep up`, `improve first`, `maintain` or `low priority`; else why there is no advice. */
  advice: string;
  /** Share of 2,000 resamples of the reviews in which its attention stays on its side of the cut line. */
  stays: number;
  mentions: number;
  /** In percent, with a 95 % interval; a dash where the model carries no statement on it. */
  attention: string;
  satisfaction: string;
  /** Satisfaction as counted, before the correction. */
  counted: string;
  /** Satisfaction minus that with everything, in percentage points, with its 95 % interval. */
  fromMean: string;
  /** The shortest review that shows the mood, if possible one whose stars do not contradict it (see `exampleInWords`). */
  example: string;
}

export interface CultureRecommendations extends CultureAttention {
  /** Words with an advice first, from what should be acted on; then what is named most. Rare words are left out. */
  recommendations: Recommendation[];
}

/** From what should be acted on first. */
const urgency: readonly (Quadrant | null)[] = ['improve first', 'keep up', 'maintain', 'low priority', null];

/** Where satisfaction is no more and no less than that with everything, or the reviews cannot tell. */
export const nothingStandsOut = 'nothing stands out';

/**
 * A recommendation for every feature word of each culture (Paper A §6), and often that there is none: advice is given where
 * satisfaction differs from that with everything by more than a margin, its whole interval, and attention stays on its side of
 * the cut line (see `attention.steps.adviceOn`); none at all where the model misses too much blame.
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
    .filter(({ rare }) => !rare)
    .sort((a, b) => urgency.indexOf(a.advice) - urgency.indexOf(b.advice) || b.occurrences - a.occurrences)
    .map((one) => {
      const side = standsOut(one.fromMean);
      const mood = side === 'below' ? 'negative' : 'positive';
      const [example] = side === null ? [] : mentionExamples(reviews, table, one.feature, mood);
      return {
        feature: one.feature,
        label: label(one.feature),
        advice: adviceInWords(one, estimate.notTestable),
        stays: one.attendedShare,
        mentions: one.occurrences,
        attention: percentWithInterval(one.attention, one.attentionInterval),
        satisfaction: one.satisfaction === null ? '—' : percentWithInterval(one.satisfaction, one.satisfactionInterval),
        counted: percentText(one.naive.satisfaction),
        fromMean: fromMeanInWords(one),
        example: exampleInWords(example, mayPrint),
      };
    });
}

/**
 * The advice on a word, or why there is none.
 *
 * @param one the word.
 * @param notTestable of its estimate.
 * @example adviceInWords(estimate.features[0], estimate.notTestable) // 'nothing stands out'
 */
export function adviceInWords(one: FeatureEstimate, notTestable: string | null): string {
  if (notTestable !== null) return notTestable;
  if (one.rare) return 'too rare';
  if (one.advice !== null) return one.advice;
  const side = standsOut(one.fromMean);
  if (side === null || one.attendedShare >= leastStay) return nothingStandsOut;
  return `undecided: liked ${side === 'above' ? 'more' : 'less'}, attention near the line`;
}

function fromMeanInWords({ fromMean }: FeatureEstimate): string {
  if (fromMean === null) return '—';
  const points = (share: number) => `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(0)}`;
  const ends = fromMean.interval ? ` [${fromMean.interval.map(points).join(', ')}]` : '';
  return `${points(fromMean.difference)}${ends}`;
}

/** The advice on a subject that both cultures name. */
export interface SharedSubject {
  subject: string;
  domestic: string;
  foreign: string;
  /** A dash where either culture gives no advice. */
  same: 'yes' | 'no' | '—';
}

/**
 * Where the two markets ask for the same, and where not: every subject that both cultures name often enough and on which one
 * of them at least gives advice.
 *
 * @example sharedSubjects(study, await recommendationsOf(study))
 */
export function sharedSubjects(study: Study, found: readonly CultureAttention[]): SharedSubject[] {
  const [home, abroad] = found.map(({ mentions, errors }) => {
    const estimate = estimateAttention(subjectMentions(mentions), { seed: study.seed, errors: errors ?? undefined });
    return {
      words: new Map(estimate.features.filter(({ rare }) => !rare).map((one) => [one.feature, one])),
      say: (one: FeatureEstimate) => adviceInWords(one, estimate.notTestable),
    };
  });
  if (abroad === undefined) return [];
  return [...home.words].flatMap(([subject, here]): SharedSubject[] => {
    const there = abroad.words.get(subject);
    if (!there || (here.advice === null && there.advice === null)) return [];
    const both = here.advice !== null && there.advice !== null;
    const same = both ? (here.advice === there.advice ? 'yes' : 'no') : '—';
    return [{ subject: found[1].label(subject), domestic: home.say(here), foreign: abroad.say(there), same }];
  });
}

/**
 * What the reviews of each culture say to the strategies of §6 that can be counted, in words; where the model misses too much
 * blame, that.
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
    improveFirst: each(({ recommendations, estimate }) => {
      const urgent = recommendations.filter(({ advice }) => advice === 'improve first').slice(0, 4);
      return urgent.map(({ label }) => label).join(', ') || (estimate.notTestable ?? nothingStandsOut);
    }),
    price: each(({ estimate }) => {
      const price = estimate.features.find(({ feature }) => feature === 'price');
      if (price === undefined) return 'not named';
      return price.satisfaction === null
        ? `${price.occurrences} mentions, ${estimate.notTestable ?? 'satisfaction unknown'}`
        : `${price.occurrences} mentions, ${percentWithInterval(price.satisfaction, price.satisfactionInterval)} satisfied`;
    }),
    celebrities: each(({ mentions }) => {
      const named = mentions.flat().filter(({ feature }) => /^(endorser-|celebrity)/.test(feature));
      return `named ${named.length} times`;
    }),
  };
}
