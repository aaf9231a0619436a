import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analogy, nearestWords, similarity, vectorOf, type WordVectors } from '../../../packages/neural/vectors';

const vectors: WordVectors = {
  words: ['east', 'north', 'northeast', 'west', 'nowhere'],
  dimension: 2,
  values: Float32Array.of(2, 0, 0, 3, 1, 1, -1, 0, 0, 0),
};

describe('vectorOf', () => {
  it('is the row of the word, or null', () => {
    expect(vectorOf(vectors, 'north')).toEqual(Float32Array.of(0, 3));
    expect(vectorOf(vectors, 'south')).toBeNull();
    expect(vectorOf(vectors, 'constructor')).toBeNull();
  });
});

describe('similarity', () => {
  it('is the cosine, whatever the lengths, and 0 for a zero vector', () => {
    expect(similarity(vectors, 'east', 'north')).toBe(0);
    expect(similarity(vectors, 'east', 'west')).toBe(-1);
    expect(similarity(vectors, 'east', 'northeast')).toBeCloseTo(Math.SQRT1_2, 12);
    expect(similarity(vectors, 'east', 'nowhere')).toBe(0);
  });

  it('refuses unknown words', () => {
    expect(() => similarity(vectors, 'east', 'up')).toThrow('"up" is not among the 5 words that have a vector.');
  });
});

describe('nearestWords', () => {
  it('puts the nearest first and leaves the word itself out', () => {
    expect(nearestWords(vectors, 'east', 2)).toEqual([
      { word: 'northeast', similarity: expect.closeTo(Math.SQRT1_2, 12) },
      { word: 'north', similarity: 0 },
    ]);
    expect(nearestWords(vectors, 'east', 0)).toEqual([]);
    expect(nearestWords(vectors, 'east', 99)).toHaveLength(4);
    expect(() => nearestWords(vectors, 'east', -1)).toThrow('must be 0 or more, not -1');
  });

  it('gives what sorting all similarities gives', () => {
    const values = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 12, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (numbers, count) => {
        const words = Array.from({ length: Math.floor(numbers.length / 3) }, (_, i) => `w${i}`);
        const given = { words, dimension: 3, values: Float32Array.from(numbers.slice(0, 3 * words.length)) };
        const sorted = words
          .slice(1)
          .map((word) => ({ word, similarity: similarity(given, 'w0', word) }))
          .sort((a, b) => b.similarity - a.similarity);
        expect(nearestWords(given, 'w0', count)).toEqual(sorted.slice(0, count));
      }),
    );
  });
});

describe('analogy', () => {
  it('is the word nearest to b − a + c', () => {
    const family: WordVectors = {
      words: ['man', 'woman', 'king', 'queen', 'table'],
      dimension: 3,
      values: Float32Array.of(1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, -1),
    };
    expect(analogy(family, 'man', 'woman', 'king', 1)[0].word).toBe('queen');
  });
});
