import { englishNegative, englishPositive } from './lexicons/sentiment-en';
import { chineseNegative, chinesePositive } from './lexicons/sentiment-zh';

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
