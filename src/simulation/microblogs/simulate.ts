import { deriveSeed, type Random, seededRandom, UserError } from '@crosscultural/base';
import { writeMicroblog } from './compose';
import { draftPosts, type PostDraft } from './drafts';
import { type MicroblogLanguage, readLanguages } from './language';
import { drawFollows } from './network';
import { microblogTopics, utcOffsets } from './planted';
import { type Microblog, type MicroblogPlatform, type MicroblogUser, microblogPlatforms } from './schema';
import { drawUser, type UserDraft } from './users';

export interface MicroblogSimulation {
  /** Users on each of the two platforms; a user writes about 60 posts. Gao et al. (2012) had some thousand. */
  usersPerPlatform?: number;
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

/**
 * Simulates users and posts of Weibo and Twitter with the planted rates of Gao et al. 2012 (Paper C §3.2). Everything
 * in it is invented; `planted.ts` says what was put in.
 *
 * @throws UserError when `usersPerPlatform` is not a whole number from 10 to 20,000.
 */
export function simulateMicroblogs({ usersPerPlatform = 500, seed }: MicroblogSimulation): MicroblogCorpus {
  if (!Number.isInteger(usersPerPlatform) || usersPerPlatform < fewestUsers || usersPerPlatform > mostUsers) {
    throw new UserError(
      `The number of users per platform must be a whole number from ${fewestUsers} to ${mostUsers}, not ${usersPerPlatform}.`,
    );
  }
  const languages = readLanguages();
  const corpus: MicroblogCorpus = { users: [], posts: [] };
  for (const platform of microblogPlatforms) {
    const random = seededRandom(deriveSeed(seed, `microblogs of ${platform}`));
    const language = languages[platform];
    const drafts = Array.from({ length: usersPerPlatform }, (_, i) => drawUser(platform, i + 1, language, random));
    const follows = drawFollows(platform, drafts, random);
    drafts.forEach((draft, i) => {
      corpus.users.push({
        id: draft.id,
        platform,
        culture: cultureOf[platform],
        language: language.code,
        utcOffset: utcOffsets[platform],
        handle: draft.handle,
        follows: follows[i].map((other) => drafts[other].id),
        interests: draft.habits.interests,
      });
    });
    for (const post of writePlatform(platform, drafts, follows, language, random)) corpus.posts.push(post);
  }
  return corpus;
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
      createdAt: draft.createdAt + utcOffsets[platform],
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
