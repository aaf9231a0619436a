import { type CharacterCounts, countCharacters } from './characters';

/** A text is Chinese from this share of Han characters on, a Latin word counting as one: reviews are full of product names. */
export const hanShareOfChinese = 0.3;

/** Below this many letters a Latin text is taken as English: tinyld guesses on so little. */
const fewestLettersToGuess = 40;

/** Frequent English words, in reviews above all, that the languages around do not write the same way. */
const englishWords =
  /\b(?:the|and|this|with|is|it|its|my|for|you|your|not|are|but|have|has|they|them|their|very|good|great|nice|well|works|worked|product|that|from|only|than|just|would|could|what|when|does|did|been|were|out|too|time|price|quality|love|perfect|perfectly|needed|easy|fast|buy|bought|nothing)\b/i;

/**
 * The language of a text, as a two-letter code; 'und' (undetermined, ISO 639-2) for a text without letters.
 *
 * Japanese and Korean show in their own scripts; Chinese by the share of Han characters; English by one of its most
 * frequent words; only what is left over is given to tinyld, which takes longer than everything else together.
 *
 * @param text what somebody wrote.
 * @param counts its characters by script, where they are counted already.
 * @example
 * text.detectLanguage('电池很好'); // 'zh'
 */
export function detectLanguage(text: string, counts: CharacterCounts = countCharacters(text)): string {
  if (counts.letters === 0) return 'und';
  if (counts.hangul * 2 > counts.letters) return 'ko';
  if (counts.kana * 5 > counts.letters) return 'ja';
  if (counts.han >= hanShareOfChinese * (counts.han + counts.latinWords + counts.otherLetters)) return 'zh';
  if (counts.latin * 2 <= counts.letters) return guessLanguage(text);
  if (counts.letters < fewestLettersToGuess) return 'en';
  // One English word outweighs the guess: tinyld takes telegraphic English (“Sturdy case, came on time”) for Italian or Finnish.
  return englishWords.test(text) ? 'en' : guessLanguage(text);
}

/** English text has at least this share of its most frequent words; its neighbours share a few of them (Dutch `is`). */
const englishShare = 0.12;
/** So much of many texts tells their language. */
const lettersToGuess = 5000;

/**
 * The language that texts are written in together, from their beginnings: surer than one short text alone can tell.
 *
 * @returns a two-letter code; 'und' for texts without letters.
 * @example
 * text.detectLanguageOfAll(['Muy bueno .', 'La pantalla es grande .']); // 'es'
 */
export function detectLanguageOfAll(texts: Iterable<string>): string {
  let all = '';
  for (const each of texts) {
    all += `${each}\n`;
    if (all.length > lettersToGuess) break;
  }
  const counts = countCharacters(all);
  if (counts.letters === 0 || counts.latin * 2 <= counts.letters) return detectLanguage(all, counts);
  const english = all.match(new RegExp(englishWords, 'gi'))?.length ?? 0;
  return english >= englishShare * counts.latinWords ? 'en' : guessLanguage(all);
}

let tinyld: { detect(text: string): string } | undefined;

function guessLanguage(text: string): string {
  tinyld ??= require('tinyld/light') as { detect(text: string): string };
  return tinyld.detect(text.slice(0, 1000)) || 'und';
}
