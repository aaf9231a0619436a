import type { Culture } from '../../fields';
import { cultures } from '../../fields';
import type { Named } from '../names/names';
import { platformName, weiboOffset } from '../names/platforms';
import { asList, type FoundPost, said, wordsIn } from '../reading/found-post';
import { passesOn } from '../reading/own-text';
import { mentionsIn, ownWords } from '../reading/texts';

/**
 * A post with the fields of `postSchema`, as the crawler exports it. Its time is by the author's clock. `parent` does not say whether it
 * is passed on or answered: on Weibo, where answers are comments, it is passed on; elsewhere it is answered unless the
 * text says `RT @`.
 *
 * @param stem the file's name without its ending: the platform of a post that names none.
 */
export function postOfFields(post: Record<string, unknown>, stem: string): FoundPost {
  const text = wordsIn(post.text);
  const parent = said(post.parent);
  const platform = platformName(said(post.platform) ?? stem);
  const kind =
    passesOn(text) || (parent !== undefined && platform === 'Weibo') ? 'repost' : parent ? 'reply' : 'original';
  const own = kind === 'repost' ? ownWords(text) : text;
  return {
    id: said(post.id),
    platform,
    culture: cultures.find((culture): culture is Culture => culture === post.culture),
    author: authorNamed(said(post.author)),
    text,
    kind,
    time: said(post.createdAt),
    zone: platform === 'Weibo' ? weiboOffset : undefined,
    clock: platform === 'Weibo' ? weiboOffset : 'as written',
    client: said(post.client),
    language: said(post.language),
    saysUrl: asList(post.urls).length > 0,
    mentions: Array.isArray(post.mentions) ? post.mentions.map((name) => authorNamed(said(name))) : mentionsIn(own),
    parent,
  };
}

/** A user by the one word that a file has for them: a number or pseudonym identifies, anything else is a name. */
export function authorNamed(word: string | undefined): Named {
  if (word === undefined) return {};
  return /^(?:\d+|anon-[0-9a-f]{24})$/.test(word) ? { id: word } : { name: word.replace(/^@/, '') };
}
