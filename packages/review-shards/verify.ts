import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readContainer, writeContainer } from '@crosscultural/base';
import type { Step } from '@crosscultural/shards';
import { jaccard, nearDuplicateThreshold } from '@crosscultural/text';
import { openArray } from './array-file';
import { copyOf, distinct, originalOf, pairOf } from './pairs';
import { sketchFiles } from './sketch';

/** The candidates whose later review lies in the shard, compared: those that are similar enough, with their similarity. */
export const verify: Step = {
  name: 'verify',
  needs: [
    { step: 'sketch', of: 'all shards' },
    { step: 'pairs', of: 'all shards' },
  ],
  async run({ shard, shards, input, output }) {
    const own = openSketch(input('sketch', shard.name));
    const candidates = candidatesOf(
      shards.map(({ name }) => input('pairs', name)),
      own.positions,
    );
    const similar: number[] = [];
    const similarities: number[] = [];
    // Shard by shard of the earlier review, so that one sketch of another is open at a time.
    let rest = candidates;
    for (const { name } of shards) {
      if (rest.length === 0) break;
      const other = openSketch(input('sketch', name));
      const later: number[] = [];
      for (const pair of rest) {
        const set = other.shinglesOf(originalOf(pair));
        if (set === undefined) {
          later.push(pair);
          continue;
        }
        const similarity = jaccard(own.shinglesOf(copyOf(pair)) as Uint32Array, set);
        if (similarity < nearDuplicateThreshold) continue;
        similar.push(pair);
        similarities.push(similarity);
      }
      other.close();
      rest = later;
    }
    own.close();
    const order = similar.map((_, i) => i).sort((a, b) => similar[a] - similar[b]);
    const arrays = {
      pairs: Float64Array.from(order, (i) => similar[i]),
      similarities: Float64Array.from(order, (i) => similarities[i]),
    };
    writeContainer(output, 'near-duplicates', { description: {}, arrays });
  },
};

/** The pairs of a file that `verify` wrote. */
export function readVerified(file: string): { pairs: Float64Array; similarities: Float64Array } {
  return readContainer<{ pairs: Float64Array; similarities: Float64Array }>(file, 'near-duplicates').arrays;
}

/** The pairs of all partitions whose copy is among these positions, each once. */
function candidatesOf(files: readonly string[], positions: Uint32Array): number[] {
  if (positions.length === 0) return [];
  const from = pairOf(positions[0], 0);
  const to = pairOf(positions[positions.length - 1] + 1, 0);
  const found: number[] = [];
  for (const file of files) {
    const { pairs } = readContainer<{ pairs: Float64Array }>(file, 'candidate pairs').arrays;
    for (let i = firstFrom(pairs, from); i < pairs.length && pairs[i] < to; i++) found.push(pairs[i]);
  }
  return Array.from(distinct(Float64Array.from(found)));
}

function openSketch(folder: string) {
  const positions = whole(path.join(folder, sketchFiles.positions));
  const starts = whole(path.join(folder, sketchFiles.starts));
  const shingles = openArray(path.join(folder, sketchFiles.shingles));
  return {
    positions,
    /** The shingles of the review at a position; undefined when it is in another shard. */
    shinglesOf(position: number): Uint32Array | undefined {
      const at = firstFrom(positions, position);
      return positions[at] === position ? shingles.slice(starts[at], starts[at + 1]) : undefined;
    },
    close: () => shingles.close(),
  };
}

function whole(file: string): Uint32Array {
  const bytes = readFileSync(file);
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** The place of the first number of a sorted array that is not below. */
function firstFrom(sorted: Uint32Array | Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
