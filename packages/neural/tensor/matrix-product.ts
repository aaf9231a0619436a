import { tensorflow } from './tensorflow';

/**
 * The matrix product A·B on the selected engine; both are lists of rows of equal length.
 *
 * @example
 * matrixProduct([[1, 2]], [[3], [4]]); // [[11]]
 */
export function matrixProduct(a: number[][], b: number[][]): number[][] {
  const tf = tensorflow();
  return tf.tidy(() => tf.matMul(tf.tensor(a), tf.tensor(b)).arraySync() as number[][]);
}
