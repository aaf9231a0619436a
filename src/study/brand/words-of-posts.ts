import { type PostWords, postWords } from '@crosscultural/brand';
import { keptArrays } from '../kept-arrays';
import type { PostCorpus } from './post-corpus';

type WordArrays = Record<'documentFrequency' | 'isContent' | 'starts' | 'ids', Uint32Array | Uint8Array>;

/**
 * The words of a corpus, cut now or taken from the cache: segmenting is the slowest step of the notebooks that read words.
 *
 * @example
 * const words = await wordsOfPosts(corpus);
 */
export async function wordsOfPosts({ name, sha256, posts }: PostCorpus): Promise<PostWords> {
  const module = 'study/brand/words-of-posts.js';
  const kept = { name: `posts-words-${name}`, kind: 'words of posts', module, from: [sha256] };
  const { description, arrays } = await keptArrays(kept, () => {
    const { vocabulary, ...arrays } = postWords(posts.texts);
    return { description: vocabulary, arrays: arrays as WordArrays };
  });
  return { vocabulary: description, ...(arrays as Omit<PostWords, 'vocabulary'>) };
}
