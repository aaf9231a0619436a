/**
 * Pairs of rows and columns, one to one, of greatest total gain: the Hungarian method in the form of Jonker and
 * Volgenant (1987), which lets row after row into the assignment along a cheapest augmenting path, in O(n³).
 *
 * @param gains rows of equal length; with more rows than columns, or fewer, some stay without a partner.
 * @returns [row, column] by ascending row.
 * @example
 * bestAssignment([[5, 9], [1, 8]]); // [[0, 0], [1, 1]]: 5 + 8 is more than 9 + 1
 */
export function bestAssignment(gains: readonly (readonly number[])[]): [number, number][] {
  const rows = gains.length;
  const columns = rows === 0 ? 0 : gains[0].length;
  if (rows > columns) {
    const flipped = Array.from({ length: columns }, (_, j) => gains.map((row) => row[j]));
    return bestAssignment(flipped)
      .map(([column, row]): [number, number] => [row, column])
      .sort((a, b) => a[0] - b[0]);
  }
  const rowPrice = new Float64Array(rows);
  const columnPrice = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  for (let start = 0; start < rows; start++) {
    const slack = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    const reachedFrom = new Int32Array(columns).fill(-1); // the column before on the path
    const visited = new Uint8Array(columns);
    let row = start;
    let column = -1;
    do {
      let next = -1;
      for (let j = 0; j < columns; j++) {
        if (visited[j]) continue;
        const reduced = -gains[row][j] - rowPrice[row] - columnPrice[j];
        if (reduced < slack[j]) {
          slack[j] = reduced;
          reachedFrom[j] = column;
        }
        if (next < 0 || slack[j] < slack[next]) next = j;
      }
      const step = slack[next];
      rowPrice[start] += step;
      for (let j = 0; j < columns; j++) {
        if (visited[j]) {
          rowPrice[rowOf[j]] += step;
          columnPrice[j] -= step;
        } else {
          slack[j] -= step;
        }
      }
      visited[next] = 1;
      column = next;
      row = rowOf[next];
    } while (row >= 0);
    for (; column >= 0; column = reachedFrom[column]) {
      rowOf[column] = reachedFrom[column] >= 0 ? rowOf[reachedFrom[column]] : start;
    }
  }
  return Array.from(rowOf, (row, column): [number, number] => [row, column])
    .filter(([row]) => row >= 0)
    .sort((a, b) => a[0] - b[0]);
}
