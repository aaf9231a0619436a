import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseTag } from '../../packages/text';
import { noExtraWords, segmentChinese, useDictionary } from '../../packages/text/segment';

/** “The battery lasts long, the keyboard feels very good, the screen cannot be better”, and a name that no dictionary lists. */
const texts = ['电池续航很久，键盘手感很好', '屏幕好得不能再好', '苍穹十四寸笔记本电脑的电池', '续'];
const known = () => [texts.map(segmentChinese), texts.flatMap(segmentChinese).map(chineseTag)];

/** Words that the dictionary lists, pieces of the texts, single characters, and characters beyond 16 bits. */
const word = fc.oneof(
  fc.constantFrom('电池', '笔记本', '笔记本电脑', '苍穹', '好得', '续航', '续', '很', '𠮷池', '不能再好'),
  fc
    .array(fc.constantFrom(...'电池续航很久键盘手感好屏幕不能再苍穹'), { minLength: 1, maxLength: 5 })
    .map((signs) => signs.join('')),
);
const entry = fc.record({ word, partOfSpeech: fc.constantFrom('noun' as const, 'verb' as const) });

test('added words are cut whole, and once they are taken away everything is as it was', () => {
  useDictionary(noExtraWords);
  const before = known();
  useDictionary([{ word: '苍穹十四寸' }]);
  expect(segmentChinese(texts[2])[0]).toBe('苍穹十四寸');
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.array(entry, { maxLength: 8 }), (some, others) => {
      useDictionary([...some]);
      const withSome = known();
      useDictionary([...others]);
      useDictionary([...some]);
      expect(known()).toEqual(withSome);
      useDictionary(noExtraWords);
      expect(known()).toEqual(before);
    }),
    { numRuns: 15 },
  );
});

test('nodejieba as it is compiled here forgets words', () => {
  const jieba = require('nodejieba/build/Release/nodejieba.node') as { forgetWords?: () => void };
  expect(jieba.forgetWords).toBeTypeOf('function');
});
