import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Channels, fromEightBits, toEightBits } from '../../../packages/neural/precision/eight-bits';

/** A matrix of any float32 numbers that weights could be, with a few channels of very different size. */
const matrices = fc
  .record({ rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, columns }) => {
    const value = fc.oneof(
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.float({ noNaN: true, min: -1, max: 1 }),
      fc.constant(0),
    );
    const values = fc.array(value, { minLength: rows * columns, maxLength: rows * columns });
    return fc.record({
      values: values.map((list) => Float32Array.from(list)),
      columns: fc.constant(columns),
      channels: fc.constantFrom<Channels>('rows', 'columns'),
    });
  });
const channelOf = (i: number, columns: number, channels: Channels) =>
  channels === 'columns' ? i % columns : Math.floor(i / columns);

describe('toEightBits', () => {
  it('gives each column its scale, or each row', () => {
    // [[254, -3], [127, 1.5]]
    const values = Float32Array.of(254, -3, 127, 1.5);
    const byColumn = toEightBits(values, 2, 'columns');
    expect([...byColumn.numbers]).toEqual([127, -127, 64, 64]);
    expect(byColumn.scales[0]).toBe(2);
    expect(byColumn.scales[1]).toBeCloseTo(3 / 127, 6);
    const byRow = toEightBits(values, 2, 'rows');
    expect([...byRow.numbers]).toEqual([127, -1, 127, 2]);
    expect([...byRow.scales]).toEqual([2, 1]);
  });

  it('stores a channel of zeros, or of numbers next to nothing, as zeros', () => {
    const { numbers, scales } = toEightBits(Float32Array.of(0, 1e-40, 5, 0, -1e-40, 5), 3, 'columns');
    expect([...scales].map((scale) => scale > 0)).toEqual([false, false, true]);
    expect([...numbers]).toEqual([0, 0, 127, 0, 0, 127]);
    expect([...fromEightBits({ numbers, scales }, 3, 'columns')].map((value) => value === 0)).toEqual([
      ...[true, true, false],
      ...[true, true, false],
    ]);
  });

  it('is off by at most half a scale, and uses −127 … 127', () => {
    fc.assert(
      fc.property(matrices, ({ values, columns, channels }) => {
        const stored = toEightBits(values, columns, channels);
        const back = fromEightBits(stored, columns, channels);
        values.forEach((value, i) => {
          const scale = stored.scales[channelOf(i, columns, channels)];
          // The scale itself is rounded by 2⁻¹⁷; what is next to nothing becomes zero.
          expect(Math.abs(back[i] - value)).toBeLessThanOrEqual(scale * (0.5 + 2 ** -10) + 2 ** -119);
          expect(stored.numbers[i]).not.toBe(-128);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same bytes for what it stored, and decodes without rounding', () => {
    fc.assert(
      fc.property(matrices, ({ values, columns, channels }) => {
        const stored = toEightBits(values, columns, channels);
        const back = fromEightBits(stored, columns, channels);
        expect(toEightBits(back, columns, channels)).toEqual(stored);
        back.forEach((value, i) => {
          expect(value === stored.numbers[i] * stored.scales[channelOf(i, columns, channels)]).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is no finite number', () => {
    expect(() => toEightBits(Float32Array.of(1, Number.NaN), 2, 'rows')).toThrow('NaN cannot be stored in eight bits.');
    expect(() => toEightBits(Float32Array.of(-1 / 0, 1), 2, 'rows')).toThrow('-Infinity cannot be stored');
  });
});
