import { interval95, type Random, resampleUnits, type SparseUnits, sumOfUnits } from '@crosscultural/base';
import type { SatisfactionReading } from '../measures/measures';
import { type CellCorrection, correctedBy, correctionBy } from './correct-cells';
import type { ReadingErrors } from './reading-errors';

/** Summed cells of `packMentions`: as counted, and corrected for what measures are taken from; the same where nothing corrects them. */
export interface CellSums {
  counted: Float64Array;
  /** Corrected per occurrence, whatever the reading of satisfaction: what attention is taken from. */
  occurrences: Float64Array;
  /** Corrected in the reading of satisfaction. Both are NaN where the labelled reviews tell praise and the rest no better than a coin. */
  judged: Float64Array;
}

/** A draw of the reviews and of the labelled reviews; `correct` corrects other cells of the same draw, for satisfaction. */
export type DrawnSums = CellSums & { correct: (sums: Float64Array) => Float64Array };

/**
 * The sums on all reviews, and a way to draw them anew: the reviews, and independently of them the labelled reviews that the
 * model's errors are known from, so that both sources of error are in what is made of the draws.
 *
 * @param units packed mentions, one unit a review.
 * @param errors how the model errs; undefined for mentions that no model read.
 * @param reading what satisfaction divides by.
 * @example
 * attention.steps.correctedSums(units, errors, 'per occurrence').sums.occurrences;
 */
export function correctedSums(
  units: SparseUnits,
  errors: ReadingErrors | undefined,
  reading: SatisfactionReading,
): { sums: CellSums; draw: (random: Random) => DrawnSums } {
  const counted = new Float64Array(units.cells);
  const errorSums = new Float64Array(errors?.units.cells ?? 0);
  const corrected = (sums: Float64Array, known: Float64Array): DrawnSums => {
    if (!errors) return { counted: sums, occurrences: sums, judged: sums, correct: (some) => some };
    const always = correctionBy(known, 'per occurrence');
    const own = reading === 'per occurrence' ? always : correctionBy(known, reading);
    const by = (correction: CellCorrection | null) => (some: Float64Array) =>
      correction ? correctedBy(correction, some, new Float64Array(some.length)) : some;
    const occurrences = by(always)(sums);
    return { counted: sums, occurrences, judged: own === always ? occurrences : by(own)(sums), correct: by(own) };
  };
  return {
    sums: corrected(sumOfUnits(units), errors ? sumOfUnits(errors.units) : errorSums),
    draw: (random) => {
      resampleUnits(units, counted, random);
      if (errors) resampleUnits(errors.units, errorSums, random);
      return corrected(counted, errorSums);
    },
  };
}

/**
 * What one draw leaves possible of satisfaction. Drawn anew, a few mentions show too little doubt, and none where all of them agree: so
 * praise and the rest of every judged word get half a mention each on average, a draw from Gamma(1/2). With it the draws are those
 * of Jeffreys' prior, whose interval holds a share of few mentions as often as it says (Brown, Cai and DasGupta 2001). It comes before
 * the correction, which magnifies what is seldom found.
 *
 * @param units and the other parameters as for `correctedSums`; words that are joined are packed as one.
 * @returns `doubted`: the judged cells with this doubt.
 * @example
 * const { draw } = attention.steps.withDoubt(units, errors, 'per occurrence');
 * draw(seededRandom(1), seededRandom(2)).doubted;
 */
export function withDoubt(
  units: SparseUnits,
  errors: ReadingErrors | undefined,
  reading: SatisfactionReading,
): { sums: CellSums; draw: (random: Random, doubt: Random) => DrawnSums & { doubted: Float64Array } } {
  const { sums, draw } = correctedSums(units, errors, reading);
  const judged = judgedCells(sums.counted, reading);
  return {
    sums,
    draw: (random, doubt) => {
      const drawn = draw(random);
      const seen = Float64Array.from(drawn.counted);
      for (const cell of judged) seen[cell] += doubt.gamma(0.5);
      return { ...drawn, doubted: drawn.correct(seen) };
    },
  };
}

/**
 * Of words that have a judged mention, the cells of praise and of the rest.
 *
 * @param sums [4·words] summed cells.
 * @param reading what satisfaction divides by.
 * @example
 * attention.steps.judgedCells(Float64Array.of(9, 0, 0, 0), 'per occurrence'); // [0, 2]
 */
export function judgedCells(sums: Float64Array, reading: SatisfactionReading): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell + 3 < sums.length; cell += 4) {
    const rest = sums[cell + 2] + (reading === 'per occurrence' ? sums[cell + 1] : 0);
    if (sums[cell] + rest > 0) cells.push(cell, cell + 2);
  }
  return cells;
}

/**
 * Whether the errors corrected cells at all: NaN says that they could not.
 *
 * @param cells `occurrences` or `judged` of `CellSums`.
 * @example
 * attention.steps.isCorrected(sums.judged); // false: measures are then taken from the counted cells, or not at all
 */
export function isCorrected(cells: Float64Array): boolean {
  return !Number.isNaN(cells[0]);
}

/**
 * The central 95 % of draws of which some decide nothing, because their labelled reviews could not correct them: such a draw
 * leaves everything between the bounds possible, so it counts as the lower bound below and as the upper one above. Draws that
 * are NaN for want of mentions are left out, as `interval95` does.
 *
 * @param values one a draw.
 * @param undecided per draw, whether it could not be corrected.
 * @param bounds the least and the largest value that there is.
 * @returns [lower, upper], or null when fewer than half of the draws are defined.
 * @example
 * attention.steps.openInterval95(Float64Array.of(0.4, NaN), Uint8Array.of(0, 1), [0, 1]); // [0, 1], or nearly
 */
export function openInterval95(
  values: Float64Array,
  undecided: Uint8Array,
  [least, largest]: readonly [number, number],
): [number, number] | null {
  if (!undecided.includes(1)) return interval95(values);
  const low = interval95(values.map((value, b) => (undecided[b] ? least : value)));
  const high = interval95(values.map((value, b) => (undecided[b] ? largest : value)));
  return low && high && [low[0], high[1]];
}
