import path from 'node:path';
import type { Step } from '@crosscultural/shards';
import { openArray, writeArray } from './array-file';
import { sketchFiles } from './sketch';

/** Two positions in one number: a later review and an earlier one that may be its original. */
export const pairOf = (copy: number, original: number) => copy * mostReviews + original;
export const copyOf = (pair: number) => Math.floor(pair / mostReviews);
export const originalOf = (pair: number) => pair % mostReviews;

/** So that a pair of positions is a safe integer. */
export const mostReviews = 2 ** 26;

/** Pairs that share a band, of one partition of the keys: the partition has the place of the shard. */
export const pairs: Step = {
  name: 'pairs',
  needs: [{ step: 'sketch', of: 'all shards' }],
  async run({ shards, place, input, output }) {
    const slices = shards.map(({ name }) => partitionOf(input('sketch', name), place));
    // No container: of each file a shard reads only the pairs of its own reviews.
    writeArray(output, sortedPairs(slices));
  },
};

function partitionOf(folder: string, partition: number): Uint32Array {
  const partitions = openArray(path.join(folder, sketchFiles.partitions), Uint32Array);
  const bands = openArray(path.join(folder, sketchFiles.bands), Uint32Array);
  try {
    const [start, end] = partitions.slice(partition, partition + 2);
    return bands.slice(3 * start, 3 * end);
  } finally {
    partitions.close();
    bands.close();
  }
}

/**
 * A key stands for the first so many reviews that have it. A text that comes ten thousand times with small changes would else cost its
 * square; its original is the earliest, and a pair at the threshold shares 16 of 48 keys, so that it is among the first of one of them.
 */
const listLength = 8;

/**
 * Pairs of a later and an earlier position with an equal key, each once, in order: at most `listLength` for each entry.
 *
 * @param slices entries of a partition, shard by shard in their order: two halves of a key, and a position.
 */
export function sortedPairs(slices: readonly Uint32Array[]): Float64Array {
  const found: number[] = [];
  /** For each key the first positions that have it: slices come in the order of the shards. */
  const withKey = new Map<number, number | number[]>();
  for (const slice of slices) {
    for (let i = 0; i < slice.length; i += 3) {
      // 53 bits of 64: what is equal by chance is told apart by the comparison that follows.
      const key = slice[i] * 2 ** 21 + (slice[i + 1] >>> 11);
      const position = slice[i + 2];
      const others = withKey.get(key);
      if (others === undefined) withKey.set(key, position);
      else if (typeof others === 'number') {
        found.push(pairOf(position, others));
        withKey.set(key, [others, position]);
      } else {
        for (const other of others) found.push(pairOf(position, other));
        if (others.length < listLength) others.push(position);
      }
    }
  }
  return distinct(Float64Array.from(found));
}

/** Sorted, each once. */
export function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i];
  return sorted.slice(0, size);
}
