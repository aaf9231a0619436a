import { readContainer, writeContainer } from '@crosscultural/base';
import { readPart } from '@crosscultural/corpus';
import { holdsPosition, type Shard, type Step, shardFile } from '@crosscultural/shards';
import { startCleaning } from '@crosscultural/text';
import { nearCopies } from '../merge';

/**
 * Which reviews of all shards stay, by the rules that compare reviews: those that `preprocess` of a study keeps. One review after the
 * other, because of repeated ones the first stays.
 */
export const kept: Step = {
  name: 'topics-kept',
  joint: true,
  needs: [{ step: 'verify', of: 'all shards' }],
  async run({ folder, shards, input, output }) {
    const rows = Math.max(...shards.map((shard) => shard.start + shard.rows));
    const isNear = new Uint8Array(rows);
    const files = shards.map(({ name }) => input('verify', name));
    for (const { copy } of nearCopies(files, rows)) isNear[copy] = 1;
    const originalOf = exactOriginals(shards);
    const nearRepeated = new Set<string>();
    const cleaner = startCleaning({ nearRepeated });
    const isKept = new Uint8Array(rows);
    for (const { name } of shards) {
      for (const { review, position, exactPosition } of await readPart(shardFile(folder, name))) {
        // An exact copy of a near copy nearly repeats that one's original.
        if (isNear[originalOf(position, exactPosition)] === 1) nearRepeated.add(review.id);
        if (cleaner.reasonToRemove(review) === undefined) isKept[position] = 1;
        nearRepeated.delete(review.id);
      }
    }
    writeContainer(output, kind, { description: {}, arrays: { isKept } });
  },
};

const kind = 'kept reviews';

/** Reads what the step has written: 1 at the position of each review that stays. */
export function readKept(file: string): Uint8Array {
  return readContainer<{ isKept: Uint8Array }>(file, kind).arrays.isKept;
}

/** Where the first review with the same text is; where that one is lost, the first that is left, asked in the order of positions. */
function exactOriginals(shards: readonly Shard[]): (position: number, exactPosition: number | null) => number {
  const firstLeft = new Map<number, number>();
  return (position, exactPosition) => {
    if (exactPosition === null) return position;
    if (holdsPosition(shards, exactPosition)) return exactPosition;
    const first = firstLeft.get(exactPosition) ?? position;
    firstLeft.set(exactPosition, first);
    return first;
  };
}
