import path from 'node:path';
import type { Step } from '@crosscultural/shards';
import { openArray, writeArray } from './array-file';
import { bandKey, narrowBandKey } from './min-hash';
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
 * A key stands for the first so many reviews that have it: a text that comes ten thousand times with small changes would else cost its
 * square. Its original is the earliest of them. Who meets a full list is also filed and looked for under a narrower key, so that
 * reviews that have only a form in common, its headings for example, do not hide each other's copies.
 */
export const listLength = 8;

/**
 * Pairs of a later and an earlier position with an equal key, each once, in order: at most two `listLength`s for each entry.
 *
 * @param slices entries of a partition, shard by shard in their order: two halves of a key, and a position.
 */
export function sortedPairs(slices: readonly Uint32Array[]): Float64Array {
  const found: number[] = [];
  const byBand = firstOfKeys();
  const byNarrowBand = firstOfKeys();
  for (const slice of slices) {
    for (let i = 0; i < slice.length; i += 3) {
      const [high, low, position] = [slice[i], slice[i + 1], slice[i + 2]];
      const isFull = byBand(bandKey(high, low), position, found);
      if (isFull) byNarrowBand(narrowBandKey(high, low), position, found);
    }
  }
  return distinct(Float64Array.from(found));
}

/** Pairs a position with the first that have its key, and files it if it is one of them; true when their list was full. */
function firstOfKeys() {
  const withKey = new Map<number, number | number[]>();
  return (key: number, position: number, found: number[]): boolean => {
    const others = withKey.get(key);
    if (others === undefined) withKey.set(key, position);
    else if (typeof others === 'number') {
      found.push(pairOf(position, others));
      withKey.set(key, [others, position]);
    } else {
      for (const other of others) found.push(pairOf(position, other));
      if (others.length === listLength) return true;
      others.push(position);
    }
    return false;
  };
}

/** Sorted, each once. */
export function distinct(numbers: Float64Array): Float64Array {
  const sorted = numbers.slice().sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i];
  return sorted.slice(0, size);
}
