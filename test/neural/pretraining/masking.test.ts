import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { pieceKinds, specialPieces } from '../../../packages/neural/pretraining';
import { hideWords } from '../../../packages/neural/pretraining/masking';

const vocabulary = [...specialPieces, 'a', 'b', '##c', '##'];
const kinds = pieceKinds(vocabulary);

describe('pieceKinds', () => {
  it('knows special pieces, beginnings and continuations', () => {
    expect([...kinds.kind]).toEqual([0, 0, 0, 0, 0, 1, 1, 2, 1]);
    expect([...kinds.ordinary]).toEqual([5, 6, 7, 8]);
    expect(kinds.mask).toBe(4);
    expect(() => pieceKinds(['[PAD]'])).toThrow('The vocabulary has no [MASK].');
  });
});

describe('hideWords', () => {
  // [CLS], then 50 words of two pieces, [SEP], 50 words of one piece, [SEP]
  const entries = Int32Array.from([2, ...Array(50).fill([5, 7]).flat(), 3, ...Array(50).fill(6), 3]);
  const random = seededRandom(1);
  const many = Array.from({ length: 400 }, () => hideWords(entries, kinds, { share: 0.15, joining: 0 }, random));

  it('hides whole words, about 15 % of the pieces, and no special piece', () => {
    for (const { places, targets } of many) {
      const hidden = new Set(places);
      for (let at = 1; at <= 100; at += 2) expect(hidden.has(at)).toBe(hidden.has(at + 1));
      expect(targets).toEqual(places.map((place) => entries[place]));
      expect(targets.every((row) => row > 4)).toBe(true);
      // Round(0.15 · 150) = 23, or one more where a word of two came last.
      expect([23, 24]).toContain(places.length);
    }
  });

  it('shows [MASK] for 80 % of them, another piece for 10 %', () => {
    const shown = many.flatMap(({ entries, places }) => places.map((place) => entries[place]));
    expect(shown.filter((row) => row === 4).length / shown.length).toBeCloseTo(0.8, 1);
    const changed = many.flatMap(({ entries: after, places }) =>
      places.filter((place) => after[place] !== 4 && after[place] !== entries[place]),
    );
    // One of the four pieces that are drawn is the right one.
    expect(changed.length / shown.length).toBeCloseTo(0.075, 2);
    const elsewhere = many.every(({ entries: after, places }) => {
      const hidden = new Set(places);
      return after.every((row, place) => hidden.has(place) || row === entries[place]);
    });
    expect(elsewhere).toBe(true);
  });

  it('joins words to spans, about 1 / (1 − joining) long, but not across [SEP]', () => {
    const single = Int32Array.from([2, ...Array(100).fill(5), 3]);
    const always = hideWords(Int32Array.of(2, 5, 5, 3, 6, 6, 3), kinds, { share: 0.1, joining: 1 }, seededRandom(2));
    expect([
      [1, 2],
      [4, 5],
    ]).toContainEqual(always.places);
    const lengths = Array.from({ length: 500 }, (_, seed) => {
      const { places } = hideWords(single, kinds, { share: 0.01, joining: 0.45 }, seededRandom(seed));
      return places.length;
    });
    const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
    expect(mean).toBeGreaterThan(1.6);
    expect(mean).toBeLessThan(2.05);
  });

  it('hides one word at least', () => {
    expect(hideWords(Int32Array.of(2, 5, 3), kinds, { share: 0.15, joining: 0 }, random).places).toEqual([1]);
  });
});
