/** Two divisions of the same things, as a table: `table[i][j]` things are in class i of the first and j of the second. */
interface Contingency {
  table: number[][];
  rows: number[];
  columns: number[];
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
 * network.adjustedMutualInformation([0, 0, 1, 1], [1, 1, 0, 0]); // 1
 */
export function adjustedMutualInformation(
  first: readonly (string | number)[],
  second: readonly (string | number)[],
): number {
  const contingency = contingencyTable(first, second);
  const { rows, columns, things } = contingency;
  const expected = expectedMutualInformation(rows, columns);
  const largest = Math.max(entropy(rows, things), entropy(columns, things));
  // One class on both sides, or each thing a class of its own on both: the divisions are the same, and nothing is left to adjust.
  if (largest - expected < 1e-12) return 1;
  return (mutualInformation(contingency) - expected) / (largest - expected);
}

function contingencyTable(first: readonly (string | number)[], second: readonly (string | number)[]): Contingency {
  if (first.length !== second.length || first.length === 0) {
    throw new RangeError(`Two divisions of the same things are needed, not of ${first.length} and ${second.length}.`);
  }
  const [rowNames, columnNames] = [[...new Set(first)], [...new Set(second)]];
  const rowOf = new Map(rowNames.map((name, i) => [name, i]));
  const columnOf = new Map(columnNames.map((name, j) => [name, j]));
  const table = rowNames.map(() => columnNames.map(() => 0));
  first.forEach((name, thing) => {
    table[rowOf.get(name) as number][columnOf.get(second[thing]) as number]++;
  });
  const rows = table.map((row) => row.reduce((sum, n) => sum + n, 0));
  const columns = columnNames.map((_, j) => table.reduce((sum, row) => sum + row[j], 0));
  return { table, rows, columns, things: first.length };
}

/** H = −Σ (n_i / N) ln (n_i / N), in nats. */
function entropy(counts: readonly number[], things: number): number {
  return counts.reduce((sum, n) => sum - (n / things) * Math.log(n / things), 0);
}

/** I = Σ_ij (n_ij / N) ln (N n_ij / (a_i b_j)), in nats. */
function mutualInformation({ table, rows, columns, things }: Contingency): number {
  let sum = 0;
  table.forEach((row, i) => {
    row.forEach((n, j) => {
      if (n > 0) sum += (n / things) * Math.log((things * n) / (rows[i] * columns[j]));
    });
  });
  return sum;
}

/**
 * The mean of I over all ways to deal the things out into classes of these sizes (Vinh et al. 2010, eq. 24a): each
 * cell's count follows the hypergeometric distribution.
 */
export function expectedMutualInformation(rows: readonly number[], columns: readonly number[]): number {
  const things = rows.reduce((sum, n) => sum + n, 0);
  const logFactorial = logFactorials(things);
  let sum = 0;
  for (const a of rows) {
    for (const b of columns) {
      const always =
        logFactorial[a] + logFactorial[b] + logFactorial[things - a] + logFactorial[things - b] - logFactorial[things];
      for (let n = Math.max(1, a + b - things); n <= Math.min(a, b); n++) {
        const logProbability =
          always - logFactorial[n] - logFactorial[a - n] - logFactorial[b - n] - logFactorial[things - a - b + n];
        sum += (n / things) * Math.log((things * n) / (a * b)) * Math.exp(logProbability);
      }
    }
  }
  return sum;
}

/** ln n! for n = 0 … largest. */
function logFactorials(largest: number): Float64Array {
  const values = new Float64Array(largest + 1);
  for (let n = 2; n <= largest; n++) values[n] = values[n - 1] + Math.log(n);
  return values;
}
