import { unknownTime } from './microblogs';

/** The rows by user, then by time, those without a time last, equal ones in the order of the file. */
export function inOrder(author: readonly number[], minute: readonly number[], placeOf: Int32Array): Int32Array {
  const time = (row: number) => (minute[row] === unknownTime ? Number.POSITIVE_INFINITY : minute[row]);
  return Int32Array.from(author, (_, row) => row).sort((a, b) => {
    const byUser = placeOf[author[a]] - placeOf[author[b]];
    if (byUser !== 0) return byUser;
    const [first, second] = [time(a), time(b)];
    return first === second ? a - b : first - second;
  });
}

/** Where the rows of each user begin, [users + 1]; `author` is that of each row, ascending. */
export function firstRows(author: Int32Array, users: number): Int32Array {
  const first = new Int32Array(users + 1);
  for (const user of author) first[user + 1]++;
  for (let user = 0; user < users; user++) first[user + 1] += first[user];
  return first;
}
