import { createHash } from 'node:crypto';
import path from 'node:path';
import { codeHash, readContainer, readMadeOnce, writeContainer } from '@crosscultural/base';
import { type PostWords, postWords } from '@crosscultural/brand';
import { compiledModule } from '../../project';
import { cacheFolder } from '../places';
import type { PostCorpus } from './post-corpus';

const kind = 'words of posts';

type WordArrays = Record<'documentFrequency' | 'isContent' | 'starts' | 'ids', Uint32Array | Uint8Array>;

/**
 * The words of a corpus, cut now or taken from the cache: segmenting is the slowest step of the notebooks that read words.
 *
 * @example
 * const words = await wordsOfPosts(corpus);
 */
export async function wordsOfPosts({ name, sha256, posts }: PostCorpus): Promise<PostWords> {
  const code = codeHash(compiledModule('@crosscultural/brand', 'words/post-words.js'));
  const key = createHash('sha256')
    .update(JSON.stringify([code, sha256]))
    .digest('hex');
  const file = path.join(cacheFolder, `posts-words-${name}-${key.slice(0, 16)}.bin`);
  const make = async (unfinished: string) => {
    const { vocabulary, ...arrays } = postWords(posts.texts);
    writeContainer(unfinished, kind, { description: vocabulary, arrays });
  };
  const { description, arrays } = await readMadeOnce(file, make, (whole) => readContainer<WordArrays>(whole, kind));
  return { vocabulary: description as string[], ...(arrays as Omit<PostWords, 'vocabulary'>) };
}
