import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePoints, type SegmentModel, segmentModels } from '../../packages/series';

/** Costs by their definitions, without running sums. */
function costOf(segment: readonly number[], model: SegmentModel, all: readonly number[]): number {
  const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const squares = (values: readonly number[]) => {
    const centre = average(values);
    return values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  };
  if (model === 'mean') return squares(segment);
  if (model === 'rate') {
    const rate = average(segment);
    return rate === 0 ? 0 : 2 * segment.reduce((sum, y) => sum + rate - y * Math.log(rate), 0);
  }
  const least = Math.max((1e-6 * squares(all)) / all.length, Number.MIN_VALUE);
  return segment.length * (Math.log(Math.max(squares(segment) / segment.length, least)) + 1);
}

function total(values: readonly number[], changes: readonly number[], model: SegmentModel, penalty: number): number {
  const ends = [...changes, values.length];
  return ends.reduce((sum, end, i) => sum + penalty + costOf(values.slice(changes[i - 1] ?? 0, end), model, values), 0);
}

/** Every way to cut n values into segments of at least `shortest`. */
function* segmentations(n: number, shortest: number, first = 0): Generator<number[]> {
  if (n - first >= shortest) yield [];
  for (let cut = first + shortest; cut <= n - shortest; cut++) {
    for (const rest of segmentations(n, shortest, cut)) yield [cut, ...rest];
  }
}

describe('changePoints', () => {
  it('finds the change of a mean', () => {
    expect(changePoints([0, 0, 0, 9, 9, 9], { penalty: 5 })).toEqual([3]);
    expect(changePoints([0, 0, 0, 9, 9, 9], { penalty: 200 })).toEqual([]);
  });

  it('finds a change of the variance alone, and of a rate', () => {
    const values = [1, -1, 1, -1, 1, -1, 1, -1, 9, -9, 9, -9, 9, -9, 9, -9];
    expect(changePoints(values, { model: 'mean and variance' })).toEqual([8]);
    expect(changePoints(values, { model: 'mean', penalty: 2000 })).toEqual([]);
    expect(changePoints([1, 0, 2, 1, 0, 1, 9, 11, 8, 10], { model: 'rate' })).toEqual([6]);
  });

  it.each(segmentModels)('costs as little as the best of all segmentations: %s', (model) => {
    const series = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 11 });
    const penalties = fc.double({ min: 0.1, max: 40, noNaN: true });
    fc.assert(
      fc.property(series, penalties, fc.integer({ min: 1, max: 4 }), (values, penalty, shortest) => {
        const found = changePoints(values, { model, penalty, shortest });
        if (values.length < shortest) {
          expect(found).toEqual([]);
          return;
        }
        let least = Number.POSITIVE_INFINITY;
        for (const changes of segmentations(values.length, shortest)) {
          least = Math.min(least, total(values, changes, model, penalty));
        }
        const ends = [0, ...found, values.length];
        expect(ends.slice(1).every((end, i) => end - ends[i] >= shortest)).toBe(true);
        expect(total(values, found, model, penalty)).toBeLessThanOrEqual(least + 1e-6 * Math.max(1, Math.abs(least)));
      }),
      { numRuns: 150 },
    );
  });

  it('survives values far from 0', () => {
    expect(changePoints([1e9, 1e9 + 1, 1e9, 1e9 + 20, 1e9 + 21, 1e9 + 20], { penalty: 10 })).toEqual([3]);
  });

  it('refuses what has no cost', () => {
    expect(() => changePoints([1, Number.NaN])).toThrow(/Value 1 is NaN/);
    expect(() => changePoints([1, -1], { model: 'rate' })).toThrow(/counts from 0/);
    expect(() => changePoints([1, 2], { penalty: -1 })).toThrow(/penalty/);
    expect(() => changePoints([1, 2], { shortest: 0 })).toThrow(/shortest/);
    expect(changePoints([])).toEqual([]);
  });
});
