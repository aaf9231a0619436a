import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapleyValues } from '../../../packages/brand';

const games = fc
  .integer({ min: 1, max: 5 })
  .chain((players) =>
    fc.tuple(
      fc.constant(players),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2 ** players, maxLength: 2 ** players }),
    ),
  );

describe('shapleyValues', () => {
  it('divides the glove game: one left glove, two right ones', () => {
    const values = shapleyValues(3, (coalition) => (coalition & 1 && coalition > 1 ? 1 : 0));
    for (const [j, value] of [2 / 3, 1 / 6, 1 / 6].entries()) expect(values[j]).toBeCloseTo(value, 12);
  });

  it('gives out everything, and to a player who adds nothing nothing', () => {
    fc.assert(
      fc.property(games, ([players, worth]) => {
        const values = shapleyValues(players, (coalition) => worth[coalition]);
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(total).toBeCloseTo(worth[worth.length - 1] - worth[0], 9);
        const withDummy = shapleyValues(players + 1, (coalition) => worth[coalition & (worth.length - 1)]);
        expect(withDummy[players]).toBeCloseTo(0, 12);
        for (let j = 0; j < players; j++) expect(withDummy[j]).toBeCloseTo(values[j], 9);
      }),
    );
  });

  it('refuses more coalitions than can be asked', () => {
    expect(() => shapleyValues(17, () => 0)).toThrow(RangeError);
  });
});
