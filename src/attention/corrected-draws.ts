import { interval95, type Random, resampleUnits, type SparseUnits, sumOfUnits } from '@crosscultural/base';
import type { SatisfactionReading } from './measures';
import { correctCells, type ReadingErrors } from './reading-errors';

/** Summed cells of `packMentions`, as counted and corrected; the same object where nothing corrects them. */
export interface CellSums {
  counted: Float64Array;
  /** NaN throughout the judged cells where the labelled reviews tell praise and the rest no better than a coin. */
  corrected: Float64Array;
}

/**
 * The sums on all reviews, and a way to draw them anew: the reviews, and independently of them the labelled reviews that the
 * model's errors are known from, so that both sources of error are in what is made of the draws.
 */
export function correctedSums(
  units: SparseUnits,
  errors: ReadingErrors | undefined,
  reading: SatisfactionReading,
): { sums: CellSums; draw: (random: Random) => CellSums & { correct: (sums: Float64Array) => Float64Array } } {
  const counted = new Float64Array(units.cells);
  const errorSums = new Float64Array(errors?.units.cells ?? 0);
  const corrected = (sums: Float64Array, known: Float64Array) => (errors ? correctCells(sums, known, reading) : sums);
  const all = sumOfUnits(units);
  return {
    sums: { counted: all, corrected: corrected(all, errors ? sumOfUnits(errors.units) : errorSums) },
    draw: (random) => {
      resampleUnits(units, counted, random);
      if (errors) resampleUnits(errors.units, errorSums, random);
      const correct = (some: Float64Array) => corrected(some, errorSums);
      return { counted, corrected: correct(counted), correct };
    },
  };
}

/**
 * What one draw leaves possible of satisfaction. Where all mentions of a word agree, drawing them anew shows no doubt, so the
 * cell that is empty gets half a mention on average, a draw from Gamma(1/2): with it the draws are those of Jeffreys' prior
 * (Brown, Cai and DasGupta 2001), before the correction, which magnifies what is seldom found.
 */
export function withDoubt(
  units: SparseUnits,
  errors: ReadingErrors | undefined,
  reading: SatisfactionReading,
): { sums: CellSums; draw: (random: Random, doubt: Random) => CellSums & { doubted: Float64Array } } {
  const { sums, draw } = correctedSums(units, errors, reading);
  const empty = emptyCells(sums.counted, reading);
  return {
    sums,
    draw: (random, doubt) => {
      const drawn = draw(random);
      if (empty.length === 0) return { ...drawn, doubted: drawn.corrected };
      const seen = Float64Array.from(drawn.counted);
      for (const cell of empty) seen[cell] += doubt.gamma(0.5);
      return { ...drawn, doubted: drawn.correct(seen) };
    },
  };
}

/** Of words whose judged mentions all agree, the cell of the other judgement. */
export function emptyCells(sums: Float64Array, reading: SatisfactionReading): number[] {
  const empty: number[] = [];
  for (let cell = 0; cell + 3 < sums.length; cell += 4) {
    const rest = sums[cell + 2] + (reading === 'per occurrence' ? sums[cell + 1] : 0);
    if (sums[cell] > 0 && rest === 0) empty.push(cell + 2);
    if (sums[cell] === 0 && rest > 0) empty.push(cell);
  }
  return empty;
}

/** Whether the errors corrected anything at all: NaN says that they could not. */
export function isCorrected({ corrected }: CellSums): boolean {
  return !Number.isNaN(corrected[0]);
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
