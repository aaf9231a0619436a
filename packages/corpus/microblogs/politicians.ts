import path from 'node:path';
import { readLines, UserError } from '@crosscultural/base';
import { numbered, tallyNotices } from '../formats/notice';
import type { KnownCommunities } from './sinanet';

/** The files of links, with what they tell. */
const files = [
  ['friend_list.csv', 'follow'],
  ['mention_list.csv', 'mention'],
  ['retweet_list.csv', 'retweet'],
  ['reply_list.csv', 'reply'],
  ['favorite_list.csv', 'like'],
] as const;

/**
 * The politicians of TIMME (Xiao, Song, Xu, Ren and Sun, KDD 2020): accounts of the United States' politics on Twitter, their links by
 * kind with counts, and the party of each as the known community. Names stay in the file.
 *
 * @param folder holds `dict.csv` (name, id, account, party) and the five lists of links, tab-separated. Ids are read as text: they go beyond 2^53.
 * @throws UserError when a file is missing or `dict.csv` names nobody.
 * @example
 * const { users, names } = await readPoliticians('data/platforms/en/timme-purep'); // names: ['D', 'R']
 */
export async function readPoliticians(folder: string): Promise<KnownCommunities> {
  const tally = tallyNotices('dict.csv', {
    'short-record': (count) => `${numbered(count, 'line')} left out: not name, id, account and party`,
    'repeated-id': (count) => `${numbered(count, 'account')} named again, left out`,
  });
  const userOf = new Map<string, number>();
  const parties: string[] = [];
  for await (const { text, number } of readLines(path.join(folder, 'dict.csv'))) {
    const [, id, , party] = text.split('\t').map((cell) => cell.trim());
    if (number === 1 || text.trim() === '') continue;
    if (!id || !party) tally.count('short-record', number);
    else if (userOf.has(id)) tally.count('repeated-id', number);
    else {
      userOf.set(id, parties.length);
      parties.push(party);
    }
  }
  if (parties.length === 0)
    throw new UserError(
      `${path.join(folder, 'dict.csv')} names nobody: a heading, then name, id, account and party, with tabs between them.`,
    );
  const names = [...new Set(parties)].sort();
  const links = [];
  const notices = tally.notices();
  for (const [file, kind] of files) {
    const read = await linksIn(path.join(folder, file), userOf);
    links.push({ kind, ...read.links });
    notices.push(...read.notices);
  }
  return {
    users: parties.length,
    links,
    interests: null,
    known: Int32Array.from(parties, (party) => names.indexOf(party)),
    communities: names.length,
    names,
    notices,
  };
}

async function linksIn(file: string, userOf: ReadonlyMap<string, number>) {
  const tally = tallyNotices(path.basename(file), {
    'broken-line': (count) => `${numbered(count, 'line')} left out: not two known accounts and a count`,
  });
  const [from, to, weight]: number[][] = [[], [], []];
  for await (const { text, number } of readLines(file)) {
    if (number === 1 || text.trim() === '') continue;
    const [source, target, count] = text.split('\t').map((cell) => cell.trim());
    const [a, b] = [userOf.get(source), userOf.get(target)];
    if (a === undefined || b === undefined || !(Number(count) > 0 && Number.isFinite(Number(count))))
      tally.count('broken-line', number);
    else if (a !== b) {
      from.push(a);
      to.push(b);
      weight.push(Number(count));
    }
  }
  return {
    links: { from: Int32Array.from(from), to: Int32Array.from(to), weight: Float64Array.from(weight) },
    notices: tally.notices(),
  };
}
