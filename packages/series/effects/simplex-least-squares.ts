import { invertSymmetric } from './symmetric-system';

/** Gradients and weights nearer to 0 than this (in units of the target's sum of squares) are taken as 0. */
const tolerance = 1e-12;

/**
 * Weights w ≥ 0 with Σ w = 1 that minimise |target − Σ_j w_j donor_j|², by an active set of donors (after Lawson and Hanson 1974, §23):
 * it ends at the minimum in finitely many steps, and is the same everywhere. Among donors that can replace one another
 * the first are taken.
 *
 * @param target [days]
 * @param donors at least one, each [days].
 * @returns one weight a donor.
 */
export function simplexLeastSquares(target: ArrayLike<number>, donors: readonly ArrayLike<number>[]): Float64Array {
  const size = donors.length;
  const days = target.length;
  const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
    let sum = 0;
    for (let t = 0; t < days; t++) sum += a[t] * b[t];
    return sum;
  };
  const gram = donors.map((a) => donors.map((b) => dot(a, b)));
  const moment = donors.map((donor) => dot(donor, target));
  const scale = tolerance * Math.max(dot(target, target), ...gram.map((row, j) => row[j]), Number.MIN_VALUE);
  const weights = new Float64Array(size);
  // The best single donor: its squared distance is gram_jj − 2 moment_j up to a constant.
  const distance = (j: number) => gram[j][j] - 2 * moment[j];
  let active = [donors.reduce((best, _, j) => (distance(j) < distance(best) ? j : best), 0)];
  weights[active[0]] = 1;
  for (let step = 0; step < 50 * size; step++) {
    const gradient = donors.map((_, j) => gram[j].reduce((sum, g, k) => sum + g * weights[k], -moment[j]));
    const level = active.reduce((sum, j) => sum + weights[j] * gradient[j], 0);
    const entering = donors
      .map((_, j) => j)
      .filter((j) => !active.includes(j) && gradient[j] < level - scale)
      .sort((a, b) => gradient[a] - gradient[b] || a - b)
      // A donor that is a combination of the active ones cannot be weighed beside them.
      .find((j) => optimumOn([...active, j], gram, moment) !== null);
    if (entering === undefined) break;
    active.push(entering);
    for (;;) {
      const goal = optimumOn(active, gram, moment)!;
      // As far towards the optimum of the active donors as no weight becomes negative.
      let reach = 1;
      active.forEach((j, i) => {
        if (goal[i] < 0) reach = Math.min(reach, weights[j] / (weights[j] - goal[i]));
      });
      active.forEach((j, i) => {
        weights[j] += reach * (goal[i] - weights[j]);
      });
      if (reach === 1) break;
      const kept = active.filter((j) => weights[j] > tolerance);
      for (const j of active) if (!kept.includes(j)) weights[j] = 0;
      active = kept;
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * The weights of the active donors that minimise the distance with sum 1 and any sign: the first one's weight is one less the
 * others', which leaves a least squares problem in differences. null when the donors depend on one another.
 */
function optimumOn(
  active: readonly number[],
  gram: readonly (readonly number[])[],
  moment: readonly number[],
): number[] | null {
  const [first, ...rest] = active;
  if (rest.length === 0) return [1];
  const size = rest.length;
  const matrix = new Float64Array(size * size);
  rest.forEach((a, i) => {
    rest.forEach((b, j) => {
      matrix[i * size + j] = gram[a][b] - gram[a][first] - gram[b][first] + gram[first][first];
    });
  });
  if (rest.some((a, i) => !(matrix[i * size + i] > tolerance * gram[a][a]))) return null;
  const inverse = invertSymmetric(matrix, size);
  if ('dependent' in inverse) return null;
  const right = rest.map((a) => moment[a] - moment[first] - gram[a][first] + gram[first][first]);
  const solution = rest.map((_, i) => right.reduce((sum, value, j) => sum + inverse[i * size + j] * value, 0));
  return [1 - solution.reduce((sum, value) => sum + value, 0), ...solution];
}
