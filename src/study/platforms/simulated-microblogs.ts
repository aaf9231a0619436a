import { createHash } from 'node:crypto';
import path from 'node:path';
import { readMadeOnce } from '@crosscultural/base';
import { collectMicroblogs, type Microblogs } from '@crosscultural/corpus';
import {
  accessKinds,
  type EntityKind,
  entityKinds,
  packMicroblogs,
  readPackedMicroblogs,
  writeMicroblogs,
} from '@crosscultural/culture';
import {
  accessTypes,
  type Microblog,
  type MicroblogUser,
  microblogTopics,
  motives,
  type PlantedRate,
  plantedMicroblogRates,
  streamMicroblogs,
} from '@crosscultural/simulation';
import { cacheFolder } from '../places';
import { classes } from './labelled-microblogs';

export type { PlantedRate } from '@crosscultural/simulation';

/** The users per platform of the committed artefacts. */
export const defaultUsers = 500;
/** The posts of a user of the committed artefacts, on average. */
export const defaultPostsPerUser = 60;

/** What the simulation planted, by row of the columns: to be shown beside what was found, never to judge it. */
export interface PlantedMicroblogs {
  /** Index into `accessKinds`. */
  access: Uint8Array;
  /** 0 negative, 1 neutral, 2 positive. */
  sentiment: Uint8Array;
  /** Index into `topics`. */
  topic: Uint8Array;
  topics: readonly string[];
  /** Of each topic, an index into `motives`. */
  motiveOfTopic: readonly number[];
  motives: readonly string[];
  /** What each post names. */
  entities: readonly (readonly { kind: EntityKind; start: number; end: number; text: string }[])[];
  /** The topic that each user writes about most: the planted community, together with the platform. */
  mainTopic: Uint8Array;
  rates: readonly PlantedRate[];
}

export interface SimulatedMicroblogs {
  microblogs: Microblogs;
  planted: PlantedMicroblogs;
  sha256: string;
}

/** Cultures by platform, the domestic one first. */
const platforms = [
  ['Weibo', 'domestic'],
  ['Twitter', 'foreign'],
] as const;

/**
 * Simulated microblogs of two platforms as columns, with what was planted in each row.
 *
 * @param usersPerPlatform 10 to 20,000
 * @param postsPerUser on average; without it as many as are planted, 60.
 * @throws UserError when a number is out of range.
 */
export function simulatedMicroblogs(
  usersPerPlatform: number,
  seed: number,
  postsPerUser?: number,
): SimulatedMicroblogs {
  const made = makeMicroblogs(usersPerPlatform, seed, postsPerUser);
  return asSimulated(made, hashOf(usersPerPlatform, seed, postsPerUser));
}

/**
 * The same, from the cache when they were made before.
 *
 * @throws UserError as {@link simulatedMicroblogs}, or when the file in the cache is damaged.
 */
export async function openSimulatedMicroblogs(
  usersPerPlatform: number,
  seed: number,
  postsPerUser?: number,
  folder = cacheFolder,
): Promise<SimulatedMicroblogs> {
  const sha256 = hashOf(usersPerPlatform, seed, postsPerUser);
  const file = path.join(folder, `microblogs-${usersPerPlatform}-${sha256.slice(0, 16)}.bin`);
  const make = async (unfinished: string) => {
    const { microblogs, planted } = makeMicroblogs(usersPerPlatform, seed, postsPerUser);
    writeMicroblogs(unfinished, microblogs, planted);
  };
  const { microblogs, more } = await readMadeOnce(file, make, (whole) => readPackedMicroblogs<PlantedColumns>(whole));
  return asSimulated({ microblogs, planted: more }, sha256);
}

/** Of what decides the columns: the first users stand for the code that makes them, so that a changed simulation never meets an old file. */
function hashOf(usersPerPlatform: number, seed: number, postsPerUser: number | undefined): string {
  const sample = makeMicroblogs(Math.min(usersPerPlatform, 10), seed, postsPerUser && Math.min(postsPerUser, 60));
  return createHash('sha256')
    .update(JSON.stringify([usersPerPlatform, seed, postsPerUser ?? null]))
    .update(packMicroblogs(sample.microblogs, sample.planted))
    .digest('hex');
}

/** What is planted, by row of the columns, as flat columns; post i names the entities `entityStart[i]` … `entityStart[i + 1] − 1`. */
type PlantedColumns = {
  access: Uint8Array;
  sentiment: Uint8Array;
  topic: Uint8Array;
  mainTopic: Uint8Array;
  entityStart: Int32Array;
  /** Index into `entityKinds`. */
  entityKind: Uint8Array;
  /** Where in the text: from, to. */
  entityPlace: Int32Array;
};

interface MadeMicroblogs {
  microblogs: Microblogs;
  planted: PlantedColumns;
}

/** Collects posts as they are written: no post is kept but in the columns. */
function makeMicroblogs(usersPerPlatform: number, seed: number, postsPerUser: number | undefined): MadeMicroblogs {
  const collector = collectMicroblogs(platforms);
  const users: MicroblogUser[] = [];
  const noted = notesOfPosts();
  for (const line of streamMicroblogs({ usersPerPlatform, postsPerUser, seed })) {
    if ('follows' in line) {
      const { platform, id, utcOffset } = line;
      collector.addUser(platform, { id, utcOffset: minutesOf(utcOffset) });
      users.push(line);
      continue;
    }
    const { id, platform, author, text, client, language, mentions, parent } = line;
    collector.addPost({
      ...{ id, platform, author, text, client, language, mentions, parent },
      kind: parent === undefined ? 'original' : 'repost',
      minute: Math.floor(Date.parse(line.createdAt) / 60_000),
    });
    noted.add(line);
  }
  for (const { platform, id, follows } of users) for (const other of follows) collector.addFollow(platform, id, other);
  const microblogs = collector.columns();
  const main = new Map(users.map(({ id, interests }) => [id, interests.indexOf(Math.max(...interests))]));
  const mainTopic = Uint8Array.from(microblogs.users.ids, (id) => main.get(id) as number);
  return { microblogs, planted: { ...noted.columns(microblogs), mainTopic } };
}

/** `+08:00` in minutes. */
function minutesOf(offset: MicroblogUser['utcOffset']): number | undefined {
  if (offset === undefined) return undefined;
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset[0] === '-' ? -1 : 1) * (60 * hours + minutes);
}

const topics = microblogTopics.map(({ topic }) => topic);
const accessOf = { web: 'web', mobile: 'mobile', 'by-product': 'service', other: 'other' } as const;
const accessIndices = accessTypes.map((type) => accessKinds.indexOf(accessOf[type]));

/** Notes what is planted in posts in the order in which they are written, and puts it in that of the columns. */
function notesOfPosts() {
  const userOf = new Map<string, number>();
  const user: number[] = [];
  const number: number[] = [];
  const facts: number[] = [];
  const entityStart = [0];
  const entities: number[] = [];
  return {
    add({ id, author, access, sentiment, topic, entities: named }: Microblog) {
      if (!userOf.has(author)) userOf.set(author, userOf.size);
      user.push(userOf.get(author) as number);
      // `Weibo:17:3` is the third post of its author.
      number.push(Number(id.slice(id.lastIndexOf(':') + 1)) - 1);
      facts.push(
        accessIndices[accessTypes.indexOf(access)] | (classes.indexOf(sentiment) << 4) | (topics.indexOf(topic) << 8),
      );
      for (const { type, start, end } of named) entities.push(entityKinds.indexOf(type), start, end);
      entityStart.push(entities.length / 3);
    },
    columns({ first, users: { ids } }: Microblogs): Omit<PlantedColumns, 'mainTopic'> {
      const firstOf = new Int32Array(userOf.size);
      ids.forEach((id, place) => {
        firstOf[userOf.get(id) as number] = first[place];
      });
      const order = new Int32Array(user.length);
      for (let i = 0; i < user.length; i++) order[firstOf[user[i]] + number[i]] = i;
      const starts = new Int32Array(order.length + 1);
      const flat = new Int32Array(entities.length);
      let at = 0;
      order.forEach((i, row) => {
        for (let k = 3 * entityStart[i]; k < 3 * entityStart[i + 1]; k++) flat[at++] = entities[k];
        starts[row + 1] = at / 3;
      });
      return {
        access: Uint8Array.from(order, (i) => facts[i] & 15),
        sentiment: Uint8Array.from(order, (i) => (facts[i] >> 4) & 15),
        topic: Uint8Array.from(order, (i) => facts[i] >> 8),
        entityStart: starts,
        entityKind: Uint8Array.from({ length: at / 3 }, (_, k) => flat[3 * k]),
        entityPlace: flat.filter((_, k) => k % 3 !== 0),
      };
    },
  };
}

/** Shared by all posts that name nothing, which are most. */
const none: readonly [] = [];

function asSimulated({ microblogs, planted }: MadeMicroblogs, sha256: string): SimulatedMicroblogs {
  const { access, sentiment, topic, mainTopic, entityStart, entityKind, entityPlace } = planted;
  const entities = microblogs.texts.map((text, row) => {
    if (entityStart[row] === entityStart[row + 1]) return none;
    return Array.from({ length: entityStart[row + 1] - entityStart[row] }, (_, k) => {
      const i = entityStart[row] + k;
      const [start, end] = [entityPlace[2 * i], entityPlace[2 * i + 1]];
      return { kind: entityKinds[entityKind[i]], start, end, text: text.slice(start, end) };
    });
  });
  return {
    microblogs,
    planted: {
      ...{ access, sentiment, topic, topics, motives, entities, mainTopic },
      motiveOfTopic: microblogTopics.map(({ motive }) => motives.indexOf(motive)),
      rates: plantedMicroblogRates,
    },
    sha256,
  };
}
