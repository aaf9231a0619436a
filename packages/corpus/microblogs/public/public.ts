import { publicFolder } from '../../catalogue';
import type { Culture } from '../../fields';
import { tallyNotices } from '../../formats/notice';
import { type Names, openNames } from '../names/names';
import type { OpenedMicroblogs } from '../opened';
import { type FoundPost, learnNames } from '../reading/found-post';
import { openIntake } from '../reading/intake';
import { microblogMessages } from '../reading/notices';
import { type CedThreads, cedOriginals, cedReposts } from './ced';
import { checkedPosts } from './checked';
import { checkedFiles } from './checked-files';
import { phemeTweets } from './pheme';

/** The public sets of microblogs that Paper C compares, by their ids in the catalogue. */
export const publicMicroblogSources = ['ced-weibo', 'pheme-rumoureval'] as const;

const compared = [
  ['Weibo', 'domestic'],
  ['Twitter', 'foreign'],
] as const;

/** How the posts came to be in the sets, and what that means. */
const sampling = {
  Weibo:
    'Weibo (CED, 2010–2014, reposts to 2015): 1,538 posts that Weibo judged rumours beside 1,849 that are none, and the reposts with words of users who reposted at least eight times in their threads; chosen by what was said and by how it spread, so shares tell of news and rumour, not of daily posts; reposts have no client.',
  Twitter:
    'Twitter (PHEME and RumourEval, 2014–2017): tweets in English about nine pieces of breaking news and a few others that gave rise to rumours, the source tweets much retweeted, and the replies to some of them; chosen by event, so hashtags and links of news are many, daily tweets are missing, and most users have one tweet.',
  CHECKED:
    'Weibo (CHECKED, 2019–2020): posts about COVID-19, the fake ones as Weibo judged them, the real ones all of one newspaper; one account has five posts of six, so nothing about users follows.',
};

export interface PublicMicroblogsOptions {
  /** Where the salt of pseudonyms and the list of the forgotten lie: `data/private` unless given. */
  names?: string;
}

/**
 * The public microblogs: Weibo from CED (original posts, reposts of frequent users) and Twitter from PHEME and RumourEval. Both samples stand
 * around rumours, which `sampling` says of each. Names are salted hashes; no result depends on the salt. CHECKED stays outside (one
 * account has 1,760 of 2,102 posts, none a client; see `checkedMicroblogs`), and so do the threads that CED gives whole (their users are others).
 *
 * @param folder where the public files lie: `data/public` unless given; a mirror works as well.
 * @throws UserError naming the command that fetches the files when they are missing, or the file that is another.
 * @example
 * const { microblogs, sampling } = await corpus.steps.publicMicroblogs();
 * console.log(microblogs.platforms, microblogs.texts.length, sampling);
 */
export function publicMicroblogs(
  folder = publicFolder,
  options: PublicMicroblogsOptions = {},
): Promise<OpenedMicroblogs> {
  const files = { 'ced-weibo': ['originals', 'reposts'], 'pheme-rumoureval': ['posts'] };
  return opened('public', 'public microblogs', compared, files, folder, options, async function* (fileOf, names) {
    const threads: CedThreads = new Map();
    yield* cedOriginals(fileOf('ced-weibo', 'originals'), threads, names);
    yield* cedReposts(fileOf('ced-weibo', 'reposts'), threads);
    yield* phemeTweets(fileOf('pheme-rumoureval', 'posts'));
  });
}

/**
 * CHECKED's Weibo posts about COVID-19 on their own, for what does not need many users: see `checkedPosts`.
 *
 * @param folder as in `publicMicroblogs`.
 * @throws UserError as `publicMicroblogs` does.
 * @example
 * const { microblogs } = await corpus.steps.checkedMicroblogs();
 */
export function checkedMicroblogs(
  folder = publicFolder,
  options: PublicMicroblogsOptions = {},
): Promise<OpenedMicroblogs> {
  return opened('checked', 'CHECKED', [compared[0]], { checked: ['posts'] }, folder, options, (fileOf) =>
    checkedPosts(fileOf('checked', 'posts')),
  );
}

async function opened(
  name: 'public' | 'checked',
  label: string,
  platforms: readonly (readonly [string, Culture])[],
  needed: Record<string, readonly string[]>,
  folder: string,
  options: PublicMicroblogsOptions,
  posts: (fileOf: (source: string, role: string) => string, names: Names) => AsyncIterable<FoundPost | undefined>,
): Promise<OpenedMicroblogs> {
  const files = await checkedFiles(needed, folder);
  const tally = tallyNotices(name, microblogMessages);
  const names = openNames(options.names);
  const found = () => posts((source, role) => files.get(`${source} ${role}`) as string, names);
  await learnNames(names, found);
  const intake = openIntake(name, platforms, names, tally);
  for await (const post of found()) {
    if (post === undefined) tally.count('broken-line');
    else intake.take(post);
  }
  return {
    ...intake.end(),
    name,
    label: `${label} (${platforms.map(([platform]) => platform).join(', ')})`,
    sampling: name === 'checked' ? [sampling.CHECKED] : [sampling.Weibo, sampling.Twitter],
  };
}
