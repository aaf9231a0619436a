/**
 * Solves A x = b for a symmetric positive definite A by its Cholesky factor (Golub and Van Loan 2013, algorithm 4.2.1), in
 * place: x stands in b afterwards, the factor in the lower triangle of A.
 *
 * @param A [size × size], row by row; only the lower triangle is read.
 */
export function solveInPlace(A: Float64Array, b: Float64Array, size: number): void {
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = A[i * size + j];
      for (let k = 0; k < j; k++) sum -= A[i * size + k] * A[j * size + k];
      A[i * size + j] = i === j ? Math.sqrt(sum) : sum / A[j * size + j];
    }
  }
  for (let i = 0; i < size; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= A[i * size + k] * b[k];
    b[i] = sum / A[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = b[i];
    for (let k = i + 1; k < size; k++) sum -= A[k * size + i] * b[k];
    b[i] = sum / A[i * size + i];
  }
}
