import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { nearestWords, trainWordVectors, type WordVectors } from '../../../packages/neural/vectors';

const groups = [
  ['screen', 'display', 'panel', 'monitor'],
  ['battery', 'charge', 'charger', 'power'],
  ['物', '流', '快', '递'], // the characters of "logistics" and "express delivery"
];

/** Sentences of words of one group each, so that the nearest words of a word are known: the others of its group. */
function groupedSentences(count: number): string[][] {
  const random = seededRandom(3);
  return Array.from({ length: count }, () => {
    const group = random.pick(groups);
    return Array.from({ length: 8 }, () => random.pick(group));
  });
}

const bytesOf = ({ values }: WordVectors) => Buffer.from(values.buffer, values.byteOffset, values.byteLength);
const hashOf = (vectors: WordVectors) => createHash('sha256').update(bytesOf(vectors)).digest('hex');

describe('trainWordVectors', () => {
  const sentences = groupedSentences(800);
  const settings = { dimension: 10, seed: 7, subsample: 0 };

  it('finds the words that stand in the same sentences, for words and for characters', () => {
    const vectors = trainWordVectors(sentences, settings);
    for (const group of groups) {
      for (const word of group) {
        const nearest = nearestWords(vectors, word, 3).map((neighbour) => neighbour.word);
        expect([...nearest, word].sort()).toEqual([...group].sort());
      }
    }
  });

  it('gives the same bytes for the same seed, others for another one', () => {
    const hash = hashOf(trainWordVectors(sentences, settings));
    expect(hashOf(trainWordVectors(sentences, settings))).toBe(hash);
    expect(hashOf(trainWordVectors(sentences, { ...settings, seed: 8 }))).not.toBe(hash);
  });

  it('gives these bytes on every machine', () => {
    expect(hashOf(trainWordVectors(sentences, settings)).slice(0, 16)).toBe('226a54c1fc518e88');
  });

  it('gives finite vectors of the dimension asked for, whatever the sentences', () => {
    const word = fc.oneof(fc.constantFrom('a', 'b', 'c', '屏', '😀', ''), fc.string());
    const anySentences = fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 10 });
    fc.assert(
      fc.property(
        anySentences,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        (given, dimension, negative) => {
          const all = [...given, ['a']];
          const vectors = trainWordVectors(all, {
            dimension,
            negative,
            minimumCount: 1,
            epochs: 1,
            seed: 1,
            learningRate: 1,
          });
          expect(new Set(vectors.words)).toEqual(new Set(all.flat()));
          expect(vectors.values).toHaveLength(vectors.words.length * dimension);
          expect(vectors.values.every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });

  it('trains on sentences longer than a batch and on many that fill several', () => {
    const long = trainWordVectors([sentences.flat(), ...sentences, sentences.flat()], { ...settings, epochs: 1 });
    expect(long.values.every(Number.isFinite)).toBe(true);
  });

  it('tells how far it is, with a falling learning rate', () => {
    const steps: { epoch: number; words: number; totalWords: number; learningRate: number }[] = [];
    trainWordVectors([...sentences, ...sentences], { ...settings, epochs: 2, onProgress: (step) => steps.push(step) });
    // 12,800 words an epoch: one batch of at most 10,000 words and one of the rest.
    expect(steps.map(({ epoch, words, totalWords }) => [epoch, words, totalWords])).toEqual([
      [1, 10_000, 25_600],
      [1, 12_800, 25_600],
      [2, 22_800, 25_600],
      [2, 25_600, 25_600],
    ]);
    expect(steps[0].learningRate).toBe(0.025);
    expect(steps[2].learningRate).toBeCloseTo((0.025 + 0.0001) / 2, 12);
  });

  it('refuses what it cannot train with one line', () => {
    const refused: [object, string][] = [
      [{ dimension: 0 }, 'dimension must be a whole number from 1 to 4096, not 0.'],
      [{ window: 1.5 }, 'window must be a whole number from 1 to 10000, not 1.5.'],
      [{ negative: 0 }, 'negative must be'],
      [{ epochs: Number.NaN }, 'epochs must be'],
      [{ minimumCount: 0 }, 'minimumCount must be a whole number from 1, not 0.'],
      [{ subsample: -1 }, 'subsample must be between 0 and 1, not -1.'],
      [{ learningRate: 0 }, 'learningRate must be above 0 and at most 1, not 0.'],
      [{ seed: 0.5 }, 'seed must be a whole number, not 0.5.'],
      [
        { minimumCount: 100_000 },
        'No word occurs 100000 times in the 800 sentences: give more text (in code a lower minimumCount helps, too).',
      ],
    ];
    for (const [wrong, message] of refused) {
      expect(() => trainWordVectors(sentences, { ...settings, ...wrong })).toThrow(message);
    }
    const many = [Array.from({ length: 140_000 }, (_, i) => `w${i}`)];
    expect(() => trainWordVectors(many, { seed: 1, dimension: 4096, minimumCount: 1 })).toThrow(
      '140000 words in 4096 dimensions need 5 GB, training can use 4: raise minimumCount or lower dimension.',
    );
  });
});
