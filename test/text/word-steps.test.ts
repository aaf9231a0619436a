import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../packages/base/errors';
import { describeEnglishWord, stemEnglish, tokeniseEnglish, withoutClitic } from '../../packages/text/english';
import { englishNegative, englishPositive } from '../../packages/text/lexicons/sentiment-en';
import { chineseNegative, chinesePositive } from '../../packages/text/lexicons/sentiment-zh';
import { documentMaker } from '../../packages/text/preprocess';
import {
  chineseTag,
  chineseWords,
  partOfChineseWord,
  segmentChinese,
  useDictionary,
} from '../../packages/text/segment';
import { polarityOf } from '../../packages/text/sentiment-words';
import { stopWords } from '../../packages/text/stop-words';
import { wordSteps } from '../../packages/text/word-steps';
import { review } from './fixtures';

const english = wordSteps('en', {});
const chinese = wordSteps('zh', {});

describe('English words', () => {
  test('are cut alike from text that a tokeniser has cut already and from text that none has', () => {
    expect(tokeniseEnglish("i do n't know , it 's good")).toEqual([
      'i',
      'do',
      "n't",
      'know',
      ',',
      'it',
      "'",
      's',
      'good',
    ]);
    expect(tokeniseEnglish("i don't know, it's good")).toEqual(['i', "don't", 'know', ',', "it's", 'good']);
    expect(tokeniseEnglish('café’s wi-fi')).toEqual(['café', '’', 's', 'wi', '-', 'fi']);
  });

  test.each([
    ["it's", 'it'],
    ["camera's", 'camera'],
    ["don't", "don't"],
    ["n't", "n't"],
    ['screen', 'screen'],
  ])('%s without its clitic is %s', (word, expected) => {
    expect(withoutClitic(word)).toBe(expected);
  });

  test.each([
    ['batteries', 'battery', 'noun'],
    ['speakers', 'speaker', 'noun'],
    ['glasses', 'glasses', 'noun'],
    ['boxes', 'box', 'noun'],
    ['movies', 'movie', 'noun'],
    ['cases', 'case', 'noun'],
    ['lenses', 'lens', 'noun'],
    ['wireless', 'wireless', 'adjective'],
    ['walked', 'walk', 'verb'],
    ['stopped', 'stop', 'verb'],
    ['making', 'make', 'verb'],
    ['went', 'go', 'verb'],
    ['faster', 'fast', 'adjective'],
    ['quickly', 'quickly', 'adverb'],
    ['zorbulations', 'zorbulation', 'noun'],
    ['the', 'the', 'function'],
    ['constructor', 'constructor', 'noun'],
  ])('%s: dictionary form %s, %s', (word, lemma, partOfSpeech) => {
    expect(describeEnglishWord(word)).toEqual({ lemma, partOfSpeech });
  });

  test('a dictionary form is its own dictionary form', () => {
    const forms = [
      'batteries',
      'walked',
      'charges',
      'screens',
      'better',
      'accessories',
      'phones',
      'plugged',
      'wireless',
    ];
    for (const form of forms) {
      const { lemma } = describeEnglishWord(form);
      expect(describeEnglishWord(lemma).lemma).toBe(lemma);
    }
  });

  test('stems cut endings off each word of a term', () => {
    expect(stemEnglish('connection')).toBe('connect');
    expect(stemEnglish('battery life')).toBe('batteri life');
  });
});

describe('Chinese words', () => {
  test('terms of the electronics dictionary stay whole and get their class', () => {
    expect(segmentChinese('指纹识别很灵敏,客服态度好')).toEqual(['指纹识别', '很', '灵敏', ',', '客服态度', '好']);
    expect(segmentChinese('运行不卡,物超所值')).toEqual(['运行', '不卡', ',', '物超所值']);
    expect(partOfChineseWord('指纹识别')).toBe('noun');
    expect(partOfChineseWord('维修')).toBe('noun');
    expect(partOfChineseWord('运行')).toBe('verb');
    expect(partOfChineseWord('漂亮')).toBe('adjective');
    expect(partOfChineseWord('非常')).toBe('adverb');
    expect(partOfChineseWord('的')).toBe('function');
  });

  test('a name is one word while the user dictionary holds it, and never after', () => {
    const sentence = '晴空万米代言';
    const before = segmentChinese(sentence);
    useDictionary([{ word: '晴空万米', partOfSpeech: 'noun' }]);
    expect(segmentChinese(sentence)).toEqual(['晴空万米', '代言']);
    expect(partOfChineseWord('晴空万米')).toBe('noun');
    useDictionary([]);
    expect(segmentChinese(sentence)).toEqual(before);
    expect(before).not.toContain('晴空万米');
  });

  test('words and their tags by the project’s own dictionary are the same whatever was added before', () => {
    const added = [{ word: '晴空万米' }, { word: '屏幕很' }, { word: '米' }];
    const pieces = ['晴空万米', '晴空', '万米', '屏幕很清晰', '屏幕', '很', '米', '键盘', '5g', '，', '运行流畅', 'ab'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }),
        fc.subarray(added),
        (parts, words) => {
          const text = parts.join('');
          useDictionary(words);
          const after = chineseWords(text).map((word) => [word, chineseTag(word)]);
          useDictionary(words);
          const tagsAlone = after.map(([word]) => chineseTag(word));
          useDictionary([]);
          const never = segmentChinese(text).map((word) => [word, chineseTag(word)]);
          expect(after).toEqual(never);
          expect(tagsAlone).toEqual(never.map(([, tag]) => tag));
        },
      ),
      { numRuns: 4 },
    );
  });

  test.each([
    ['支持5g网络,4k屏幕,144hz刷新率', ['支持', '5g', '网络', ',', '4k', '屏幕', ',', '144hz', '刷新率']],
    ['2-in-1平板配3.5mm耳机', ['2-in-1', '平板', '配', '3.5mm', '耳机']],
    ['i7-9750h跑1080p', ['i7', '-', '9750h', '跑', '1080p']],
  ])('numbers glued to letters are words: %s', (text, expected) => {
    expect(segmentChinese(text)).toEqual(expected);
    expect(partOfChineseWord(expected.find((word) => /\d[a-z]|-in-/.test(word))!)).toBe('noun');
  });

  test('a user’s words with blanks stay whole in both languages, with their numbers', () => {
    const userDictionary = [{ word: 'Apple Watch' }, { word: 'iPhone 15' }, { word: '小米 手环' }];
    const lemmas = (text: string) => documentMaker({ userDictionary })(review(text)).tokens.map(({ lemma }) => lemma);
    expect(lemmas('我的Apple Watch和小米 手环比iPhone 15好看，3天')).toEqual([
      'apple watch',
      '小米 手环',
      'iphone 15',
      '好看',
    ]);
    expect(lemmas('My Apple Watch and iPhone 15 are nice, 3 cables')).toEqual([
      'apple watch',
      'iphone 15',
      'nice',
      'cable',
    ]);
    expect(lemmas('An apple. Watch it')).not.toContain('apple watch');
  });

  test('a word of the user dictionary that is empty is refused', () => {
    for (const word of ['', ' ']) expect(() => useDictionary([{ word }])).toThrow(UserError);
  });

  test('a text of a million characters is cut into pieces without losing any', () => {
    const long = '屏幕很清晰,运行流畅,客服态度好。'.repeat(62_500);
    const units = segmentChinese(long);
    expect(units.join('')).toBe(long);
    expect(units.filter((unit) => unit === '客服态度')).toHaveLength(62_500);
    const unbroken = '𠮷'.repeat(30_000);
    expect(segmentChinese(unbroken).join('')).toBe(unbroken);
  });
});

/** Dictionary forms after all steps, a negated sentiment word with a minus sign before it. */
function tokens(steps: typeof english, text: string): string[] {
  return steps
    .removeStopWords(steps.markNegation(steps.joinTerms(steps.readWords(text))))
    .map((token) => (token.negated ? `-${token.lemma}` : token.lemma));
}

/** The sentiment words alone. */
function judgements(steps: typeof english, text: string): string[] {
  return tokens(
    { ...steps, removeStopWords: (words) => steps.removeStopWords(words).filter((t) => t.sentiment) },
    text,
  );
}

describe('terms', () => {
  test('words of a term become one token, whatever their inflection; the longer term wins', () => {
    expect(tokens(english, 'fingerprint readers and battery life')).toEqual(['fingerprint reader', 'battery life']);
    expect(tokens(english, 'after sales consultation')).toEqual(['after sales consultation']);
    expect(tokens(english, 'word of mouth')).toEqual(['word of mouth']);
    expect(tokens(english, 'battery. life')).toEqual(['battery', 'life']);
  });

  test('the user’s terms come besides the built-in ones', () => {
    const own = wordSteps('en', { extraTerms: ['paper jam'] });
    expect(tokens(own, 'paper jams cost battery life')).toEqual(['paper jam', 'cost', 'battery life']);
  });
});

describe('negation', () => {
  test.each([
    ["it is n't very good", ['-good']],
    ['not a good cable, great screen', ['-good', 'cable', 'great', 'screen']],
    ['no problems', ['-problem']],
    ['not one of those truly good', ['good']],
    ['not. good', ['good']],
    ['never fast, good', ['-fast', 'good']],
  ])('%j', (text, expected) => {
    expect(tokens(english, text)).toEqual(expected);
  });

  test.each([
    // Two negations cancel each other, unless each has a word of its own.
    ['not without good sound', ['good']],
    ['no lag no crash', ['-lag', '-crash']],
    ['does not work and no problem', ['-problem']],
    ['neither the screen nor the speaker good', ['-good']],
    // Set phrases deny nothing.
    ["couldn't be better", ['better']],
    ["could n't be happier", ['happy']],
    ["i can't recommend it enough", ['recommend']],
    ['cannot recommend this highly enough', ['recommend']],
    ["can't recommend it", ['-recommend']],
    ["couldn't be worse", ['worse']],
    ['not only good but fast', ['good', 'fast']],
    ['without a doubt the best', ['best']],
    ['no doubt good', ['good']],
    ['nothing but praise', ['praise']],
    ["it doesn't get better than this", ['better']],
    ["can't be good", ['-good']],
  ])('%j', (text, expected) => {
    expect(judgements(english, text)).toEqual(expected);
  });

  test.each([
    // Screen not not-good-looking; must say: very handy; nothing unsatisfactory.
    ['屏幕不是不好看', ['好看']],
    ['不得不说很好用', ['好用']],
    ['没有不满意的地方', ['-不满意']],
    // Could not be better; none better than this; had not expected it so good; not without problems.
    ['不能更好了', ['更好']],
    ['好得不能再好', ['好', '好']],
    ['没有比这更好的了', ['更好']],
    ['没想到这么好', ['好']],
    ['不是没有问题', ['问题']],
    ['没有卡顿没有发热', ['-卡顿', '-发热']],
    ['没有那么好', ['-好']],
    ['没得到好的服务', ['-好']],
  ])('%s', (text, expected) => {
    expect(judgements(chinese, text)).toEqual(expected);
  });

  test('in Chinese', () => {
    expect(tokens(chinese, '没有发现瑕疵,很满意')).toEqual(['-瑕疵', '满意']);
    expect(tokens(chinese, '并不漂亮')).toEqual(['-漂亮']);
  });
});

describe('stop words', () => {
  test('function words, single letters and listed words go; sentiment words stay', () => {
    expect(tokens(english, 'the x screen of this product is a good one')).toEqual(['screen', 'good']);
    expect(tokens(chinese, '这台电脑的屏幕真的很好')).toEqual(['屏幕', '好']);
  });

  test('no word is both a stop word and one that the themes or opinions need', () => {
    for (const word of ['problem', 'better', 'system', 'office', 'service', 'family']) {
      expect(stopWords('en').has(word)).toBe(false);
    }
    for (const word of ['差', '客服', '价格']) expect(stopWords('zh').has(word)).toBe(false);
    expect(stopWords('en').has('the')).toBe(true);
    expect(stopWords('zh').has('电脑')).toBe(true);
  });

  test('the user takes stop words away; a word cannot be dropped and kept', () => {
    expect(tokens(wordSteps('en', { keptWords: ['Laptop'] }), 'this laptop, a good product')).toEqual([
      'laptop',
      'good',
    ]);
    expect(tokens(wordSteps('zh', { keptWords: ['电脑'] }), '这台电脑很好')).toEqual(['电脑', '好']);
    expect(() => wordSteps('en', { keptWords: ['a'], extraStopWords: ['A'] })).toThrow(
      /extraStopWords and in keptWords/,
    );
  });

  test('the words of an electronics shop are stop words of its own reviews only', () => {
    expect(stopWords('en', 'other').has('laptop')).toBe(false);
    expect(stopWords('en', 'other').has('product')).toBe(true);
    expect(stopWords('zh', 'other').has('手机')).toBe(false);
    const lemmas = (product?: string) =>
      documentMaker()(review('Nice laptop bag', { product })).tokens.map(({ lemma }) => lemma);
    expect(lemmas('restaurant')).toEqual(['nice', 'laptop', 'bag']);
    for (const product of [undefined, 'laptop', 'Air 14']) expect(lemmas(product)).toEqual(['nice', 'bag']);
  });

  test('the user’s stop words go, even if they carry sentiment', () => {
    expect(tokens(wordSteps('en', { extraStopWords: ['good', 'cable'] }), 'good cables, great screen')).toEqual([
      'great',
      'screen',
    ]);
  });
});

test('word classes: only those asked for stay, and sentiment words', () => {
  const nouns = wordSteps('en', { keepPartsOfSpeech: ['noun'] });
  const all = nouns.removeStopWords(nouns.readWords('install the awesome speaker quickly'));
  expect(nouns.keepParts(all).map(({ lemma }) => lemma)).toEqual(['awesome', 'speaker', 'quickly']);
  // @ts-expect-error an unknown class
  expect(() => wordSteps('en', { keepPartsOfSpeech: ['gerund'] })).toThrow(/gerund.*noun/);
});

test('both lexicons of sentiment are large and no word is on both sides', () => {
  for (const [positive, negative] of [
    [englishPositive, englishNegative],
    [chinesePositive, chineseNegative],
  ]) {
    expect(positive.length).toBeGreaterThan(300);
    expect(negative.length).toBeGreaterThan(300);
    const listed = new Set(positive);
    expect(negative.filter((word) => listed.has(word))).toEqual([]);
  }
  expect(polarityOf('good', 'good', 'en')).toBe('positive');
  expect(polarityOf('垃圾', '垃圾', 'zh')).toBe('negative');
});

test('reading words in one go gives what the three steps give one after the other', () => {
  const piece = fc.constantFrom(
    'do',
    "n't",
    "don't",
    "it's",
    'i7',
    'usb3',
    '2-in-1',
    '3.5mm',
    '1,5x',
    'batteries',
    "o'neill's",
    "'",
    "''",
    ',',
    '.',
    '-',
    '…',
    ' ',
    '  ',
    '\n',
    'é',
    'x',
    '3d',
    '$',
    '(',
    'ZZ',
  );
  const word = fc.oneof(piece, fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('').toLowerCase();
      expect(english.readWords(text)).toEqual(english.describe(english.dropSpecialCharacters(english.segment(text))));
    }),
    { numRuns: 1000 },
  );
});

test('more distinct words than the scanner first has room for', () => {
  const many = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}`);
  const found = english.readWords(many.join(' ')).map(({ token }) => token.text);
  expect(found).toEqual(many);
  expect(english.readWords(many.join(' ')).map(({ token }) => token.text)).toEqual(many);
});
