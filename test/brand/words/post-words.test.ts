import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postWords } from '../../../packages/brand';

const wordsOf = (texts: readonly string[], options = { minimumPosts: 1 }) => {
  const words = postWords(texts, options);
  return texts.map((_, i) =>
    Array.from(words.ids.subarray(words.starts[i], words.starts[i + 1]), (id) => words.vocabulary[id]),
  );
};

describe('words of posts', () => {
  it('are segmented in Chinese, in dictionary forms in English, with an empty word for marks', () => {
    expect(wordsOf(['屏幕很好，电池耐用', 'Batteries died, twice!'])).toEqual([
      ['屏幕', '很', '好', '', '电池', '耐用'],
      ['battery', 'die', '', 'twice', ''],
    ]);
  });

  it('leave out markup, addresses and who is spoken to, keep numbers', () => {
    expect(wordsOf(['<b>双11</b>\u200b https://t.cn/abc @小米手机', '@united thanks'])).toEqual([
      ['双', '11'],
      ['thank'],
    ]);
  });

  it('drop rare words, which leave a gap', () => {
    const words = postWords(['screen zebra battery', 'screen battery', 'screen'], { minimumPosts: 2 });
    expect(words.vocabulary).toEqual(['', 'screen', 'battery']);
    expect([...words.documentFrequency]).toEqual([0, 3, 2]);
    expect([...words.ids]).toEqual([1, 0, 2, 1, 2, 1]);
    expect([...words.starts]).toEqual([0, 3, 5, 6]);
    expect(postWords(['a screen', 'the screen'], { minimumPosts: 1, maximumWords: 1 }).vocabulary).toEqual([
      '',
      'screen',
    ]);
  });

  it('tell what says something from what does not', () => {
    const { vocabulary, isContent } = postWords(['the screen is 618 的 屏幕'], { minimumPosts: 1 });
    expect(vocabulary.filter((_, i) => isContent[i]).sort()).toEqual(['screen', '屏幕']);
  });

  it('pack and unpack to what each post alone gives', () => {
    const word = fc.constantFrom('screen', 'battery', '!', 'signal', '12');
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { maxLength: 6 }).map((list) => list.join(' ')),
          { maxLength: 8 },
        ),
        (texts) => {
          expect(wordsOf(texts)).toEqual(texts.map((text) => wordsOf([text])[0]));
          const { ids, vocabulary, documentFrequency } = postWords(texts, { minimumPosts: 1 });
          vocabulary.forEach((w, id) => {
            if (id > 0) expect(documentFrequency[id]).toBe(texts.filter((text) => text.split(' ').includes(w)).length);
          });
          expect(ids.every((id) => id < vocabulary.length)).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('take no posts and empty posts, and refuse options that make no sense', () => {
    expect(postWords([])).toMatchObject({ vocabulary: [''], starts: new Uint32Array(1), ids: new Uint32Array(0) });
    expect(wordsOf(['', '，。'])).toEqual([[], ['']]);
    expect(() => postWords([], { minimumPosts: 0 })).toThrow(/minimumPosts/);
  });
});
