import { weiboOffset } from '../names/platforms';
import { type FoundPost, said, wordsIn } from '../reading/found-post';
import { passesOn } from '../reading/own-text';
import { mentionsIn } from '../reading/texts';
import { recordsOf } from './ced';

/**
 * Weibo posts of CHECKED (Yang et al. 2020) about COVID-19, fake or real; that is their group. Not part of what Paper C compares: 1,760 of
 * the 2,102 posts are one newspaper's, and no client is told.
 *
 * @param file the path of posts.jsonl.gz.
 * @throws UserError when the file is missing or cut off.
 */
export async function* checkedPosts(file: string): AsyncGenerator<FoundPost | undefined> {
  for await (const post of recordsOf(file)) {
    const text = wordsIn(post.text);
    yield {
      ...{ platform: 'Weibo', zone: weiboOffset, clock: weiboOffset },
      ...{ id: said(post.id), author: { id: said(post.user_id) }, text },
      kind: passesOn(text) ? 'repost' : 'original',
      time: said(post.date),
      mentions: mentionsIn(text),
      group: said(post.label),
    };
  }
}
