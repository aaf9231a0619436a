import type { Links } from './microblogs';

/** Lists as one, without what is not here (−1), ascending, each once. */
export function linksOf(lists: readonly (readonly number[])[]): Links {
  const start = new Int32Array(lists.length + 1);
  const to: number[] = [];
  lists.forEach((list, i) => {
    if (list.length > 0) for (const other of [...new Set(list)].sort((a, b) => a - b)) if (other >= 0) to.push(other);
    start[i + 1] = to.length;
  });
  return { start, to: Int32Array.from(to) };
}

/** Whom each user reads, from pairs (reader, read) one after another; `placeOf` says where a user stands, −1 for those who write nothing. */
export function followLinks(pairs: readonly number[], placeOf: Int32Array, users: number): Links {
  const lists: number[][] = Array.from({ length: users }, () => []);
  for (let i = 0; i < pairs.length; i += 2) {
    const [reader, read] = [placeOf[pairs[i]], placeOf[pairs[i + 1]]];
    if (reader >= 0) lists[reader].push(read);
  }
  return linksOf(lists);
}
