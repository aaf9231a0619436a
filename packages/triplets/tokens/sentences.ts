import { characterTokens } from './characters';
import type { Sentence, Token } from './sentence';
import { wordTokens } from './words';

export interface SentenceOptions {
  /** Longest piece that is read at once, in tokens. */
  maximumTokens: number;
  /** Places (UTF-16) that a cut should avoid: labelled triplets in training data. */
  keepTogether?: readonly { start: number; end: number }[];
}

/**
 * The tokens of a whole text; offsets are UTF-16 code units of the text as it is, never trimmed or decoded.
 *
 * @param language `zh` is read by characters, everything else by words.
 * @example
 * absa.tokensOf('电池好', 'zh').map(({ text, word }) => `${text} in ${word}`); // 电 in 电池 (battery), 池 in 电池, 好 in 好 (good)
 */
export function tokensOf(text: string, language: string): Token[] {
  return language === 'zh' ? characterTokens(text) : wordTokens(text);
}

/**
 * A text as the pieces that a model reads at once: one piece where the text has at most `maximumTokens` tokens, else as few
 * as it takes, cut after the last sentence that fits, or else after a clause, or else between two words.
 *
 * @returns no piece for a text without any token (empty or blank).
 * @throws RangeError when `maximumTokens` is not a positive whole number.
 * @example
 * absa.sentencesOf('It works. It is loud.', 'en', { maximumTokens: 5 }).length; // 2
 */
export function sentencesOf(text: string, language: string, options: SentenceOptions): Sentence[] {
  const { maximumTokens, keepTogether = [] } = options;
  if (!Number.isSafeInteger(maximumTokens) || maximumTokens < 1) {
    throw new RangeError(`maximumTokens must be a positive whole number, not ${maximumTokens}.`);
  }
  const tokens = tokensOf(text, language);
  if (tokens.every((token) => /^\s*$/u.test(token.text))) return [];
  const sentences: Sentence[] = [];
  let first = 0;
  while (first < tokens.length) {
    const limit = first + maximumTokens;
    const end = limit >= tokens.length ? tokens.length : bestCut(text, tokens, first, limit, keepTogether);
    sentences.push({ text, language, tokens: tokens.slice(first, end) });
    first = end;
  }
  return sentences;
}

/** The best place for a cut between `first + 1` and `limit`; the last among equals. */
function bestCut(
  text: string,
  tokens: readonly Token[],
  first: number,
  limit: number,
  keepTogether: readonly { start: number; end: number }[],
): number {
  let best = limit;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (let cut = limit; cut > first; cut--) {
    const place = tokens[cut].start;
    const tears = keepTogether.some(({ start, end }) => start < place && place < end);
    const rank = cutRank(text, tokens[cut - 1], tokens[cut]) - (tears ? 10 : 0);
    if (rank > bestRank) {
      best = cut;
      bestRank = rank;
    }
  }
  return best;
}

const sentenceEnd = /^(?:[.!?。！？…]+|.*[!?。！？])$/u;
const clauseEnd = /^(?:[,;:)，；：、）~～]|\s+)$/u;
const mark = /^[^\p{L}\p{N}]+$/u;

/** 3 after a sentence, 2 after a clause, 1 between words, 0 inside a segmented word. */
function cutRank(text: string, before: Token, after: Token): number {
  if (text.slice(before.end, after.start).includes('\n') || before.text.includes('\n')) return 3;
  // Further marks (closing quotes, a second exclamation mark) belong to the sentence that they end.
  if (sentenceEnd.test(before.text) && !mark.test(after.text)) return 3;
  if (clauseEnd.test(before.text)) return 2;
  const sameWord = before.word === after.word && before.word.length > before.text.length;
  return sameWord ? 0 : 1;
}
