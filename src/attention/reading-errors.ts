import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { SatisfactionReading } from './measures';
import type { FeatureMention } from './mentions';

const judgements = ['positive', 'neutral', 'negative'] as const;
/** Stands beside the three judgements for "not there": a mention that was missed, or one that was made up. */
const absent = judgements.length;
const classes = judgements.length + 1;

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
      labelled.map((truth, i) => pairsIn(truth, read[i])),
      classes * classes,
    ),
    origin,
  };
}

function pairsIn(labelled: readonly FeatureMention[], read: readonly FeatureMention[]): (readonly [number, number])[] {
  const features = new Set([...labelled, ...read].map(({ feature }) => feature));
  return [...features].flatMap((feature) => {
    const truth = judgedAs(labelled, feature);
    const found = judgedAs(read, feature);
    const pairs: (readonly [number, number])[] = [];
    const pair = (t: number, r: number) => {
      const count = Math.min(truth[t], found[r]);
      if (count > 0) pairs.push([classes * t + r, count]);
      truth[t] -= count;
      found[r] -= count;
    };
    for (let t = 0; t < absent; t++) pair(t, t);
    for (let t = 0; t < absent; t++) for (let r = 0; r < absent; r++) pair(t, r);
    for (let t = 0; t < absent; t++) {
      if (truth[t] > 0) pairs.push([classes * t + absent, truth[t]]);
      if (found[t] > 0) pairs.push([classes * absent + t, found[t]]);
    }
    return pairs;
  });
}

function judgedAs(mentions: readonly FeatureMention[], feature: string): number[] {
  const own = mentions.filter((mention) => mention.feature === feature);
  return judgements.map((judgement) => own.filter(({ sentiment }) => sentiment === judgement).length);
}

/**
 * Corrects summed cells of `packMentions` for what the model misses, makes up and takes for something else (adjusted count:
 * Gart and Buck 1966; Forman 2008). In two classes, praise and the rest, the counts read are x = Mᵀ·n, with M[truth][read] the
 * shares of the labelled mentions that were read so and x what is left after the share that is made up; n is solved for, and
 * is never below 0. It holds where the model errs on these reviews as on the labelled ones, and on every word alike.
 *
 * The rest is neutral and negative where satisfaction is taken per occurrence, and goes to the negative cell; it is negative
 * alone per evaluated mention, where neutral mentions stay as counted. Mentions without a judgement stay, too.
 *
 * @param sums [4·features] summed cells of `packMentions`.
 * @param errorSums [16] summed cells of `ReadingErrors`.
 * @param reading what satisfaction divides by.
 * @returns [4·features] corrected; NaN where the model tells praise and the rest no better than a coin.
 * @example
 * attention.steps.satisfactionIn(attention.steps.correctCells(sums, errorSums, reading), [0], reading);
 */
export function correctCells(sums: Float64Array, errorSums: Float64Array, reading: SatisfactionReading): Float64Array {
  const { praise, rest } = rates(errorSums, reading);
  const determinant = praise.asPraise * rest.asRest - rest.asPraise * praise.asRest;
  const merges = reading === 'per occurrence';
  const corrected = Float64Array.from(sums);
  for (let cell = 0; cell + 3 < sums.length; cell += 4) {
    const x = sums[cell] * praise.real;
    const y = (sums[cell + 2] + (merges ? sums[cell + 1] : 0)) * rest.real;
    const solve = (n: number) => (determinant > 0 ? Math.max(0, n / determinant) : Number.NaN);
    corrected[cell] = solve(x * rest.asRest - y * rest.asPraise);
    corrected[cell + 2] = solve(y * praise.asPraise - x * praise.asRest);
    if (merges) corrected[cell + 1] = 0;
  }
  return corrected;
}

/** How a class of mentions is read: shares of the labelled ones; `real` is the share of the read ones that are labelled. */
interface ClassRates {
  asPraise: number;
  asRest: number;
  real: number;
}

function rates(errorSums: Float64Array, reading: SatisfactionReading): { praise: ClassRates; rest: ClassRates } {
  const praise = [0];
  const rest = reading === 'per occurrence' ? [1, 2] : [2];
  const count = (truths: readonly number[], reads: readonly number[]) =>
    truths.reduce((sum, t) => sum + reads.reduce((inner, r) => inner + errorSums[classes * t + r], 0), 0);
  const all = [0, 1, 2, absent];
  const known = [...praise, ...rest];
  const ratesOf = (own: readonly number[]): ClassRates => ({
    asPraise: count(own, praise) / count(own, all),
    asRest: count(own, rest) / count(own, all),
    real: count(known, own) / count(all, own),
  });
  return { praise: ratesOf(praise), rest: ratesOf(rest) };
}

/**
 * The share of labelled blame that the model reads as blame, in summed cells of `ReadingErrors`; NaN without labelled blame.
 *
 * @param errorSums [16]
 * @example
 * attention.steps.recallOfBlame(sumOfUnits(errors.units)); // 0.63
 */
export function recallOfBlame(errorSums: Float64Array): number {
  const row = errorSums.subarray(2 * classes, 3 * classes);
  return row[2] / row.reduce((sum, count) => sum + count, 0);
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
  const blame = errorSums.subarray(2 * classes, 3 * classes).reduce((sum, count) => sum + count, 0);
  if (blame < leastLabelledBlame) return `not testable: only ${blame} labelled mentions of blame`;
  const recall = recallOfBlame(errorSums);
  return recall < leastRecallOfBlame
    ? `not testable: the model misses ${(100 * (1 - recall)).toFixed(0)} % of blame`
    : null;
}
