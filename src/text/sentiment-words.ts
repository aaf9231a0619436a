import { englishNegative, englishPositive } from './lexicons/sentiment-en';
import { chineseNegative, chinesePositive } from './lexicons/sentiment-zh';
import type { Token } from './token';

export type Polarity = 'positive' | 'negative';

function polarities(positive: readonly string[], negative: readonly string[]): ReadonlyMap<string, Polarity> {
  const lexicon = new Map<string, Polarity>();
  for (const word of positive) lexicon.set(word, 'positive');
  for (const word of negative) lexicon.set(word, 'negative');
  return lexicon;
}

const chinese = polarities(chinesePositive, chineseNegative);
const english = polarities(englishPositive, englishNegative);

/** The polarity that the sentiment lexicon gives a word or its dictionary form, if it lists either. */
export function polarityOf(word: string, lemma: string, language: string): Polarity | undefined {
  const lexicon = language === 'zh' ? chinese : english;
  return lexicon.get(word) ?? lexicon.get(lemma);
}

/** Every word of the sentiment lexicon of a language, positive words first. */
export function sentimentWords(language: 'zh' | 'en'): ReadonlyMap<string, Polarity> {
  return language === 'zh' ? chinese : english;
}

const chineseNegations = new Set([
  '不',
  '没',
  '没有',
  '无',
  '别',
  '未',
  '非',
  '不是',
  '不会',
  '不能',
  '不够',
  '毫无',
  '并非',
  '不怎么',
  '不太',
  '没什么',
  '不算',
  '并不',
  '从未',
  '绝不',
  '毫不',
  '不要',
  '没法',
  '无法',
  '不大',
  '尚未',
]);
const englishNegations = new Set([
  'not',
  'no',
  'never',
  'without',
  'nor',
  'neither',
  'cannot',
  'hardly',
  'barely',
  'nothing',
  'nobody',
  'none',
  'lack',
  'lacks',
  'lacking',
  "n't",
  'dont',
  'doesnt',
  'didnt',
  'isnt',
  'wasnt',
  'cant',
  'wont',
  'couldnt',
  'wouldnt',
  'shouldnt',
  'arent',
  'werent',
  'hasnt',
  'havent',
  'hadnt',
  'aint',
  'nt',
]);

/** Whether a word turns round the sentiment of what follows. */
export function isNegation(word: string, language: string): boolean {
  return language === 'zh' ? chineseNegations.has(word) : englishNegations.has(word) || word.endsWith("n't");
}

/** How many words a negation reaches, unless a clause ends before. */
export const negationScope = 3;

const turnedRound = new WeakMap<Token, Token>();

/** The token with its sentiment turned round; equal tokens share one object. */
function negate(token: Token): Token {
  let negated = turnedRound.get(token);
  if (!negated) {
    negated = Object.freeze({ ...token, negated: true });
    turnedRound.set(token, negated);
  }
  return negated;
}

/**
 * Marks the sentiment words within three words after a negation (不 太 满意, not very good). The end of a clause ends
 * the scope; a second negation inside it starts a new one rather than cancelling the first.
 */
export function markNegation(
  tokens: readonly Token[],
  language: string,
  endsClause: (token: Token) => boolean,
): Token[] {
  let reach = 0;
  return tokens.map((token) => {
    if (endsClause(token)) reach = 0;
    else if (isNegation(token.text, language)) reach = negationScope + 1;
    const marked =
      reach > 0 && token.sentiment !== undefined && !isNegation(token.text, language) ? negate(token) : token;
    if (reach > 0) reach--;
    return marked;
  });
}
