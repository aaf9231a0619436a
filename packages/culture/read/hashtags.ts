import type { Microblogs } from '@crosscultural/corpus';
import { ownText } from '@crosscultural/corpus';

/** Twitter: a word with a letter after the sign. Weibo: what stands between two signs on one line. */
const wordTags = /(?<![\p{L}\p{N}_&])[#＃]([\p{N}_]{0,100}\p{L}[\p{L}\p{N}\p{M}_]{0,100})/gu;
const pairTags = /[#＃]([^#＃\n]{1,64})[#＃]/g;

/**
 * The hashtags that an author wrote, in small letters, without their signs, each once.
 *
 * @param tags `pair` for Weibo's #topic#, `word` for #topic.
 * @example
 * hashtagNames('#Music and more #music', 'word'); // ['music']
 */
export function hashtagNames(text: string, tags: 'pair' | 'word'): string[] {
  if (!/[#＃]/.test(text)) return [];
  const found = ownText(text).matchAll(tags === 'pair' ? pairTags : wordTags);
  return [...new Set(Array.from(found, (match) => match[1].trim().toLowerCase()))].filter((name) => name !== '');
}

/** How each platform writes hashtags. */
export function tagStyles({ platforms }: Pick<Microblogs, 'platforms'>): ('pair' | 'word')[] {
  return platforms.map((platform) => (/weibo|微博/i.test(platform) ? 'pair' : 'word'));
}
