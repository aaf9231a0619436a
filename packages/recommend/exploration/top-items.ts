import { deriveSeed, seededRandom } from '@crosscultural/base';

/**
 * A place for each item in an order drawn at random: which of equal scores comes first in a list that is shown.
 *
 * @returns [items], every number from 0 once.
 */
export function tieOrder(items: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: items }, (_, i) => i);
  const random = seededRandom(deriveSeed(seed, 'order of ties'));
  for (let i = items - 1; i > 0; i--) {
    const j = random.integer(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * The items with the highest scores, the best first; equal scores in the order given.
 *
 * @param scores one an item; −∞ for one that is not ranked.
 * @param size the length of the list; shorter where fewer are ranked.
 * @param ties see tieOrder.
 * @param among which items may be in the list, all when left out.
 * @example
 * topItems(Float64Array.of(1, 3, 3), 2, Int32Array.of(0, 1, 2)); // [1, 2]
 */
export function topItems(
  scores: Float64Array,
  size: number,
  ties: Int32Array,
  among?: (item: number) => boolean,
): number[] {
  const list: number[] = [];
  const before = (a: number, b: number) => scores[a] > scores[b] || (scores[a] === scores[b] && ties[a] < ties[b]);
  for (let item = 0; item < scores.length; item++) {
    if (scores[item] === Number.NEGATIVE_INFINITY) continue;
    if (list.length === size && !before(item, list[size - 1])) continue;
    if (among && !among(item)) continue;
    let place = list.length;
    while (place > 0 && before(item, list[place - 1])) place--;
    list.splice(place, 0, item);
    if (list.length > size) list.pop();
  }
  return list;
}
