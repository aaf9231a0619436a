import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { publicFolder } from '../../catalogue';
import { decodedFile, decodedLines } from '../../values/encoding';
import { openNames } from '../names/names';
import { checkedFiles } from './checked-files';

/** Who reads whom on Weibo among users whose interests and forums are known; users are 0 … users − 1. */
export interface Sinanet {
  users: number;
  /** Reader and read, in turns. */
  follows: Int32Array;
  /** What each user cares about, by forum: [users × 10], each row adding up to about 1. */
  interests: Float64Array;
  /** The forum of each user, 0 to 9: the communities. */
  forum: Uint8Array;
}

const forums = 10;

/**
 * Sinanet (Jia et al. 2017): 3,490 users of Weibo, 30,282 follow edges, ten values of interest each, and ten forums that are the true
 * communities. Its users are numbers without any name, so that nobody in it can be forgotten.
 *
 * @param folder where the public files lie: `data/public` unless given; a mirror works as well.
 * @throws UserError naming the command that fetches the files when they are missing, or the file that is another.
 * @example
 * const { follows, forum } = await corpus.steps.readSinanet();
 */
export async function readSinanet(folder = publicFolder): Promise<Sinanet> {
  const files = await checkedFiles({ sinanet: ['follows', 'interests', 'communities'] }, folder);
  const rows = (role: string) => numbersIn(files.get(`sinanet ${role}`) as string);
  const interests = Float64Array.from((await rows('interests')).flat());
  const users = interests.length / forums;
  const forum = new Uint8Array(users);
  (await rows('communities')).forEach((members, index) => {
    // Rows are filled up with zeros; users are counted from 1.
    for (const user of members) if (user > 0) forum[user - 1] = index;
  });
  const follows = Int32Array.from((await rows('follows')).flat(), (user) => user - 1);
  return { users, follows, interests, forum };
}

async function numbersIn(file: string): Promise<number[][]> {
  const rows: number[][] = [];
  for await (const line of decodedLines(await decodedFile(file))) {
    if (line.trim() !== '') rows.push(line.trim().split(/\s+/).map(Number));
  }
  return rows;
}

/** How politicians are tied on Twitter; users are 0 … ids.length − 1. */
export interface Politicians {
  /** Salted hashes, in the order of the file. */
  ids: readonly string[];
  /** `D`, `R` or another letter of a party. */
  parties: readonly string[];
  /** From, to and how often, in turns. */
  ties: Record<(typeof tieKinds)[number], Int32Array>;
}

const tieKinds = ['follows', 'mentions', 'retweets', 'replies', 'likes'] as const;

/**
 * PureP of TIMME (Xiao et al. 2020): who of 585 US politicians follows, mentions, retweets, answers and likes whom on Twitter. Forgotten users
 * and their ties are left out; ties to users outside the list, and a user's second row, too.
 *
 * @param folder as in `readSinanet`.
 * @param names where the salt and the list of the forgotten lie: `data/private` unless given.
 * @throws UserError as `readSinanet` does.
 * @example
 * const { parties, ties } = await corpus.steps.readPoliticians();
 */
export async function readPoliticians(folder = publicFolder, names?: string): Promise<Politicians> {
  const files = await checkedFiles({ 'timme-purep': ['users', ...tieKinds] }, folder);
  const rows = (role: string) => cellsIn(files.get(`timme-purep ${role}`) as string);
  const { pseudonyms } = openNames(names);
  const ids: string[] = [];
  const parties: string[] = [];
  const numberOf = new Map<string, number>();
  for (const [, id, name, party = ''] of await rows('users')) {
    const hashes = pseudonyms('Twitter', { id, name });
    if (hashes === undefined || numberOf.has(id)) continue;
    numberOf.set(id, ids.length);
    ids.push(hashes[0]);
    parties.push(party);
  }
  const ties = {} as Politicians['ties'];
  for (const kind of tieKinds) {
    ties[kind] = Int32Array.from(
      (await rows(kind)).flatMap(([from, to, count]) => {
        const [a, b] = [numberOf.get(from), numberOf.get(to)];
        return a === undefined || b === undefined ? [] : [a, b, Number(count)];
      }),
    );
  }
  return { ids, parties, ties };
}

/** The rows below the header of a file with tabs. */
async function cellsIn(file: string): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const line of decodedLines(await decodedFile(file)))
    rows.push(line.split('\t').map((cell) => cell.trim()));
  if (rows.length === 0) throw new UserError(`${path.basename(file)} is empty.`);
  return rows.slice(1);
}
