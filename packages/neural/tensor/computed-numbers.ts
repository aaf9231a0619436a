import type { Tensor } from './tensor';
import { tensorflow } from './tensorflow';

/**
 * Computes tensors and returns their numbers; the tensors, and all that was made on the way, are disposed.
 *
 * @param compute makes the tensors, by name
 * @returns their numbers by the same names, row by row
 * @example
 * const { sums } = computedNumbers(() => ({ sums: tensorflow().sum(x, 1) }));
 */
export function computedNumbers<Name extends string>(compute: () => Record<Name, Tensor>): Record<Name, Float32Array> {
  const tf = tensorflow();
  // Read outside of `tidy`, which looks through all that it returns for tensors: numbers too, one by one.
  const tensors = tf.tidy(compute);
  const names = Object.keys(tensors) as Name[];
  const numbers = names.map((name) => [name, tensors[name].dataSync()]);
  tf.dispose(tensors);
  return Object.fromEntries(numbers) as Record<Name, Float32Array>;
}
