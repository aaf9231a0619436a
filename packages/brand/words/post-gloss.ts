import { gloss } from '@crosscultural/text';
import { postGlosses } from './post-glosses';

let own: ReadonlyMap<string, string> | undefined;

/**
 * What a Chinese word of posts about a brand says in English, for readers without Chinese.
 *
 * @param word in simplified characters.
 * @returns null for a word in no glossary, such as an English one.
 * @example
 * brand.steps.postGloss('发布会'); // 'launch event'
 */
export function postGloss(word: string): string | null {
  own ??= new Map(
    postGlosses
      .split(';')
      .map((entry) => entry.trim().split(':') as [string, string])
      .filter(([chinese]) => chinese !== ''),
  );
  return own.get(word) ?? gloss(word) ?? null;
}

/**
 * The word with its meaning in brackets, 发布会 (launch event), or alone when no glossary has it.
 *
 * @param word in simplified characters; an English one comes back as it is.
 * @example
 * brand.steps.withPostGloss('发布会'); // '发布会 (launch event)'
 */
export function withPostGloss(word: string): string {
  const meaning = postGloss(word);
  return meaning === null || meaning === word ? word : `${word} (${meaning})`;
}
