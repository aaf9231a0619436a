import type { Variable } from '../tensor';
import { type ParameterValues, valuesOf } from './parameters';

/** A moving average of parameters over the steps of a training: it predicts better than the last of them. */
export interface WeightAverage {
  /** To be called after each step, counted from 1 since the average was begun. */
  update(step: number): void;
  /** The average itself, not a copy. */
  values: ParameterValues;
}

/** The average takes in every so many steps: as good as each, and costs a tenth. */
export const STEPS_BETWEEN_UPDATES = 10;

/**
 * An exponential moving average, ā ← d ā + (1 − d) θ (Polyak and Juditsky 1992; the decay as in Tarvainen and Valpola 2017:
 * d = min(decay, (1 + n) / (10 + n)) at the nth update, so that the first steps are forgotten soon).
 *
 * @param decay of one step, in (0, 1)
 * @param before the average of a training that was cut off
 * @example
 * const average = averageWeights(variables, 0.998, null);
 * average.update(10); // after the tenth step
 * average.values;
 */
export function averageWeights(
  variables: Record<string, Variable>,
  decay: number,
  before: ParameterValues | null,
): WeightAverage {
  const values = before ?? valuesOf(variables);
  return {
    values,
    update(step) {
      if (step % STEPS_BETWEEN_UPDATES !== 0) return;
      const updates = step / STEPS_BETWEEN_UPDATES;
      const kept = Math.min(decay ** STEPS_BETWEEN_UPDATES, (1 + updates) / (10 + updates));
      for (const name of Object.keys(values)) {
        const average = values[name];
        const current = variables[name].dataSync();
        for (let i = 0; i < average.length; i++) average[i] = kept * average[i] + (1 - kept) * current[i];
      }
    },
  };
}
