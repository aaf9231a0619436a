/** A pivot below this share of its diagonal entry says that a column is a combination of those before it. */
const smallestPivot = 1e-9;

/**
 * Inverts a symmetric positive definite matrix by its Cholesky factor.
 *
 * @param matrix [size × size], row by row; not changed.
 * @returns the inverse, row by row, or the index of the first column that depends on those before it.
 */
export function invertSymmetric(matrix: Float64Array, size: number): Float64Array | { dependent: number } {
  // L of A = L·Lᵀ, then X = L⁻¹, then A⁻¹ = Xᵀ·X.
  const factor = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j];
    for (let k = 0; k < j; k++) pivot -= factor[j * size + k] ** 2;
    if (!(pivot > smallestPivot * matrix[j * size + j])) return { dependent: j };
    const root = Math.sqrt(pivot);
    factor[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j];
      for (let k = 0; k < j; k++) sum -= factor[i * size + k] * factor[j * size + k];
      factor[i * size + j] = sum / root;
    }
  }
  const inverseFactor = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    inverseFactor[j * size + j] = 1 / factor[j * size + j];
    for (let i = j + 1; i < size; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= factor[i * size + k] * inverseFactor[k * size + j];
      inverseFactor[i * size + j] = sum / factor[i * size + i];
    }
  }
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = i; k < size; k++) sum += inverseFactor[k * size + i] * inverseFactor[k * size + j];
      inverse[i * size + j] = sum;
      inverse[j * size + i] = sum;
    }
  }
  return inverse;
}
