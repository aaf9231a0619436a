import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../packages/base/random';
import { jaccard, nearDuplicates, nearDuplicateThreshold } from '../../packages/text';

type NearDuplicate = ReturnType<typeof nearDuplicates>[number];

/** As `nearDuplicates` is defined: every set against every earlier original. */
function comparedWithAll(sets: readonly Uint32Array[]): NearDuplicate[] {
  const originals: number[] = [];
  const found: NearDuplicate[] = [];
  sets.forEach((set, copy) => {
    let best: NearDuplicate | undefined;
    for (const original of originals) {
      const similarity = jaccard(set, sets[original]);
      if (similarity >= nearDuplicateThreshold && similarity > (best?.similarity ?? 0))
        best = { copy, original, similarity };
    }
    if (best === undefined) originals.push(copy);
    else found.push(best);
  });
  return found;
}

type Random = ReturnType<typeof seededRandom>;

/** Distinct elements of so many kinds, as a sorted set. */
function drawn(size: number, kinds: number, random: Random): Uint32Array {
  const elements = new Set<number>();
  while (elements.size < size) elements.add(Math.imul(random.integer(kinds) + 1, 0x9e3779b1) >>> 0);
  return Uint32Array.from(elements).sort();
}

/** The set with some elements exchanged for others. */
function changed(set: Uint32Array, changes: number, random: Random): Uint32Array {
  const elements = new Set(random.shuffle([...set]).slice(changes));
  while (elements.size < set.length) elements.add(random.integer(2 ** 31));
  return Uint32Array.from(elements).sort();
}

describe('nearDuplicates', () => {
  test('finds what a comparison of all pairs finds, and the same similarity', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const sets: Uint32Array[] = [];
        for (let i = 0; i < 120; i++) {
          const copied = sets.length > 0 && random.chance(0.5);
          const size = 10 + random.integer(60);
          sets.push(copied ? changed(random.pick(sets), random.integer(6), random) : drawn(size, 5000, random));
        }
        expect(nearDuplicates(sets)).toEqual(comparedWithAll(sets));
      }),
      { numRuns: 60 },
    );
  });

  test('compares 30,000 variations of one text with a few of them each', () => {
    // Each text has 34 elements of its own kind and 26 that all share: 26 of 94 are no near-duplicates.
    const random = seededRandom(3);
    const shared = drawn(26, 1e6, random);
    const sets = Array.from({ length: 30_000 }, () =>
      Uint32Array.from(new Set([...shared, ...drawn(34, 1e5, random)])).sort(),
    );
    expect(nearDuplicates(sets)).toEqual([]);
  });

  test('of texts made of few shingles, where lists are full, still finds nearly all copies', () => {
    const random = seededRandom(5);
    const sets = Array.from({ length: 20_000 }, () => drawn(40, 200, random));
    const copies = Array.from({ length: 1000 }, (_, i) => changed(sets[20 * i], 2, random)); // 38 of 42
    const found = nearDuplicates([...sets, ...copies]).filter(({ copy }) => copy >= sets.length);
    const right = found.filter(({ copy, original }) => original === 20 * (copy - sets.length));
    expect(right.length).toBeGreaterThan(970);
  });
});
