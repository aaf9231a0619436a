import path from 'node:path';
import { writeContainer } from '@crosscultural/base';
import type { Step } from '@crosscultural/shards';
import { openArray } from './array-file';
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
    const found = sortedPairs(slices);
    writeContainer(output, 'candidate pairs', { description: {}, arrays: { pairs: found } });
  },
};

function partitionOf(folder: string, partition: number): Uint32Array {
  const partitions = openArray(path.join(folder, sketchFiles.partitions));
  const bands = openArray(path.join(folder, sketchFiles.bands));
  try {
    const [start, end] = partitions.slice(partition, partition + 2);
    return bands.slice(3 * start, 3 * end);
  } finally {
    partitions.close();
    bands.close();
  }
}

/** All pairs of positions with an equal key, each once, in order. */
function sortedPairs(slices: readonly Uint32Array[]): Float64Array {
  const found: number[] = [];
  /** For each key the positions that have it, earliest first: slices come in the order of the shards. */
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
        others.push(position);
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
