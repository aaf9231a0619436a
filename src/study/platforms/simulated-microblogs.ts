import { createHash } from 'node:crypto';
import { collectMicroblogs, type Microblogs, type Sentiment, sentiments } from '../../corpus';
import { accessKinds, type EntityKind } from '../../culture';
import {
  accessTypes,
  type Microblog,
  type MicroblogCorpus,
  type MicroblogUser,
  microblogTopics,
  motives,
  type PlantedRate,
  plantedMicroblogRates,
  simulateMicroblogs,
} from '../../simulation';

/** The users per platform of the committed artefacts. */
export const defaultUsers = 500;

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

/** Negative, neutral, positive: the order of the classes everywhere. */
const classes: readonly Sentiment[] = [...sentiments].sort((a, b) => valence(a) - valence(b));
function valence(sentiment: Sentiment): number {
  return { negative: -1, neutral: 0, positive: 1 }[sentiment];
}

/**
 * Simulated microblogs of two platforms as columns, with what was planted in each row.
 *
 * @param usersPerPlatform 10 to 20,000
 * @throws UserError when the number of users is out of range.
 */
export function simulatedMicroblogs(usersPerPlatform: number, seed: number): SimulatedMicroblogs {
  const corpus = simulateMicroblogs({ usersPerPlatform, seed });
  const microblogs = columnsOf(corpus);
  const sha256 = createHash('sha256')
    .update(JSON.stringify([usersPerPlatform, seed, corpus.users.slice(0, 20), corpus.posts.slice(0, 100)]))
    .digest('hex');
  return { microblogs, planted: plantedIn(corpus, microblogs), sha256 };
}

function columnsOf({ users, posts }: MicroblogCorpus): Microblogs {
  const collector = collectMicroblogs(platforms);
  const byId = new Map(posts.map((post) => [post.id, post]));
  for (const { platform, id, utcOffset } of users) {
    collector.addUser(platform, { id, utcOffset: minutesOf(utcOffset) });
  }
  for (const { platform, id, follows } of users) for (const other of follows) collector.addFollow(platform, id, other);
  for (const post of posts) {
    const { id, platform, author, text, client, language, mentions, parent } = post;
    collector.addPost({
      ...{ id, platform, author, text, client, language, mentions, parent },
      kind: parent === undefined ? 'original' : 'repost',
      minute: Math.floor(Date.parse(post.createdAt) / 60_000),
      parentAuthor: parent === undefined ? undefined : byId.get(parent)?.author,
    });
  }
  return collector.columns();
}

/** `+08:00` in minutes. */
function minutesOf(offset: MicroblogUser['utcOffset']): number | undefined {
  if (offset === undefined) return undefined;
  const [hours, minutes] = offset.slice(1).split(':').map(Number);
  return (offset[0] === '-' ? -1 : 1) * (60 * hours + minutes);
}

function plantedIn({ users, posts }: MicroblogCorpus, { first, users: { ids } }: Microblogs): PlantedMicroblogs {
  const userOf = new Map(ids.map((id, user) => [id, user]));
  const ordered = new Array<Microblog>(posts.length);
  // `Weibo:17:3` is the third post of its author.
  for (const post of posts) {
    ordered[first[userOf.get(post.author) as number] + Number(post.id.slice(post.id.lastIndexOf(':') + 1)) - 1] = post;
  }
  const topics = microblogTopics.map(({ topic }) => topic);
  const kindOf = { web: 'web', mobile: 'mobile', 'by-product': 'service', other: 'other' } as const;
  const kinds = accessTypes.map((type) => accessKinds.indexOf(kindOf[type]));
  const interestsOf = new Map(users.map(({ id, interests }) => [id, interests]));
  return {
    access: Uint8Array.from(ordered, ({ access }) => kinds[accessTypes.indexOf(access)]),
    sentiment: Uint8Array.from(ordered, ({ sentiment }) => classes.indexOf(sentiment)),
    topic: Uint8Array.from(ordered, ({ topic }) => topics.indexOf(topic)),
    topics,
    motives,
    motiveOfTopic: microblogTopics.map(({ motive }) => motives.indexOf(motive)),
    entities: ordered.map(({ entities }) => entities.map(({ type, ...place }) => ({ kind: type, ...place }))),
    mainTopic: Uint8Array.from(ids, (id) => {
      const interests = interestsOf.get(id) as number[];
      return interests.indexOf(Math.max(...interests));
    }),
    rates: plantedMicroblogRates,
  };
}

/** Another seed than any half year that is analysed. */
const labelledSeed = 72;

/** Labelled posts of another simulated half year: what the sentiment model of the simulation learns from, and is tested on. */
export function simulatedLabelledMicroblogs(usersPerPlatform: number): MicroblogCorpus {
  return simulateMicroblogs({ usersPerPlatform, seed: labelledSeed });
}
