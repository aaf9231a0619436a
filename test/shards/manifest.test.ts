import fc from 'fast-check';
import { expect, it } from 'vitest';
import { holdsPosition } from '../../packages/shards';

it('a position is held by the shards that are left, whichever are lost', () => {
  const sizes = fc.array(fc.record({ rows: fc.integer({ min: 1, max: 5 }), lost: fc.boolean() }), { maxLength: 12 });
  fc.assert(
    fc.property(sizes, (pieces) => {
      let rows = 0;
      const all = pieces.map((piece) => {
        const start = rows;
        rows += piece.rows;
        return { ...piece, start };
      });
      const left = all.filter(({ lost }) => !lost);
      for (let position = 0; position <= rows; position++) {
        const expected = left.some(({ start, rows: own }) => position >= start && position < start + own);
        expect(holdsPosition(left, position)).toBe(expected);
      }
    }),
  );
});
