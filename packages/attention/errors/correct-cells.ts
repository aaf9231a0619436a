import type { SatisfactionReading } from '../measures/measures';
import { type ErrorClass, errorClasses, pairsIn } from './error-cells';
import { isUnknown } from './reading-errors';

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
  const correction = correctionBy(errorSums, reading);
  return correction ? correctedBy(correction, sums, new Float64Array(sums.length)) : sums;
}

/** What `correctCells` makes of every word alike; `isTold` is false where it can only say NaN. */
export interface CellCorrection {
  praise: ReadPerMention;
  rest: ReadPerMention;
  determinant: number;
  /** Whether the rest is neutral and negative. */
  merges: boolean;
  isTold: boolean;
}

/**
 * The correction by some labelled reviews, for correcting several cells by them.
 *
 * @param errorSums [16] summed cells of `ReadingErrors`.
 * @param reading what satisfaction divides by.
 * @returns null without any labelled mention: then all stays as counted.
 * @example
 * attention.steps.correctionBy(sumOfUnits(errors.units), 'per occurrence')?.isTold; // true
 */
export function correctionBy(errorSums: Float64Array, reading: SatisfactionReading): CellCorrection | null {
  if (isUnknown(errorSums)) return null;
  const { praise, rest, isTold } = readPerMention(errorSums, reading);
  const determinant = isTold ? praise.asPraise * rest.asRest - rest.asPraise * praise.asRest : Number.NaN;
  return { praise, rest, determinant, merges: reading === 'per occurrence', isTold };
}

/**
 * Corrects cells by `correctionBy` into a list that is there already.
 *
 * @param sums [4·features] as counted.
 * @param into [4·features] overwritten; it may not be `sums` itself.
 * @returns `into`.
 * @example
 * attention.steps.correctedBy(correction, sums, new Float64Array(sums.length));
 */
export function correctedBy(
  { praise, rest, determinant, merges }: CellCorrection,
  sums: Float64Array,
  into: Float64Array,
): Float64Array {
  into.set(sums);
  for (let cell = 0; cell + 3 < sums.length; cell += 4) {
    const x = sums[cell];
    const y = sums[cell + 2] + (merges ? sums[cell + 1] : 0);
    into[cell] = (x * rest.asRest - y * rest.asPraise) / determinant;
    into[cell + 2] = (y * praise.asPraise - x * praise.asRest) / determinant;
    if (merges) into[cell + 1] = 0;
  }
  return into;
}

/** How many mentions of praise and of the rest are read per mention of one class, with the made-up ones that it brings. */
export interface ReadPerMention {
  asPraise: number;
  asRest: number;
}

/** What counts as praise, as the rest and as neither, in each reading of satisfaction. */
const classesOf = {
  'per occurrence': classes(['neutral', 'negative']),
  'per evaluated mention': classes(['negative']),
};

function classes(rest: readonly ErrorClass[]) {
  const praise: readonly ErrorClass[] = ['positive'];
  const known = [...praise, ...rest];
  return { praise, rest, known, others: errorClasses.filter((truth) => !known.includes(truth)) };
}

/** `isTold`: each class is read as itself more often than the other is read as it. */
function readPerMention(
  errorSums: Float64Array,
  reading: SatisfactionReading,
): { praise: ReadPerMention; rest: ReadPerMention; isTold: boolean } {
  const { praise, rest, known, others } = classesOf[reading];
  const [ofPraise, ofRest, ofKnown] = [pairsIn(errorSums, praise), pairsIn(errorSums, rest), pairsIn(errorSums, known)];
  const madeUpPraise = pairsIn(errorSums, others, praise) / ofKnown;
  const madeUpRest = pairsIn(errorSums, others, rest) / ofKnown;
  const praiseAsPraise = pairsIn(errorSums, praise, praise) / ofPraise;
  const praiseAsRest = pairsIn(errorSums, praise, rest) / ofPraise;
  const restAsPraise = pairsIn(errorSums, rest, praise) / ofRest;
  const restAsRest = pairsIn(errorSums, rest, rest) / ofRest;
  return {
    praise: { asPraise: praiseAsPraise + madeUpPraise, asRest: praiseAsRest + madeUpRest },
    rest: { asPraise: restAsPraise + madeUpPraise, asRest: restAsRest + madeUpRest },
    isTold: praiseAsPraise > restAsPraise && restAsRest > praiseAsRest,
  };
}
