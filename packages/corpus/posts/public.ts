import { createHash } from 'node:crypto';
import path from 'node:path';
import { sha256OfFile, UserError } from '@crosscultural/base';
import { type ListedSource, listSources, missingError, missingFiles, publicFolder, selectSources } from '../catalogue';
import { airlineMessages } from '../formats/airline';
import { type NoticeTally, type ReaderNotice, tallyNotices } from '../formats/notice';
import { airlinePosts } from './airline';
import { postMessages } from './cells';
import { collectionNotices } from './collection';
import { collectPosts, type PostRow } from './columns';
import { readHuaweiDaily } from './huawei-daily';
import { jdPhonePosts } from './jd-phones';
import type { OpenedPosts } from './opened';
import { redmi6Posts } from './redmi6';

/** The public sets of dated posts, by their ids in the catalogue. */
export const publicPostSources = ['jd-phones', 'redmi6', 'huawei-weibo-daily', 'airline'] as const;
export type PublicPostSource = (typeof publicPostSources)[number];

/** Those that Paper B is run on: posts about phone brands. */
export const publicBrandSources = ['jd-phones', 'redmi6', 'huawei-weibo-daily'] as const;

const readers: Record<PublicPostSource, (file: string, tally: NoticeTally) => AsyncIterable<PostRow>> = {
  'jd-phones': jdPhonePosts,
  redmi6: redmi6Posts,
  async *'huawei-weibo-daily'(file, tally) {
    yield* (await readHuaweiDaily(file, tally)).topPosts;
  },
  airline: airlinePosts,
};

/**
 * The public posts about phone brands: reviews on JD and Amazon.in, and Weibo's top posts about Huawei, in time order. They
 * come from other years, shops and selections; `notices` says how each was selected.
 *
 * @param folder where the public files lie: `data/public` unless given; a mirror works as well.
 * @throws UserError naming the command that fetches the files when they are missing, or the file that is another.
 * @example
 * const { posts, notices } = await corpus.publicBrandPosts();
 * console.log(posts.platforms, notices.map(({ message }) => message));
 */
export function publicBrandPosts(folder = publicFolder): Promise<OpenedPosts> {
  return readPublicPosts(publicBrandSources, folder);
}

/**
 * Public sets of dated posts as one.
 *
 * @param ids for example `['airline']`.
 * @param folder as in `publicBrandPosts`.
 * @throws UserError as `publicBrandPosts` does, and for an unknown id.
 */
export async function readPublicPosts(ids: readonly PublicPostSource[], folder = publicFolder): Promise<OpenedPosts> {
  const sources = selectSources(listSources(), ids);
  const missing = missingFiles(sources, folder);
  if (missing.length > 0) throw missingError(missing);
  const notices: ReaderNotice[] = [];
  const collector = collectPosts();
  const hashes: string[] = [];
  for (const [index, source] of sources.entries()) {
    hashes.push(await checkedHash(source, folder));
    const tally = tallyNotices(source.id, { ...airlineMessages, ...postMessages });
    for await (const row of readers[ids[index]](path.join(folder, source.files[0].mirrorPath), tally))
      collector.add(row);
    notices.push(...tally.notices());
  }
  const columns = collector.columns();
  return {
    name: 'public',
    label: `public posts (${columns.posts.platforms.join(', ')})`,
    sha256: createHash('sha256').update(hashes.join('')).digest('hex'),
    ...columns,
    notices: [...notices, ...collectionNotices(columns, 'public')],
  };
}

async function checkedHash({ files: [file] }: ListedSource, folder: string): Promise<string> {
  const target = path.join(folder, file.mirrorPath);
  const hash = await sha256OfFile(target);
  if (hash === file.sha256 || hash === file.mirrorSha256) return `${hash}  ${file.mirrorPath}\n`;
  throw new UserError(
    `${target} is not the file of the catalogue (it may be cut off); fetch it again: npx crosscultural data fetch`,
  );
}
