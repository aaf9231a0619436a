import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readContainer, writeContainer } from '@crosscultural/base';
import type { Shard, Step } from '@crosscultural/shards';
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
    for (const [place, ofShard] of byShardOfOriginal(candidates, shards)) {
      const other = openSketch(input('sketch', shards[place].name));
      for (const pair of ofShard) {
        const [set, earlier] = [own.shinglesOf(copyOf(pair)), other.shinglesOf(originalOf(pair))];
        const similarity = jaccard(set, earlier);
        if (similarity < nearDuplicateThreshold) continue;
        similar.push(pair);
        similarities.push(similarity);
      }
      other.close();
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

/** The pairs of all partitions whose copy is among these positions, each once, in order. */
function candidatesOf(files: readonly string[], positions: Uint32Array): Float64Array {
  if (positions.length === 0) return new Float64Array();
  const from = pairOf(positions[0], 0);
  const to = pairOf(positions[positions.length - 1] + 1, 0);
  const found: Float64Array[] = [];
  for (const file of files) {
    // Read whole, the files of all shards would be read by each of them: the square of the reviews.
    const pairs = openArray(file, Float64Array);
    const at = (place: number) => pairs.slice(place, place + 1)[0];
    found.push(pairs.slice(firstFrom(pairs.length, at, from), firstFrom(pairs.length, at, to)));
    pairs.close();
  }
  const all = new Float64Array(found.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of found) {
    all.set(part, end);
    end += part.length;
  }
  return distinct(all);
}

/** The pairs by the place of the shard that their earlier review is in. */
function byShardOfOriginal(pairs: Float64Array, shards: readonly Shard[]): Map<number, number[]> {
  const start = (place: number) => shards[place].start;
  const groups = new Map<number, number[]>();
  for (const pair of pairs) {
    const place = firstFrom(shards.length, start, originalOf(pair) + 1) - 1;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [pair]);
    else group.push(pair);
  }
  return groups;
}

function openSketch(folder: string) {
  const positions = whole(path.join(folder, sketchFiles.positions));
  const starts = whole(path.join(folder, sketchFiles.starts));
  const shingles = openArray(path.join(folder, sketchFiles.shingles), Uint32Array);
  return {
    positions,
    /** The shingles of the review at a position of the shard. */
    shinglesOf(position: number): Uint32Array {
      const at = firstFrom(positions.length, (place) => positions[place], position);
      return shingles.slice(starts[at], starts[at + 1]);
    },
    close: () => shingles.close(),
  };
}

function whole(file: string): Uint32Array {
  const bytes = readFileSync(file);
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** The place of the first of so many sorted numbers that is not below. */
function firstFrom(length: number, numberAt: (place: number) => number, least: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numberAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
