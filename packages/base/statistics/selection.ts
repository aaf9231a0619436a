/**
 * The value that would stand at a place if the values were sorted (Hoare 1961, "Find"), in linear time on average. The list is
 * reordered: what comes before the place is not larger afterwards, what comes behind it not smaller.
 *
 * @param values finite, at least one.
 * @param place 0 for the smallest.
 * @param length how many of the list count; default all.
 * @example
 * selected(Float64Array.of(4, 1, 3), 1); // 3
 */
export function selected(values: Float64Array, place: number, length = values.length): number {
  let from = 0;
  let to = length - 1;
  while (from < to) {
    const pivot = middleOfThree(values[from], values[(from + to) >> 1], values[to]);
    let i = from;
    let j = to;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (place <= j) to = j;
    else if (place >= i) from = i;
    else break;
  }
  return values[place];
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** The smallest value from a place on; `length` as in `selected`. */
export function leastFrom(values: Float64Array, place: number, length = values.length): number {
  let least = values[place];
  for (let i = place + 1; i < length; i++) if (values[i] < least) least = values[i];
  return least;
}
