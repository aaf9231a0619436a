import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { chineseWords } from '../../packages/text';
import { type Cutter, wordCutter, wordsOf } from '../../packages/text/word-cutter';

let jieba: Cutter;
let asNumbers: Cutter['wordEnds'];
beforeAll(() => {
  chineseWords('好'); // loads the dictionary
  jieba = require('nodejieba') as Cutter;
  asNumbers = (require('nodejieba/build/Release/nodejieba.node') as Cutter).wordEnds;
});

const piece = fc.oneof(
  fc.constantFrom(
    '电池',
    '续航',
    '的',
    '不',
    '很好',
    '，',
    '。',
    ' ',
    '\n',
    'usb3',
    '3.5mm',
    '2-in-1',
    '😀',
    '𠮷',
    '\ud840',
    '\0',
  ),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
  fc.string({ maxLength: 4 }),
);

test('words as numbers are the words that jieba gives as strings, halves of characters too', () => {
  expect(asNumbers).toBeTypeOf('function');
  const fast = wordCutter({ ...jieba, wordEnds: asNumbers });
  const slow = wordCutter({ cut: jieba.cut });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const words = wordsOf(slow(text));
      expect(words.join('')).toBe(slow(text).text);
      expect(wordsOf(fast(text))).toEqual(words);
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test('a text of several pieces is cut as one after the other', () => {
  const fast = wordCutter({ ...jieba, wordEnds: asNumbers });
  const slow = wordCutter({ cut: jieba.cut });
  // “The battery lasts long”, a number of the trade, and a half of a character in the second piece.
  const text = `${'电池续航很好，144hz屏幕。'.repeat(1200)}\ud840${'电池'.repeat(3000)}`;
  expect(wordsOf(fast(text))).toEqual(wordsOf(slow(text)));
});
