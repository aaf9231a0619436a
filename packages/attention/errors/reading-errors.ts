import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import type { FeatureMention } from '../mentions/mentions';
import { errorCell, errorClasses, pairsIn } from './error-cells';

const judgements = ['positive', 'neutral', 'negative'] as const;

/** What a triplet model makes of labelled reviews, mention by mention. */
export interface ReadingErrors {
  /** One unit a labelled review; cell 4·truth + read counts mentions, with positive 0, neutral 1, negative 2, not there 3. */
  units: SparseUnits;
  /** What the labelled reviews are, as a table says it. */
  origin: string;
}

/**
 * Compares the feature words that labelled reviews name with those that a model reads in them. In a review each labelled
 * mention of a word is paired with a read one of the same word, those that agree first; what is left over was missed, or is
 * made up. Where in the sentence a term stands does not count: attention and satisfaction do not ask for it.
 *
 * @param labelled the mentions of each labelled review, from its labels.
 * @param read the mentions of the same reviews, from the model's triplets, mapped by the same table.
 * @param origin what the labelled reviews are.
 * @example
 * attention.readingErrors([[{ feature: 'mouse', sentiment: 'negative' }]], [[]], 'one review'); // one missed mention
 */
export function readingErrors(
  labelled: readonly (readonly FeatureMention[])[],
  read: readonly (readonly FeatureMention[])[],
  origin: string,
): ReadingErrors {
  return {
    units: packUnits(
      labelled.map((truth, i) => pairsOf(truth, read[i])),
      errorClasses.length ** 2,
    ),
    origin,
  };
}

function pairsOf(labelled: readonly FeatureMention[], read: readonly FeatureMention[]): (readonly [number, number])[] {
  const features = new Set([...labelled, ...read].map(({ feature }) => feature));
  return [...features].flatMap((feature) => {
    const truth = judgedAs(labelled, feature);
    const found = judgedAs(read, feature);
    const pairs: (readonly [number, number])[] = [];
    const pair = (t: Sentiment, r: Sentiment) => {
      const count = Math.min(truth[t], found[r]);
      if (count > 0) pairs.push([errorCell(t, r), count]);
      truth[t] -= count;
      found[r] -= count;
    };
    for (const said of judgements) pair(said, said);
    for (const t of judgements) for (const r of judgements) pair(t, r);
    for (const said of judgements) {
      if (truth[said] > 0) pairs.push([errorCell(said, 'absent'), truth[said]]);
      if (found[said] > 0) pairs.push([errorCell('absent', said), found[said]]);
    }
    return pairs;
  });
}

function judgedAs(mentions: readonly FeatureMention[], feature: string): Record<Sentiment, number> {
  const counts = { positive: 0, neutral: 0, negative: 0 };
  for (const one of mentions) if (one.feature === feature && one.sentiment !== null) counts[one.sentiment]++;
  return counts;
}

/** Whether nobody has labelled anything. */
export function isUnknown(errorSums: Float64Array): boolean {
  return errorSums.every((count) => count === 0);
}

/**
 * The share of labelled blame that the model reads as blame, in summed cells of `ReadingErrors`; NaN without labelled blame.
 *
 * @param errorSums [16]
 * @example
 * attention.steps.recallOfBlame(sumOfUnits(errors.units)); // 0.63
 */
export function recallOfBlame(errorSums: Float64Array): number {
  return pairsIn(errorSums, ['negative'], ['negative']) / pairsIn(errorSums, ['negative']);
}

/** Below this recall of blame a model carries no statement on satisfaction: it misses more blame than it finds. Ours. */
export const leastRecallOfBlame = 0.5;

/**
 * Fewer labelled mentions of blame than this say too little of how much a model misses: of 20, a model that finds three
 * quarters is told from one that finds half (Wilson's 95 % interval of 15 of 20 is 0.53 to 0.89), of 10 it is not.
 */
export const leastLabelledBlame = 20;

/**
 * Why a model carries no statement on satisfaction, in words; null where it does. The recall of blame itself decides: an
 * interval that reaches below the gate is to be said beside it.
 *
 * @param errorSums [16] summed cells of `ReadingErrors`.
 * @example
 * attention.steps.whyNotTestable(sumOfUnits(errors.units)); // 'not testable: the model misses 94 % of blame'
 */
export function whyNotTestable(errorSums: Float64Array): string | null {
  if (isUnknown(errorSums)) return 'not testable: nobody knows how much blame the model misses: no labelled reviews';
  const blame = pairsIn(errorSums, ['negative']);
  if (blame < leastLabelledBlame) return `not testable: only ${blame} labelled mentions of blame`;
  const recall = recallOfBlame(errorSums);
  return recall < leastRecallOfBlame
    ? `not testable: the model misses ${(100 * (1 - recall)).toFixed(0)} % of blame`
    : null;
}
