import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { batchesByLength, batchOf, labelsOf, shuffledBatches } from '../../../src/absa/encoder/batch';
import { encodeQuestion } from '../../../src/absa/encoder/encoded-question';
import { learningRateAt } from '../../../packages/neural/training/schedule';
import { createVocabulary } from '../../../src/absa/encoder/vocabulary';
import { sentence } from '../tiny';

const vocabulary = createVocabulary(['good', 'sound']);
const short = encodeQuestion({ sentence: sentence('good'), query: { kind: 'aspects' } }, vocabulary);
const long = encodeQuestion(
  {
    sentence: sentence('good sound'),
    query: { kind: 'sentiment', aspect: { first: 1, last: 1 }, opinion: null },
  },
  vocabulary,
);

describe('batchOf', () => {
  it('pads to the longest question', () => {
    const batch = batchOf([short, long]);
    expect([batch.size, batch.length]).toEqual([2, 9]);
    expect([...batch.mask]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, ...new Array(9).fill(1)]);
    expect([...batch.entries.slice(0, 9)]).toEqual([...short.entries, 0, 0, 0, 0]);
  });

  it('masks all but the queried terms for the sentiment head, and nothing where there is none', () => {
    const batch = batchOf([short, long]);
    expect([...batch.aspectMask.slice(0, 9)]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0]);
    // [CLS] [sentiment] sound [SEP] [NULL] [SEP] [NULL] good sound
    expect([...batch.aspectMask.slice(9)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect([...batch.opinionMask.slice(9)]).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0]);
  });

  it('labels only what is asked', () => {
    const labels = labelsOf(batchOf([short, long]), [
      { kind: 'spans', startLabels: Uint8Array.of(0, 1), endLabels: Uint8Array.of(1, 0) },
      { kind: 'sentiment', sentiment: 'negative' },
    ]);
    expect([...labels.starts]).toEqual([-1, -1, -1, 0, 1, -1, -1, -1, -1, ...new Array(9).fill(-1)]);
    expect([...labels.ends.slice(0, 5)]).toEqual([-1, -1, -1, 1, 0]);
    expect([...labels.sentiments]).toEqual([-1, 2]);
  });
});

describe('batches', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 300 });

  it('hold every question once, in random order or by length', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 40 }), fc.integer(), (list, size, seed) => {
        const everyIndex = list.map((_, i) => i);
        for (const batches of [shuffledBatches(list, size, seededRandom(seed)), batchesByLength(list, size * 20)]) {
          expect(batches.flat().sort((a, b) => a - b)).toEqual(everyIndex);
          expect(batches.every((batch) => batch.length > 0)).toBe(true);
        }
      }),
    );
  });

  it('stay below the size asked for, unless one question alone is longer', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 500 }), (list, tokens) => {
        for (const batch of batchesByLength(list, tokens)) {
          const longest = Math.max(...batch.map((index) => list[index]));
          expect(batch.length === 1 || longest * batch.length <= tokens).toBe(true);
        }
      }),
    );
  });
});

describe('learningRateAt', () => {
  it('rises over the warm-up and falls to 0', () => {
    const rates = [0, 1, 2, 6, 10].map((step) => learningRateAt(step, 10, 0.2, 8));
    expect(rates).toEqual([0, 4, 8, 4, 0]);
  });
});
