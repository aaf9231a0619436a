import { chineseWords } from '@crosscultural/text';
import type { Token } from './sentence';

/** An HTML entity, a run of Latin letters and digits, a run of blanks, or else one character (code point). */
const unit = /&(?:[a-z]{2,10}|#\d{1,6}|#x[\da-f]{1,6});|[a-z0-9]+|\s+|./gisu;

/**
 * The characters of a Chinese text, each with the segmented word it stands in. Characters beyond the BMP (rare Han,
 * emoji) are one token of two code units. Runs of Latin letters and digits are one token: no labelled term of the
 * laptop reviews begins or ends inside one. Blanks are kept as tokens: Chinese reviewers write them as commas.
 */
export function characterTokens(text: string): Token[] {
  // The segmenter works on Unicode text; half of a pair would change the length of what it gives back.
  const words = chineseWords(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const tokens: Token[] = [];
  let wordIndex = 0;
  let wordEnd = words.length > 0 ? words[0].length : 0;
  for (const match of text.matchAll(unit)) {
    const [start, end] = [match.index, match.index + match[0].length];
    while (wordEnd <= start) wordEnd += words[++wordIndex].length;
    // A token of several words (14.5, an entity) is its own word.
    const word = wordEnd < end ? match[0] : words[wordIndex];
    tokens.push({ text: match[0], word: word.toLowerCase(), start, end });
  }
  return tokens;
}
