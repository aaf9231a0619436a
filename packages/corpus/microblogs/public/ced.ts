import { decodedFile, decodedLines } from '../../values/encoding';
import { exactJson } from '../../values/exact-json';
import type { Names } from '../names/names';
import { weiboOffset } from '../names/platforms';
import { asRecord, countIn, type FoundPost, said, wordsIn } from '../reading/found-post';
import { mentionsIn } from '../reading/texts';

/** CED's original posts by the name of their thread, which reposts name: why each was chosen, whose it is. */
export type CedThreads = Map<string, { id: string; author: string; group: string }>;

const weibo = { platform: 'Weibo', zone: weiboOffset, clock: weiboOffset } as const;

/**
 * The original Weibo posts of CED (Song et al. 2018): half of them judged rumours by Weibo's own reporting service, half not; that is their
 * group. Of 87 the profile is missing (`empty`) and the time written out; their author stands in the name of the thread.
 *
 * @param file the path of originals.jsonl.gz.
 * @param threads takes the threads, for `cedReposts`.
 * @param names tell who is forgotten.
 * @throws UserError when the file is missing or cut off.
 */
export async function* cedOriginals(
  file: string,
  threads: CedThreads,
  names: Names,
): AsyncGenerator<FoundPost | undefined> {
  for await (const post of recordsOf(file)) {
    const id = said(post.mid);
    const author = said(post.uid);
    if (id === undefined || author === undefined) {
      yield undefined;
      continue;
    }
    const group = post.label === 'rumor' ? 'rumour' : 'no rumour';
    // Reposts of a post that is forgotten are as if it had never been in the file.
    const thread = (said(post.file) ?? '').replace(/\.json$/, '');
    if (!names.isForgotten('Weibo', { id: author })) threads.set(thread, { id, author, group });
    const user = asRecord(post.user);
    const text = wordsIn(post.text);
    yield {
      ...weibo,
      ...{ id, author: { id: author }, text, kind: 'original', group },
      followers: countIn(user.followers),
      following: countIn(user.friends),
      time: said(post.time),
      client: said(post.source),
      saysUrl: post.has_url === true,
      mentions: mentionsIn(text),
    };
  }
}

/**
 * Reposts of CED's original posts, without their client; the source cut off the words that they pass on at `//`, and with them some
 * addresses (`http:`). Each leads to the original of its thread.
 *
 * @param file the path of reposts-of-frequent-users.jsonl.gz, or of reposts-of-40-threads.jsonl.gz.
 * @throws UserError when the file is missing or cut off.
 */
export async function* cedReposts(file: string, threads: CedThreads): AsyncGenerator<FoundPost | undefined> {
  for await (const post of recordsOf(file)) {
    const thread = threads.get(said(post.thread) ?? '');
    const text = wordsIn(post.text);
    yield {
      ...weibo,
      ...{ id: said(post.mid), author: { id: said(post.uid) }, text, kind: 'repost' },
      time: said(post.date),
      mentions: mentionsIn(text),
      parent: thread?.id,
      parentAuthor: thread && { id: thread.author },
      group: thread?.group,
    };
  }
}

/** The objects in a file of JSON Lines; an empty one for a line that is none. */
export async function* recordsOf(file: string): AsyncGenerator<Record<string, unknown>> {
  for await (const line of decodedLines(await decodedFile(file))) {
    if (line.trim() !== '') yield asRecord(exactJson(line));
  }
}
