import { expect, test } from 'vitest';
import { setPool } from '../../../packages/corpus/store/set-pool';

test('gives back the sets of every length, those that fill more than a block among them', () => {
  const pool = setPool();
  const lengths = [3, 0, 1_000_000, 2_000_000, 5, 1 << 20, 60_000];
  const sets = lengths.map((length, i) => Uint32Array.from({ length }, (_, at) => at * 3 + i));
  for (const set of sets) pool.add(set);
  expect(pool.length).toBe(sets.length);
  sets.forEach((set, number) => {
    const kept = pool.at(number) as Uint32Array;
    expect(kept.length).toBe(set.length);
    expect(Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength).equals(Buffer.from(set.buffer))).toBe(true);
  });
});
