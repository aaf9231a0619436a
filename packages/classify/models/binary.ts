import type { SparseRows } from '../features';
import { type MinimiseSettings, minimise } from '../minimise';
import { columnCurvatures } from './linear';

/** Loss of a row whose score times side (±1) is the margin m: ln(1 + e^−m), or max(0, 1 − m)². */
export type Loss = 'logistic' | 'squared hinge';

export interface BinaryProblem extends MinimiseSettings {
  rows: SparseRows;
  /** +1 or −1, one a row. */
  sides: Int8Array;
  weights: Float64Array;
  loss: Loss;
  /** λ of λ/2 · |w|²; the intercept is free. */
  l2: number;
}

/**
 * A line between two sides: minimises Σ weight · loss + λ/2 · |w|² (Fan, Chang, Hsieh, Wang and Lin 2008, "LIBLINEAR", eq. 1,
 * with λ = 1/C).
 *
 * @returns one weight a column, and the intercept.
 */
export function trainBinary({ rows, sides, weights, loss, l2, ...settings }: BinaryProblem): {
  weights: Float64Array;
  intercept: number;
} {
  const { columns, starts, column, value } = rows;
  const point = new Float64Array(columns + 1);
  const evaluate = (at: Float64Array, gradient: Float64Array) => {
    let squares = 0;
    for (let i = 0; i < columns; i++) {
      squares += at[i] * at[i];
      gradient[i] = l2 * at[i];
    }
    gradient[columns] = 0;
    let sum = (l2 / 2) * squares;
    for (let r = 0; r < rows.rows; r++) {
      let score = at[columns];
      for (let i = starts[r]; i < starts[r + 1]; i++) score += value[i] * at[column[i]];
      const margin = sides[r] * score;
      let slope: number;
      if (loss === 'logistic') {
        const decay = Math.exp(-Math.abs(margin));
        sum += weights[r] * (Math.log1p(decay) + Math.max(0, -margin));
        slope = -(margin >= 0 ? decay : 1) / (1 + decay);
      } else {
        const short = Math.max(0, 1 - margin);
        sum += weights[r] * short * short;
        slope = -2 * short;
      }
      if (slope === 0) continue;
      const pull = weights[r] * sides[r] * slope;
      for (let i = starts[r]; i < starts[r + 1]; i++) gradient[column[i]] += pull * value[i];
      gradient[columns] += pull;
    }
    return sum;
  };
  minimise(evaluate, point, columnCurvatures(rows, weights, l2, loss === 'logistic' ? 1 / 4 : 1), settings);
  return { weights: point.subarray(0, columns), intercept: point[columns] };
}
