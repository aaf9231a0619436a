/** What users did with items, in compressed rows: user u has the items `item[start[u]]` … `item[start[u + 1] − 1]`, ascending, each once. */
export interface Interactions {
  users: number;
  items: number;
  /** [users + 1] */
  start: Int32Array;
  item: Int32Array;
  /** How often, an entry an item of a user; without it once each. */
  times?: Float64Array;
}

/**
 * Pairs of user and item as interactions; a pair that comes again counts once more.
 *
 * @param user of each pair, from 0; `item` likewise.
 * @throws RangeError when the lists have different lengths or a number is out of range.
 * @example
 * interactionsOf(2, 3, [0, 0, 1, 0], [2, 1, 0, 2]); // user 0: item 1 once, item 2 twice; user 1: item 0 once
 */
export function interactionsOf(
  users: number,
  items: number,
  user: ArrayLike<number>,
  item: ArrayLike<number>,
): Interactions {
  if (user.length !== item.length) throw new RangeError(`${user.length} users do not pair with ${item.length} items.`);
  for (let i = 0; i < user.length; i++) {
    if (!(user[i] >= 0 && user[i] < users && item[i] >= 0 && item[i] < items)) {
      throw new RangeError(
        `Pair ${i}, user ${user[i]} and item ${item[i]}, is not among ${users} users and ${items} items.`,
      );
    }
  }
  // Twice by counting: by item, then by user, which leaves the items of a user in order.
  const byItem = countingOrder(
    item,
    items,
    Int32Array.from({ length: item.length }, (_, i) => i),
  );
  const order = countingOrder(user, users, byItem);
  const start = new Int32Array(users + 1);
  const own = new Int32Array(order.length);
  const times = new Float64Array(order.length);
  let length = 0;
  let lastUser = -1;
  for (const pair of order) {
    const [u, i] = [user[pair], item[pair]];
    if (u === lastUser && own[length - 1] === i) times[length - 1]++;
    else {
      own[length] = i;
      times[length++] = 1;
      start[u + 1]++;
      lastUser = u;
    }
  }
  for (let u = 0; u < users; u++) start[u + 1] += start[u];
  return { users, items, start, item: own.slice(0, length), times: times.slice(0, length) };
}

/** Pairs in ascending order of a key, equal ones in the order in which they come. */
function countingOrder(key: ArrayLike<number>, keys: number, pairs: Int32Array): Int32Array {
  const next = new Int32Array(keys + 1);
  for (const pair of pairs) next[key[pair] + 1]++;
  for (let k = 0; k < keys; k++) next[k + 1] += next[k];
  const order = new Int32Array(pairs.length);
  for (const pair of pairs) order[next[key[pair]]++] = pair;
  return order;
}

/** The same seen from the items: what was an item is a user, and the other way round. */
export function transposed({ users, items, start, item, times }: Interactions): Interactions {
  const next = new Int32Array(items + 1);
  for (const i of item) next[i + 1]++;
  for (let i = 0; i < items; i++) next[i + 1] += next[i];
  const newStart = next.slice();
  const user = new Int32Array(item.length);
  const newTimes = new Float64Array(item.length);
  for (let u = 0; u < users; u++) {
    for (let k = start[u]; k < start[u + 1]; k++) {
      const place = next[item[k]]++;
      user[place] = u;
      newTimes[place] = times ? times[k] : 1;
    }
  }
  return { users: items, items: users, start: newStart, item: user, times: newTimes };
}
