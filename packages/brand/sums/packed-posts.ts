import { readContainer, writeContainer } from '@crosscultural/base';
import type { Posts } from '../posts';
import { packStrings, unpackStrings } from './packed-strings';

const kind = 'posts';

/** Columns that a container holds as they are. */
interface Columns extends Record<string, Uint8Array | Int32Array | Uint32Array> {
  platform: Uint8Array;
  day: Int32Array;
  likes: Int32Array;
  shares: Int32Array;
  comments: Int32Array;
  /** The UTF-8 bytes of all texts, and of all ids, one after the other. */
  texts: Uint8Array;
  textEnds: Uint32Array;
  ids: Uint8Array;
  idEnds: Uint32Array;
}

/**
 * Writes posts, and what else is to be known of them, to one file.
 *
 * @param more plain JSON data
 */
export function writePosts(file: string, posts: Posts, more: unknown): void {
  const { platforms, platform, day, likes, shares, comments } = posts;
  const [texts, ids] = [packStrings(posts.texts), packStrings(posts.ids)];
  const arrays: Columns = {
    ...{ platform, day, likes, shares, comments },
    ...{ texts: texts.bytes, textEnds: texts.ends, ids: ids.bytes, idEnds: ids.ends },
  };
  writeContainer(file, kind, { description: { platforms, more }, arrays });
}

/**
 * Reads what `writePosts` wrote.
 *
 * @throws UserError when the file is damaged.
 */
export function readPosts<More>(file: string): { posts: Posts; more: More } {
  const { description, arrays } = readContainer<Columns>(file, kind);
  const { platforms, more } = description as { platforms: string[]; more: More };
  const { platform, day, likes, shares, comments, texts, textEnds, ids, idEnds } = arrays;
  return {
    posts: {
      ...{ platforms, platform, day, likes, shares, comments },
      texts: unpackStrings({ bytes: texts, ends: textEnds }),
      ids: unpackStrings({ bytes: ids, ends: idEnds }),
    },
    more,
  };
}
