import { deriveSeed, type Random, seededRandom, UserError } from '@crosscultural/base';
import { writeMicroblog } from './compose';
import { createdAt, draftPosts, type PostDraft } from './drafts';
import { type MicroblogLanguage, readLanguages } from './language';
import { drawFollows } from './network';
import { microblogTopics, plantedVariation, utcOffsets } from './planted';
import { type Microblog, type MicroblogPlatform, type MicroblogUser, microblogPlatforms } from './schema';
import { drawUser, type UserDraft } from './users';

export interface MicroblogSimulation {
  /** Users on each of the two platforms, 500 by default. Gao et al. (2012) had some thousand. */
  usersPerPlatform?: number;
  /** How many posts a user writes on average; without it as many as are planted, 60. */
  postsPerUser?: number;
  /** Same seed, same bytes. */
  seed: number;
}

/** Users of both platforms, and their posts: Weibo's, then Twitter's, each in time order. */
export interface MicroblogCorpus {
  users: MicroblogUser[];
  posts: Microblog[];
}

const cultureOf = { Weibo: 'domestic', Twitter: 'foreign' } as const;

const fewestUsers = 10;
const mostUsers = 20_000;
const mostPostsPerUser = 2_000;

/**
 * Simulates users and posts of Weibo and Twitter with the planted rates of Gao et al. 2012 (Paper C §3.2). Everything
 * in it is invented; `planted.ts` says what was put in.
 *
 * @throws UserError when `usersPerPlatform` is not a whole number from 10 to 20,000, or `postsPerUser` is not between 2
 * and 2,000.
 */
export function simulateMicroblogs(simulation: MicroblogSimulation): MicroblogCorpus {
  const corpus: MicroblogCorpus = { users: [], posts: [] };
  for (const line of streamMicroblogs(simulation)) {
    if ('follows' in line) corpus.users.push(line);
    else corpus.posts.push(line);
  }
  return corpus;
}

/**
 * The same users and posts one by one: Weibo's users, then its posts, then those of Twitter. Only what is drawn about the
 * posts of one platform is in memory, not their texts.
 *
 * @throws UserError as {@link simulateMicroblogs}.
 */
export function streamMicroblogs({
  usersPerPlatform = 500,
  postsPerUser,
  seed,
}: MicroblogSimulation): Generator<MicroblogUser | Microblog> {
  if (!Number.isInteger(usersPerPlatform) || usersPerPlatform < fewestUsers || usersPerPlatform > mostUsers) {
    throw new UserError(
      `The number of users per platform must be a whole number from ${fewestUsers} to ${mostUsers}, not ${usersPerPlatform}.`,
    );
  }
  if (postsPerUser !== undefined && !(postsPerUser >= 2 && postsPerUser <= mostPostsPerUser)) {
    throw new UserError(
      `The mean number of posts per user must be a number from 2 to ${mostPostsPerUser}, not ${postsPerUser}.`,
    );
  }
  return writeBoth(usersPerPlatform, postsPerUser, seed);
}

function* writeBoth(
  usersPerPlatform: number,
  postsPerUser: number | undefined,
  seed: number,
): Generator<MicroblogUser | Microblog> {
  const languages = readLanguages();
  for (const platform of microblogPlatforms) {
    const random = seededRandom(deriveSeed(seed, `microblogs of ${platform}`));
    const language = languages[platform];
    const { fewestPosts, morePosts } = plantedVariation[platform];
    const activity = postsPerUser === undefined ? 1 : postsPerUser / (fewestPosts + morePosts);
    const drafts = Array.from({ length: usersPerPlatform }, (_, i) =>
      drawUser(platform, i + 1, language, activity, random),
    );
    const follows = drawFollows(platform, drafts, random);
    for (const [i, draft] of drafts.entries()) {
      yield {
        id: draft.id,
        platform,
        culture: cultureOf[platform],
        language: language.code,
        utcOffset: utcOffsets[platform],
        handle: draft.handle,
        follows: follows[i].map((other) => drafts[other].id),
        interests: draft.habits.interests,
      };
    }
    yield* writePlatform(platform, drafts, follows, language, random);
  }
}

/** Writes all posts of a platform in time order, so that a post can pass on an earlier one. */
function* writePlatform(
  platform: MicroblogPlatform,
  users: readonly UserDraft[],
  follows: readonly number[][],
  language: MicroblogLanguage,
  random: Random,
): Generator<Microblog> {
  const drafts = users.flatMap((user, i) => draftPosts(platform, i, user.habits, random));
  drafts.sort((a, b) => a.second - b.second || a.user - b.user);
  const written = users.map(() => 0);
  const latest = new Map<string, string>();
  for (const draft of drafts) {
    const user = users[draft.user];
    const { topic, motive } = microblogTopics[draft.topic];
    const mentioned = draft.mentions ? [users[random.pick(follows[draft.user])]] : [];
    const text = writeMicroblog(
      { ...draft.plan, topic, mentions: mentioned.map((other) => other.handle) },
      language,
      random,
    );
    const id = `${user.id}:${++written[draft.user]}`;
    const original = draft.reposts ? originalOf(draft, follows[draft.user], latest, random) : undefined;
    latest.set(`${draft.user}|${draft.topic}`, id);
    latest.set(`anybody|${draft.topic}`, id);
    yield {
      id,
      author: user.id,
      platform,
      culture: cultureOf[platform],
      language: language.code,
      createdAt: createdAt(draft) + utcOffsets[platform],
      ...text,
      client: draft.client,
      access: draft.access,
      mentions: mentioned.map((other) => other.id),
      sentiment: draft.plan.sentiment,
      topic,
      motive,
      ...(original === undefined ? {} : { parent: original }),
    };
  }
}

/** The latest post on the same topic by somebody the user follows, else by anybody. */
function originalOf(
  draft: PostDraft,
  follows: readonly number[],
  latest: ReadonlyMap<string, string>,
  random: Random,
): string | undefined {
  for (let tries = 0; tries < 4; tries++) {
    const found = latest.get(`${random.pick(follows)}|${draft.topic}`);
    if (found !== undefined) return found;
  }
  return latest.get(`anybody|${draft.topic}`);
}
