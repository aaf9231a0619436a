import path from 'node:path';
import { readLines, UserError } from '@crosscultural/base';
import type { ReaderNotice } from '../formats/notice';
import { numbered, tallyNotices } from '../formats/notice';

/** A graph of users with interests and a known division: what a method that finds communities is tried on. Anonymous. */
export interface KnownCommunities {
  /** How many; every user is a number from 0. */
  users: number;
  /** Links by kind, the i-th from user `from[i]` to user `to[i]`, with its weight. */
  links: readonly { kind: string; from: Int32Array; to: Int32Array; weight: Float64Array }[];
  /** Shares of interests, [users × columns], rows add up to 1; null where the source tells none. */
  interests: { values: Float64Array; columns: number } | null;
  /** The known community of each user, from 0; −1 where the source tells none or more than one. */
  known: Int32Array;
  /** How many known communities there are, and their names where the source tells them. */
  communities: number;
  names: readonly string[] | null;
  notices: ReaderNotice[];
}

/**
 * Sinanet (Jia, Li, Carson, Wang and Yu, Scientific Reports 2017): users of Sina Weibo, who follows whom, ten interest values each, and the
 * ten forums that they belong to. Users are numbered from 1 in the files, in the order of `content.txt`.
 *
 * @param folder holds `clusters.txt` (a line a forum, filled up with 0), `content.txt` (a line a user) and `edge.txt` (a line a link).
 * @throws UserError when a file is missing or no line of `content.txt` is readable.
 * @example
 * const { users, known } = await readSinanet('data/platforms/zh/sinanet');
 */
export async function readSinanet(folder: string): Promise<KnownCommunities> {
  const contents = await interestsIn(path.join(folder, 'content.txt'));
  const links = await linksIn(path.join(folder, 'edge.txt'), contents.users);
  const clusters = await clustersIn(path.join(folder, 'clusters.txt'), contents.users);
  return {
    users: contents.users,
    links: [links.links],
    interests: { values: contents.values, columns: contents.columns },
    known: clusters.known,
    communities: clusters.communities,
    names: null,
    notices: [...contents.notices, ...links.notices, ...clusters.notices],
  };
}

/** A line that cannot be read is a user without interests: users are known by their line. */
async function interestsIn(file: string) {
  const tally = tallyNotices(path.basename(file), {
    'broken-line': (count) => `${numbered(count, 'user')} without readable interests`,
  });
  const rows: number[][] = [];
  let columns = 0;
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue;
    const row = text.trim().split(/\s+/).map(Number);
    const fits =
      row.every((value) => Number.isFinite(value) && value >= 0) && (columns === 0 || row.length === columns);
    if (fits) columns = row.length;
    else tally.count('broken-line', number);
    rows.push(fits ? row : []);
  }
  if (columns === 0)
    throw new UserError(`${file} has no line of interest values: one line a user, numbers with spaces between them.`);
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, user) => {
    values.set(row, user * columns);
  });
  return { users: rows.length, columns, values, notices: tally.notices() };
}

async function linksIn(file: string, users: number) {
  const tally = tallyNotices(path.basename(file), {
    'broken-line': (count) => `${numbered(count, 'link')} left out: not two different users of content.txt`,
  });
  const [from, to]: number[][] = [[], []];
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue;
    const ends = text.trim().split(/\s+/).map(Number);
    if (ends.length === 2 && ends.every((user) => isUser(user, users)) && ends[0] !== ends[1]) {
      from.push(ends[0] - 1);
      to.push(ends[1] - 1);
    } else tally.count('broken-line', number);
  }
  const weight = new Float64Array(from.length).fill(1);
  return {
    links: { kind: 'follow', from: Int32Array.from(from), to: Int32Array.from(to), weight },
    notices: tally.notices(),
  };
}

async function clustersIn(file: string, users: number) {
  const tally = tallyNotices(path.basename(file), {
    'broken-line': (count) => `${numbered(count, 'member')} left out: not a user of content.txt`,
    'repeated-row': (count) => `${numbered(count, 'user')} in more than one community, counted in none`,
  });
  const several = -2;
  const known = new Int32Array(users).fill(-1);
  let communities = 0;
  for await (const { text, number } of readLines(file)) {
    if (text.trim() === '') continue;
    for (const user of text.trim().split(/\s+/).map(Number)) {
      if (user === 0) continue;
      if (!isUser(user, users)) tally.count('broken-line', number);
      else if (known[user - 1] === -1) known[user - 1] = communities;
      else if (known[user - 1] !== communities && known[user - 1] !== several) {
        tally.count('repeated-row', number);
        known[user - 1] = several;
      }
    }
    communities++;
  }
  return { known: known.map((community) => Math.max(community, -1)), communities, notices: tally.notices() };
}

const isUser = (number: number, users: number) => Number.isInteger(number) && number >= 1 && number <= users;
