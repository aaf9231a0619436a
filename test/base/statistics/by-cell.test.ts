import { packUnits, resampleUnits, type SparseUnits, seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** The sum as its definition reads: unit after unit, entry after entry. */
function oneByOne({ units, cells, starts, cell, amount }: SparseUnits, seed: number): Float64Array {
  const sums = new Float64Array(cells);
  const random = seededRandom(seed);
  for (let draw = 0; draw < units; draw++) {
    const unit = random.integer(units);
    for (let i = starts[unit]; i < starts[unit + 1]; i++) sums[cell[i]] += amount[i];
  }
  return sums;
}

const entry = (amount: fc.Arbitrary<number>) => fc.tuple(fc.integer({ min: 0, max: 6 }), amount);
const units = (amount: fc.Arbitrary<number>) => fc.array(fc.array(entry(amount), { maxLength: 5 }), { maxLength: 30 });

describe('resampleUnits', () => {
  it.each([
    ['ones', fc.constant(1)],
    ['integers', fc.integer()],
    ['fractions', fc.double({ noNaN: true, min: -1e6, max: 1e6 })],
    ['both', fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ noNaN: true, min: -1, max: 1 }))],
    ['integers that a float does not hold', fc.constantFrom(2 ** 53, 1, -(2 ** 53), 3)],
  ])('gives the bits of adding one unit after the other: %s', (_, amount) => {
    fc.assert(
      fc.property(units(amount), fc.integer(), (lists, seed) => {
        const packed = packUnits(lists, 7);
        const sums = new Float64Array(7).fill(Number.NaN);
        resampleUnits(packed, sums, seededRandom(seed));
        expect(sums).toEqual(oneByOne(packed, seed));
      }),
    );
  });

  it('leaves the source of random numbers where one number a unit leaves it', () => {
    const [random, other] = [seededRandom(5), seededRandom(5)];
    resampleUnits(packUnits([[[0, 1]], [], [[0, 2]]], 1), new Float64Array(1), random);
    for (let i = 0; i < 3; i++) other.integer(3);
    expect(random.uniform()).toBe(other.uniform());
  });

  it('takes turns between more units than its memory keeps', () => {
    const groups = [1, 2, 3].map((amount): SparseUnits => {
      const [units, each, cells] = [250_000, 8, 7];
      const entries = units * each;
      return {
        ...{ units, cells },
        starts: new Uint32Array(units + 1).map((_, unit) => unit * each),
        cell: new Uint32Array(entries).map((_, i) => (i * amount) % cells),
        amount: new Float64Array(entries).map((_, i) => amount + (i % 3)),
      };
    });
    for (const group of [...groups, groups[0]]) {
      const sums = new Float64Array(group.cells);
      resampleUnits(group, sums, seededRandom(1));
      expect(sums).toEqual(oneByOne(group, 1));
    }
  });
});
