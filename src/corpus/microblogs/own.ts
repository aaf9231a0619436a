import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { detectLanguage } from '@crosscultural/text';
import { corpusNameOf } from '../corpus-name';
import type { Culture } from '../fields';
import { tallyNotices } from '../formats/notice';
import { parsePostMap } from '../posts/own-columns';
import { microblogFormatOf } from './formats/format-of';
import { type Names, openNames } from './names/names';
import { cultureOfPlatform } from './names/platforms';
import type { OpenedMicroblogs } from './opened';
import { type OwnFile, postsIn } from './own-records';
import type { FoundPost } from './reading/found-post';
import { openIntake } from './reading/intake';
import { microblogMessages } from './reading/notices';

export interface OwnMicroblogsOptions {
  /** Which column of a table is which field, as `--map` says it (see `parsePostMap`); the rest is told by the columns' usual names. */
  map?: string;
  /** Where the salt of pseudonyms and the list of the forgotten lie: `data/private` unless given. */
  folder?: string;
}

/**
 * A user's own microblogs, as platforms and tools export them, told by their content: tweet objects of Twitter's interfaces 1.1 (full, condensed)
 * and 2 (tweets or pages), X's archive (`tweets.js`), the archive of Congress, Weibo's objects, weibo-crawler's JSON and CSV, this
 * project's `posts.jsonl`, and any table or JSON Lines with columns of usual names; gzipped or not. Names become salted
 * hashes, in texts `@user`; users whom `data forget` names are passed over; what was put right or left out stands in
 * `notices`, and nothing else stops the reading.
 *
 * @param file the path. Memory is that of the columns and one record.
 * @throws UserError when the file is missing, empty, has no column for the text, or no post.
 * @example
 * const { microblogs, notices } = await corpus.steps.readOwnMicroblogs('tweets.js');
 * console.log(microblogs.texts.length, notices.map(({ message }) => message));
 */
export async function readOwnMicroblogs(
  file: string,
  { map = '', folder }: OwnMicroblogsOptions = {},
): Promise<OpenedMicroblogs> {
  const name = path.basename(file);
  const plain = name.replace(/\.gz$/i, '');
  const stem = path.basename(plain, path.extname(plain));
  const own: OwnFile = { file, stem, format: await microblogFormatOf(file), map: parsePostMap(map) };
  const names = openNames(folder);
  const tally = tallyNotices(name, microblogMessages);
  const platforms = await platformsIn(own, names);
  const intake = openIntake(name, platforms, names, tally);
  for await (const post of postsIn(own, tally)) {
    if (post === undefined) tally.count('broken-line');
    else intake.take(post);
  }
  const { microblogs, sha256, notices } = intake.end();
  if (microblogs.texts.length === 0) {
    const reason = notices.find(({ count }) => count !== undefined)?.message ?? 'nothing that is known as one';
    throw new UserError(`${file} holds no post that can be read: ${reason.replace(/\.$/, '')}.`);
  }
  return {
    name: corpusNameOf(stem),
    label: `microblogs of ${name}`,
    sha256,
    microblogs,
    notices,
    sampling: platforms.map(
      ([platform]) => `${platform}: the posts in ${name}; how they were chosen, the file does not say.`,
    ),
  };
}

/** The platforms of a file with their cultures, the domestic one first: at most the two with most posts. */
async function platformsIn(own: OwnFile, names: Names): Promise<[string, Culture][]> {
  const { shape } = own.format;
  if (shape === 'weibo' || shape === 'weibo table') return [['Weibo', 'domestic']];
  if (shape !== 'post' && shape !== 'fields' && shape !== 'table') return [['Twitter', 'foreign']];
  const found = new Map<string, { posts: number; domestic: number }>();
  for await (const post of postsIn(own, tallyNotices('', {}))) {
    if (post === undefined || names.isForgotten(post.platform, post.author)) continue;
    const counts = found.get(post.platform) ?? { posts: 0, domestic: 0 };
    counts.posts++;
    if (isDomestic(post)) counts.domestic++;
    found.set(post.platform, counts);
  }
  return [...found]
    .sort(([, a], [, b]) => b.posts - a.posts)
    .slice(0, 2)
    .map(([platform, { posts, domestic }]): [string, Culture] => [
      platform,
      cultureOfPlatform(platform) ?? (2 * domestic > posts ? 'domestic' : 'foreign'),
    ])
    .sort(([, a], [, b]) => Number(b === 'domestic') - Number(a === 'domestic'));
}

function isDomestic({ platform, culture, language, text }: FoundPost): boolean {
  if (cultureOfPlatform(platform) !== undefined) return false;
  return (culture ?? ((language ?? detectLanguage(text)) === 'zh' ? 'domestic' : 'foreign')) === 'domestic';
}
