import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readPart } from '@crosscultural/corpus';
import { holdsPosition, type Step, shardFile } from '@crosscultural/shards';
import { fewestShingles, normaliseForComparison, shingles } from '@crosscultural/text';
import { writeArray } from './array-file';
import { bandKeys, bands } from './min-hash';

/** Files of a sketch. `bands`: high, low and position of every key, by partition; `partitions`: where each begins, in entries. */
export const sketchFiles = {
  positions: 'positions.u32',
  shingles: 'shingles.u32',
  starts: 'starts.u32',
  bands: 'bands.u32',
  partitions: 'partitions.u32',
};

/**
 * What near-duplicates are found by: of each review that repeats no other exactly, its shingles, and the keys of its bands in as many
 * partitions as there are shards.
 */
export const sketch: Step = {
  name: 'sketch',
  needs: [],
  async run({ folder, shard, shards, output }) {
    const positions: number[] = [];
    const sets: Uint32Array[] = [];
    const languages: number[] = [];
    // The copies of a text whose first place is lost stand for it.
    for (const { review, position, exactPosition } of await readPart(shardFile(folder, shard.name))) {
      if (exactPosition !== null && holdsPosition(shards, exactPosition)) continue;
      const set = shingles(normaliseForComparison(review.text), review.language);
      if (set.length < fewestShingles) continue;
      positions.push(position);
      sets.push(set);
      languages.push(saltOf(review.language));
    }
    mkdirSync(output);
    const file = (name: keyof typeof sketchFiles) => path.join(output, sketchFiles[name]);
    writeArray(file('positions'), Uint32Array.from(positions));
    writeArray(file('starts'), startsOf(sets.map(({ length }) => length)));
    writeArray(file('shingles'), joined(sets));
    const { entries, starts } = partitioned(sets, languages, positions, shards.length);
    writeArray(file('bands'), entries);
    writeArray(file('partitions'), starts);
  },
};

const saltOf = (language: string) => createHash('sha256').update(language).digest().readUInt32LE(0);

/** Where each of several stretches begins, and where the last one ends. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, i) => {
    starts[i + 1] = starts[i] + length;
  });
  return starts;
}

function joined(sets: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(sets.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const set of sets) {
    all.set(set, end);
    end += set.length;
  }
  return all;
}

/** The keys of all bands, sorted into partitions by counting. */
function partitioned(
  sets: readonly Uint32Array[],
  salts: readonly number[],
  positions: readonly number[],
  count: number,
) {
  const keys = new Uint32Array(2 * bands);
  const all = new Uint32Array(2 * bands * sets.length);
  const sizes = new Array<number>(count).fill(0);
  sets.forEach((set, i) => {
    bandKeys(set, salts[i], keys);
    all.set(keys, 2 * bands * i);
    for (let band = 0; band < bands; band++) sizes[keys[2 * band] % count]++;
  });
  const starts = startsOf(sizes);
  const next = starts.slice();
  const entries = new Uint32Array(3 * bands * sets.length);
  for (let at = 0; at < all.length; at += 2) {
    const place = 3 * next[all[at] % count]++;
    entries[place] = all[at];
    entries[place + 1] = all[at + 1];
    entries[place + 2] = positions[Math.floor(at / (2 * bands))];
  }
  return { entries, starts };
}
