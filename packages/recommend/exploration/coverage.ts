/**
 * Which share of the items stands in at least one list.
 *
 * @param lists of item numbers.
 * @example
 * catalogueCoverage([[0, 1], [1, 2]], 6); // 0.5
 */
export function catalogueCoverage(lists: readonly (readonly number[])[], items: number): number {
  const seen = new Uint8Array(items);
  for (const list of lists) for (const item of list) seen[item] = 1;
  return seen.reduce((sum, one) => sum + one, 0) / items;
}

/**
 * How many of the places of all lists each group of items gets.
 *
 * @param groupOfItem a number from 0 for each item.
 * @returns shares that add up to 1, or NaN when all lists are empty.
 * @example
 * exposureByGroup([[0, 1], [1, 2]], [0, 0, 1], 2); // Float64Array [0.75, 0.25]
 */
export function exposureByGroup(
  lists: readonly (readonly number[])[],
  groupOfItem: ArrayLike<number>,
  groups: number,
): Float64Array {
  const places = new Float64Array(groups);
  let all = 0;
  for (const list of lists) {
    for (const item of list) places[groupOfItem[item]]++;
    all += list.length;
  }
  return places.map((count) => count / all);
}
