import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import type { SatisfactionReading } from '../measures/measures';
import type { FeatureMention } from '../mentions/mentions';
import { type ErrorClass, errorCell, errorClasses, pairsIn } from './error-cells';

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

/**
 * Corrects summed cells of `packMentions` for what the model misses, makes up and takes for something else (adjusted count:
 * Gart and Buck 1966; Forman 2008). In two classes, praise and the rest, the counts read are x = (M + 1·eᵀ)ᵀ·n: M[truth][read]
 * are the shares of the labelled mentions that were read so, and every mention that is there, praised or not, brings e[read]
 * made-up ones with it. n is solved for. Both rates are those of a truth that is given, so that a corpus may hold more praise
 * or less than the labelled reviews do. It holds where the model errs on these reviews as on the labelled ones, and on every
 * word alike.
 *
 * The correction is linear: the corrected cells of words that are joined are the sum of their corrected cells. So the cells
 * of one word can be below 0, by chance; only measures end at 0 and 1 (`satisfactionIn`), after the sum.
 *
 * The rest is neutral and negative where satisfaction is taken per occurrence, and goes to the negative cell; it is negative
 * alone per evaluated mention, where neutral mentions stay as counted, and those that are read as praise or blame count as
 * made up. Mentions without a judgement stay, too. Without any labelled mention nothing is known, and all stays as counted.
 *
 * @param sums [4·features] summed cells of `packMentions`.
 * @param errorSums [16] summed cells of `ReadingErrors`.
 * @param reading what satisfaction divides by.
 * @returns [4·features] corrected; NaN where the model tells praise and the rest no better than a coin.
 * @example
 * attention.steps.satisfactionIn(attention.steps.correctCells(sums, errorSums, reading), [0], reading);
 */
export function correctCells(sums: Float64Array, errorSums: Float64Array, reading: SatisfactionReading): Float64Array {
  if (isUnknown(errorSums)) return sums;
  const { praise, rest, isTold } = readPerMention(errorSums, reading);
  const determinant = isTold ? praise.asPraise * rest.asRest - rest.asPraise * praise.asRest : Number.NaN;
  const merges = reading === 'per occurrence';
  const corrected = Float64Array.from(sums);
  for (let cell = 0; cell + 3 < sums.length; cell += 4) {
    const x = sums[cell];
    const y = sums[cell + 2] + (merges ? sums[cell + 1] : 0);
    corrected[cell] = (x * rest.asRest - y * rest.asPraise) / determinant;
    corrected[cell + 2] = (y * praise.asPraise - x * praise.asRest) / determinant;
    if (merges) corrected[cell + 1] = 0;
  }
  return corrected;
}

/** Whether nobody has labelled anything. */
function isUnknown(errorSums: Float64Array): boolean {
  return errorSums.every((count) => count === 0);
}

/** How many mentions of praise and of the rest are read per mention of one class, with the made-up ones that it brings. */
interface ReadPerMention {
  asPraise: number;
  asRest: number;
}

/** `isTold`: each class is read as itself more often than the other is read as it. */
function readPerMention(
  errorSums: Float64Array,
  reading: SatisfactionReading,
): { praise: ReadPerMention; rest: ReadPerMention; isTold: boolean } {
  const praise: ErrorClass[] = ['positive'];
  const rest: ErrorClass[] = reading === 'per occurrence' ? ['neutral', 'negative'] : ['negative'];
  const known = [...praise, ...rest];
  const others = errorClasses.filter((truth) => !known.includes(truth));
  const share = (own: ErrorClass[], read: ErrorClass[]) => pairsIn(errorSums, own, read) / pairsIn(errorSums, own);
  const madeUp = (read: ErrorClass[]) => pairsIn(errorSums, others, read) / pairsIn(errorSums, known);
  const readOf = (own: ErrorClass[]): ReadPerMention => ({
    asPraise: share(own, praise) + madeUp(praise),
    asRest: share(own, rest) + madeUp(rest),
  });
  return {
    praise: readOf(praise),
    rest: readOf(rest),
    isTold: share(praise, praise) > share(rest, praise) && share(rest, rest) > share(praise, rest),
  };
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
