import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { detectLanguage } from '@crosscultural/text';
import { corpusNameOf } from '../corpus-name';
import type { Culture } from '../fields';
import { todayOfMap } from '../formats/column-map';
import { tallyNotices } from '../formats/notice';
import { parsePostMap } from '../posts/own-columns';
import { type DateOrders, dateOrders } from '../values/date-order';
import { type MicroblogFormat, microblogFormatOf } from './formats/format-of';
import { type Names, openNames } from './names/names';
import { cultureOfPlatform } from './names/platforms';
import type { OpenedMicroblogs } from './opened';
import { isAccountNumber, type OwnFile, oneAccount, postsIn } from './own-records';
import { type FoundPost, learnNames } from './reading/found-post';
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
 * @param file the path, or that of a folder, of which every such file is read in the order of the names: weibo-crawler and X give each
 *   account a file of its own. Memory is that of the columns and one record.
 * @throws UserError when a file is missing, empty, has no column for the text, or there is no post.
 * @example
 * const { microblogs, notices } = await corpus.steps.readOwnMicroblogs('tweets.js');
 * console.log(microblogs.texts.length, notices.map(({ message }) => message));
 */
export async function readOwnMicroblogs(
  file: string,
  { map = '', folder }: OwnMicroblogsOptions = {},
): Promise<OpenedMicroblogs> {
  // The number of an account is in nothing that is shown or published.
  const isAccount = isAccountNumber(stemOf(file));
  const name = isAccount ? oneAccount : path.basename(path.resolve(file));
  const files: OwnFile[] = [];
  for (const each of filesIn(file)) {
    files.push({ file: each, stem: stemOf(each), format: await microblogFormatOf(each), map: parsePostMap(map) });
  }
  const names = openNames(folder);
  for (const own of files) await learnNames(names, () => postsIn(own, tallyNotices('', {})));
  const tally = tallyNotices(name, microblogMessages);
  const orders = await dateOrdersIn(files, names);
  orders.tell(tally);
  const platforms = await platformsIn(files, names);
  const intake = openIntake(name, platforms, names, tally, {
    today: todayOfMap(map),
    first: orders.first(),
  });
  for (const own of files) {
    for await (const post of postsIn(own, tally)) {
      if (post === undefined) tally.count('broken-line');
      else intake.take(post);
    }
  }
  const { microblogs, sha256, notices } = intake.end();
  if (microblogs.texts.length === 0) {
    const reason = notices.find(({ count }) => count !== undefined)?.message ?? 'nothing that is known as one';
    throw new UserError(`${file} holds no post that can be read: ${reason.replace(/\.$/, '')}.`);
  }
  return {
    name: corpusNameOf(isAccount ? 'my account' : stemOf(file)),
    label: `microblogs of ${name}`,
    sha256,
    microblogs,
    notices,
    sampling: platforms.map(
      ([platform]) => `${platform}: the posts in ${name}; how they were chosen, the file does not say.`,
    ),
  };
}

/** The name of a file without `.gz` and its ending. */
function stemOf(file: string): string {
  const plain = path.basename(path.resolve(file)).replace(/\.gz$/i, '');
  return path.basename(plain, path.extname(plain));
}

/** Files of posts; of the scripts in an archive of X only those with tweets. weibo-crawler's `users.csv` holds none. */
const isOfPosts = (name: string) =>
  (/\.(?:csv|json|jsonl|ndjson)(?:\.gz)?$/i.test(name) && name !== 'users.csv') ||
  /^tweets?(?:-part\d+)?\.js$/.test(name);

function filesIn(file: string): string[] {
  if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) return [file];
  const found = readdirSync(file, { recursive: true, encoding: 'utf8' })
    .filter((name) => isOfPosts(path.basename(name)))
    .map((name) => path.join(file, name))
    .filter((each) => statSync(each).isFile())
    .sort();
  if (found.length > 0) return found;
  throw new UserError(
    `${file} is a folder without posts: no file ends with .csv, .json or .jsonl, none is called tweets.js.`,
  );
}

/** The platforms of files with their cultures, the domestic one first: at most the two with most posts. */
async function platformsIn(files: readonly OwnFile[], names: Names): Promise<[string, Culture][]> {
  const found = new Map<string, { posts: number; domestic: number }>();
  for (const own of files) {
    const fixed = platformOfShape(own.format);
    if (fixed !== undefined && files.length === 1) return [[fixed, cultureOfPlatform(fixed) ?? 'foreign']];
    for await (const post of postsIn(own, tallyNotices('', {}))) {
      if (post === undefined || names.isForgotten(post.platform, post.author)) continue;
      const counts = found.get(post.platform) ?? { posts: 0, domestic: 0 };
      counts.posts++;
      if (isDomestic(post)) counts.domestic++;
      found.set(post.platform, counts);
    }
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

/** How the dates of tables and of records with keys of any name are written: platforms write theirs in one way. */
async function dateOrdersIn(files: readonly OwnFile[], names: Names): Promise<DateOrders> {
  const orders = dateOrders();
  for (const own of files.filter(({ format: { shape } }) => shape === 'table' || shape === 'fields')) {
    for await (const post of postsIn(own, tallyNotices('', {}))) {
      if (post?.time !== undefined && !names.isForgotten(post.platform, post.author)) orders.look(post.time);
    }
  }
  return orders;
}

/** The platform that a format belongs to; undefined where each post names its own. */
function platformOfShape({ shape }: MicroblogFormat): string | undefined {
  if (shape === 'weibo' || shape === 'weibo table') return 'Weibo';
  return shape === 'post' || shape === 'fields' || shape === 'table' ? undefined : 'Twitter';
}

function isDomestic({ platform, culture, language, text }: FoundPost): boolean {
  if (cultureOfPlatform(platform) !== undefined) return false;
  return (culture ?? ((language ?? detectLanguage(text)) === 'zh' ? 'domestic' : 'foreign')) === 'domestic';
}
