import type { Table } from '@crosscultural/base';

/** A row of a published table rests on at least so many users: with fewer, somebody who knows the others learns about the last. */
export const fewestUsers = 10;

/**
 * A table without the rows that rest on fewer than ten users, which the column `users` tells; how many were left out is said below.
 *
 * @param table with a column `users`; a table without one rests on all users and stays as it is.
 * @example
 * withoutSmallGroups(table).rows.every(({ users }) => users >= 10); // true
 */
export function withoutSmallGroups(table: Table): Table {
  const rows = table.rows.filter(({ users }) => typeof users !== 'number' || users >= fewestUsers);
  const left = table.rows.length - rows.length;
  if (left === 0) return table;
  const what = `${left} ${left === 1 ? 'row' : 'rows'} on fewer than ${fewestUsers} users left out.`;
  return { ...table, rows, note: table.note === undefined ? what : `${table.note} ${what}` };
}
