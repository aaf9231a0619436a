import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequentPhrases, postWords } from '../../../packages/brand';

const wordsOf = (texts: readonly string[]) => postWords(texts, { minimumPosts: 1 });
const repeated = (count: number, text: string) => Array<string>(count).fill(text);

describe('phrases', () => {
  it('emerge from neighbours that belong together, in Chinese with a gloss', () => {
    const texts = [
      ...repeated(12, '这次影像升级'),
      ...repeated(20, 'battery life'),
      ...repeated(30, '路过看看'),
      'battery',
    ];
    const found = frequentPhrases(wordsOf(texts));
    expect(found.map(({ phrase }) => phrase)).toEqual(expect.arrayContaining(['影像升级', 'battery life']));
    const battery = found.find(({ phrase }) => phrase === 'battery life')!;
    // 63 posts, 20 with both, 21 with battery, 20 with life.
    expect(battery).toMatchObject({ posts: 20, words: ['battery', 'life'], gloss: null, cValue: 20 });
    expect(battery.npmi).toBeCloseTo(Math.log((20 * 63) / (21 * 20)) / -Math.log(20 / 63), 12);
  });

  it('do not count what longer phrases say', () => {
    const texts = [
      ...repeated(10, 'fast wireless charging'),
      ...repeated(5, 'wireless charging'),
      ...repeated(40, 'x'),
    ];
    const found = frequentPhrases(wordsOf(texts), { minimumPosts: 5 });
    // Three words: log₂ 3 · 10; two words: 15 less the 10 inside the longer one.
    expect(found.map(({ phrase, posts, cValue }) => [phrase, posts, cValue])).toEqual([
      ['fast wireless charging', 10, Math.log2(3) * 10],
      ['wireless charging', 15, 5],
      ['fast wireless', 10, 0],
    ]);
  });

  it('do not reach over marks, nor begin or end with a stop word', () => {
    expect(
      frequentPhrases(wordsOf([...repeated(20, 'battery, life'), ...repeated(20, 'the screen'), ...repeated(9, 'x')])),
    ).toEqual([]);
  });

  it('stand in as many posts as a naive search finds', () => {
    const word = fc.constantFrom('screen', 'battery', 'signal', ',');
    fc.assert(
      fc.property(
        fc.array(
          fc.array(word, { maxLength: 8 }).map((list) => list.join(' ')),
          { maxLength: 12 },
        ),
        (texts) => {
          for (const { phrase, posts } of frequentPhrases(wordsOf(texts), { minimumPosts: 2, minimumNpmi: -1 })) {
            expect(texts.filter((text) => ` ${text} `.includes(` ${phrase} `)).length).toBe(posts);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('are none of no posts', () => {
    expect(frequentPhrases(wordsOf([]))).toEqual([]);
    expect(() => frequentPhrases(wordsOf([]), { minimumPosts: 1 })).toThrow(/at least 2, not 1/);
  });
});
