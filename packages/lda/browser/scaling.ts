/**
 * Classical multidimensional scaling (Torgerson 1952): places points in the plane so that their distances come close to
 * the given ones.
 *
 * @param squared n × n squared distances.
 * @returns n points; the larger coordinate of each axis is positive, so that equal input gives equal maps.
 */
export function planeScaling(squared: readonly (readonly number[])[]): [number, number][] {
  const n = squared.length;
  const rowMeans = squared.map((row) => row.reduce((sum, value) => sum + value, 0) / n);
  const grandMean = rowMeans.reduce((sum, value) => sum + value, 0) / n;
  // Inner products about the centre: −½ (d² − row mean − column mean + grand mean).
  const products = squared.map((row, i) => row.map((value, j) => -(value - rowMeans[i] - rowMeans[j] + grandMean) / 2));
  const first = leadingAxis(products);
  const rest = products.map((row, i) => row.map((value, j) => value - first[i] * first[j]));
  const second = leadingAxis(rest);
  return first.map((x, i): [number, number] => [x, second[i]]);
}

/** The eigenvector of the greatest eigenvalue times that eigenvalue's root, by power iteration; zeros if none is positive. */
function leadingAxis(matrix: readonly (readonly number[])[]): number[] {
  const n = matrix.length;
  // Shifted by a bound on the eigenvalues, so that a large negative one is not taken for the leading one.
  const shift = Math.max(0, ...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
  let vector = Array.from({ length: n }, (_, i) => 1 + i / n);
  let eigenvalue = 0;
  for (let step = 0; step < 1000; step++) {
    const next = matrix.map((row, i) => row.reduce((sum, value, j) => sum + value * vector[j], shift * vector[i]));
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    if (length === 0) break;
    vector = next.map((value) => value / length);
    eigenvalue = length - shift;
  }
  if (!(eigenvalue > 1e-12)) return new Array(n).fill(0);
  const largest = vector.reduce((a, b) => (Math.abs(b) > Math.abs(a) + 1e-9 ? b : a));
  return vector.map((value) => Math.sign(largest) * value * Math.sqrt(eigenvalue));
}
