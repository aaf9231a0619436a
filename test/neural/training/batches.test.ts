import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { batchesByLength, shuffledBatches } from '../../../packages/neural/training';

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
