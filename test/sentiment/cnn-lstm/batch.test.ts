import { describe, expect, it } from 'vitest';
import { batchOf } from '../../../packages/sentiment/cnn-lstm/batch';
import { wordReader } from '../../../packages/sentiment/cnn-lstm/vocabulary';

describe('wordReader', () => {
  const words = ['a', 'b', 'c', 'd', 'e'];

  it('numbers the words from 2 on; a stranger is 1', () => {
    expect([...wordReader(words, 10)(['c', 'nobody', 'a'])]).toEqual([4, 1, 2]);
  });

  it('reads a text without words as one unknown word', () => {
    expect([...wordReader(words, 10)([])]).toEqual([1]);
  });

  it('keeps the beginning and the end of a long text', () => {
    expect([...wordReader(words, 3)(['a', 'b', 'c', 'd', 'e'])]).toEqual([2, 3, 6]);
    expect([...wordReader(words, 4)(['a', 'b', 'c', 'd', 'e'])]).toEqual([2, 3, 5, 6]);
    expect([...wordReader(words, 1)(['a', 'b'])]).toEqual([2]);
    expect([...wordReader(words, 2)(['a', 'b'])]).toEqual([2, 3]);
  });
});

describe('batchOf', () => {
  it('pads to the longest text', () => {
    const batch = batchOf([Int32Array.of(5, 6, 7), Int32Array.of(8)], 0);
    expect(batch).toMatchObject({ size: 2, length: 3 });
    expect([...batch.words]).toEqual([5, 6, 7, 8, 0, 0]);
    expect([...batch.mask]).toEqual([1, 1, 1, 1, 0, 0]);
    expect([...batch.lengths]).toEqual([3, 1]);
    expect(batch.pairs.length).toBe(0);
  });

  it('gives a pair of words its row wherever it stands, and another order another row', () => {
    const rows = 1 << 20;
    const { pairs } = batchOf([Int32Array.of(5, 6, 5, 6), Int32Array.of(9, 5, 6)], rows);
    expect(pairs[1]).toBe(pairs[3]); // 5 6 and 5 6
    expect(pairs[1]).toBe(pairs[4 + 2]);
    expect(pairs[1]).not.toBe(pairs[2]); // 5 6 and 6 5
    expect(Math.max(...pairs)).toBeLessThan(rows);
    expect(Math.min(...pairs)).toBeGreaterThanOrEqual(0);
  });

  it('spreads pairs over the rows', () => {
    const text = Int32Array.from({ length: 2000 }, (_, i) => 2 + i);
    const { pairs } = batchOf([text], 1 << 16);
    // Of 2,000 draws from 65,536 rows about 30 meet another.
    expect(new Set(pairs).size).toBeGreaterThan(1930);
  });
});
