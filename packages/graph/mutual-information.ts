/** Two divisions of the same things: how many things are in class i of the first and j of the second, where there are any. */
interface Contingency {
  cells: readonly { row: number; column: number; things: number }[];
  rows: readonly number[];
  columns: readonly number[];
  things: number;
}

/**
 * Adjusted mutual information of two divisions of the same things into classes: 1 when they are the same whatever the
 * classes are called, 0 on average for random divisions with classes of the same sizes. AMI_max of Vinh, Epps and
 * Bailey (2010): (I − E[I]) / (max(H₁, H₂) − E[I]), with the exact expectation over all permutations.
 *
 * @param first the class of each thing, by any names.
 * @param second the class of each thing in the other division, in the same order.
 * @throws RangeError when the lists differ in length or are empty.
 * @example
 * adjustedMutualInformation([0, 0, 1, 1], [1, 1, 0, 0]); // 1
 */
export function adjustedMutualInformation(
  first: ArrayLike<string | number>,
  second: ArrayLike<string | number>,
): number {
  const contingency = contingencyOf(first, second);
  const { rows, columns, things } = contingency;
  const expected = expectedMutualInformation(rows, columns);
  const largest = Math.max(entropy(rows, things), entropy(columns, things));
  // One class on both sides, or each thing a class of its own on both: the divisions are the same, and nothing is left to adjust.
  if (largest - expected < 1e-12) return 1;
  return (mutualInformation(contingency) - expected) / (largest - expected);
}

/**
 * Normalised mutual information of two divisions of the same things: 1 when they are the same whatever the classes are called, 0 when
 * neither tells of the other; not corrected for chance, so that more classes look better. I / ((H₁ + H₂) / 2), the form of Danon et al. (2005).
 *
 * @param first the class of each thing, by any names.
 * @param second the class of each thing in the other division, in the same order.
 * @throws RangeError when the lists differ in length or are empty.
 * @example
 * normalisedMutualInformation(['a', 'a', 'b', 'b'], [1, 1, 2, 3]); // 0.8
 */
export function normalisedMutualInformation(
  first: ArrayLike<string | number>,
  second: ArrayLike<string | number>,
): number {
  const contingency = contingencyOf(first, second);
  const mean = (entropy(contingency.rows, contingency.things) + entropy(contingency.columns, contingency.things)) / 2;
  return mean < 1e-12 ? 1 : mutualInformation(contingency) / mean;
}

function contingencyOf(first: ArrayLike<string | number>, second: ArrayLike<string | number>): Contingency {
  if (first.length !== second.length || first.length === 0) {
    throw new RangeError(`Two divisions of the same things are needed, not of ${first.length} and ${second.length}.`);
  }
  const [a, b] = [numbered(first), numbered(second)];
  const counts = new Map<number, number>();
  const [rows, columns] = [new Array<number>(a.classes).fill(0), new Array<number>(b.classes).fill(0)];
  for (let thing = 0; thing < first.length; thing++) {
    const cell = a.of[thing] * b.classes + b.of[thing];
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
    rows[a.of[thing]]++;
    columns[b.of[thing]]++;
  }
  const cells = [...counts]
    .sort(([x], [y]) => x - y)
    .map(([cell, things]) => ({ row: Math.floor(cell / b.classes), column: cell % b.classes, things }));
  return { cells, rows, columns, things: first.length };
}

function numbered(labels: ArrayLike<string | number>): { of: Int32Array; classes: number } {
  const places = new Map<string | number, number>();
  const of = new Int32Array(labels.length);
  for (let thing = 0; thing < labels.length; thing++) {
    const place = places.get(labels[thing]) ?? places.size;
    if (place === places.size) places.set(labels[thing], place);
    of[thing] = place;
  }
  return { of, classes: places.size };
}

/** H = −Σ (n_i / N) ln (n_i / N), in nats. */
function entropy(counts: readonly number[], things: number): number {
  return counts.reduce((sum, n) => sum - (n / things) * Math.log(n / things), 0);
}

/** I = Σ_ij (n_ij / N) ln (N n_ij / (a_i b_j)), in nats. */
function mutualInformation({ cells, rows, columns, things }: Contingency): number {
  let sum = 0;
  for (const { row, column, things: n } of cells) {
    sum += (n / things) * Math.log((things * n) / (rows[row] * columns[column]));
  }
  return sum;
}

/**
 * The mean of I over all ways to deal the things out into classes of these sizes (Vinh et al. 2010, eq. 24a): each
 * cell's count follows the hypergeometric distribution. Classes of one size are looked at once.
 */
export function expectedMutualInformation(rows: readonly number[], columns: readonly number[]): number {
  const things = rows.reduce((sum, n) => sum + n, 0);
  const logFactorial = logFactorials(things);
  let sum = 0;
  for (const [a, timesA] of tally(rows)) {
    for (const [b, timesB] of tally(columns)) {
      const always =
        logFactorial[a] + logFactorial[b] + logFactorial[things - a] + logFactorial[things - b] - logFactorial[things];
      let cell = 0;
      for (let n = Math.max(1, a + b - things); n <= Math.min(a, b); n++) {
        const logProbability =
          always - logFactorial[n] - logFactorial[a - n] - logFactorial[b - n] - logFactorial[things - a - b + n];
        // Far from the mean nothing is left that a sum could hold.
        if (logProbability < -745) continue;
        cell += (n / things) * Math.log((things * n) / (a * b)) * Math.exp(logProbability);
      }
      sum += timesA * timesB * cell;
    }
  }
  return sum;
}

function tally(sizes: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return counts;
}

let known = new Float64Array(2);

/** ln n! for n = 0 … largest, at least; what was computed is kept. */
function logFactorials(largest: number): Float64Array {
  if (known.length > largest) return known;
  const values = new Float64Array(largest + 1);
  for (let n = 2; n <= largest; n++) values[n] = values[n - 1] + Math.log(n);
  known = values;
  return values;
}
