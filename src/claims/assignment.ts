/**
 * Assigns rows to different columns so that the sum of the scores is largest (by dynamic programming over sets of
 * rows: meant for a handful of rows and any number of columns).
 *
 * @param scores rows × columns.
 * @returns the column of each row, or −1 for a row left over when there are fewer columns than rows.
 * @throws RangeError for more than 16 rows.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  if (rows > 16) throw new RangeError(`At most 16 rows can be assigned, not ${rows}.`);
  const columns = scores[0]?.length ?? 0;
  const sets = 1 << rows;
  // best[set]: the largest sum when exactly the rows of the set have a column among those seen so far.
  let best = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const chosen: Int8Array[] = [];
  for (let column = 0; column < columns; column++) {
    const next = best.slice();
    const choice = new Int8Array(sets).fill(-1);
    for (let set = 0; set < sets; set++) {
      for (let row = 0; row < rows; row++) {
        const without = set & ~(1 << row);
        if (without === set) continue;
        const sum = best[without] + scores[row][column];
        if (sum > next[set]) {
          next[set] = sum;
          choice[set] = row;
        }
      }
    }
    chosen.push(choice);
    best = next;
  }
  // With fewer columns than rows, the best full set of columns wins.
  let set = 0;
  for (let candidate = 1; candidate < sets; candidate++) {
    const moreRows = bitCount(candidate) - bitCount(set);
    const reachable = best[candidate] > Number.NEGATIVE_INFINITY;
    if (reachable && (moreRows > 0 || (moreRows === 0 && best[candidate] > best[set]))) set = candidate;
  }
  const assignment = new Array<number>(rows).fill(-1);
  for (let column = columns - 1; column >= 0; column--) {
    const row = chosen[column][set];
    if (row < 0) continue;
    assignment[row] = column;
    set &= ~(1 << row);
  }
  return assignment;
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) count++;
  return count;
}
