import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../packages/base/random';
import { bandKeys, bands } from '../../packages/review-shards/min-hash';
import { copyOf, listLength, originalOf, sortedPairs } from '../../packages/review-shards/pairs';
import { jaccard, nearDuplicates, nearDuplicateThreshold } from '../../packages/text';

type Random = ReturnType<typeof seededRandom>;

const drawn = (size: number, random: Random) => Array.from({ length: size }, () => random.integer(2 ** 31));

/** The set with some elements exchanged for others. */
const changed = (set: Uint32Array, changes: number, random: Random) =>
  Uint32Array.from([...random.shuffle([...set]).slice(changes), ...drawn(changes, random)]).sort();

/** The candidates among these sets, as if all lay in one partition. */
function candidates(sets: readonly Uint32Array[]): Float64Array {
  const keys = new Uint32Array(2 * bands);
  const entries = sets.flatMap((set, position) => {
    bandKeys(set, 0, keys);
    return Array.from({ length: bands }, (_, band) => [keys[2 * band], keys[2 * band + 1], position]).flat();
  });
  return sortedPairs([Uint32Array.from(entries)]);
}

/** As `merge` decides: the most similar original, the first of equals. */
function nearCopiesOf(sets: readonly Uint32Array[], pairs: Float64Array) {
  const best = new Map<number, { copy: number; original: number; similarity: number }>();
  for (const pair of pairs) {
    const [copy, original] = [copyOf(pair), originalOf(pair)];
    const similarity = jaccard(sets[copy], sets[original]);
    if (similarity < nearDuplicateThreshold || best.has(original)) continue;
    if (similarity > (best.get(copy)?.similarity ?? 0)) best.set(copy, { copy, original, similarity });
  }
  return [...best.values()];
}

describe('pairs of a partition', () => {
  it('of a text in 2,000 variants are a few for each, and the copies those that one search over all finds', () => {
    const random = seededRandom(3);
    const text = Uint32Array.from(drawn(60, random)).sort();
    const sets = [text, ...Array.from({ length: 2000 }, () => changed(text, 2, random))];
    const pairs = candidates(sets);
    expect(pairs.length).toBeLessThan(2 * listLength * bands * sets.length);
    const copies = nearCopiesOf(sets, pairs);
    expect(copies).toHaveLength(2000);
    expect(copies).toEqual(nearDuplicates(sets));
  });

  it('of 8,000 reviews in one form, which fill the lists, still hold nearly all copies', () => {
    // 40 elements of the form and 45 of their own: 40 of 130 are no near-duplicates.
    const random = seededRandom(5);
    const form = drawn(40, random);
    const sets = Array.from({ length: 8000 }, () => Uint32Array.from([...form, ...drawn(45, random)]).sort());
    const copied = Array.from({ length: 200 }, (_, i) => 40 * i);
    const copies = copied.map((original) => changed(sets[original], 6, random)); // 79 of 91
    const pairs = candidates([...sets, ...copies]);
    const found = new Set(pairs);
    const right = copied.filter((original, i) => found.has((sets.length + i) * 2 ** 26 + original));
    expect(right.length).toBeGreaterThan(195);
    expect(pairs.length / sets.length).toBeLessThan(2 * listLength * bands);
  });
});
