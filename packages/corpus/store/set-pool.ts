import type { SetList } from '@crosscultural/text';

/** Sets stand one behind the other in arrays of so many elements, so that nothing is copied when more come. */
const blockLength = 1 << 20;

/** Sets that are kept, and read again by their number. */
export interface SetPool extends SetList {
  add(set: Uint32Array): void;
}

/** An empty pool. A million small arrays of their own would take twice the memory. */
export function setPool(): SetPool {
  const blocks: Uint32Array[] = [];
  let used = blockLength;
  /** Of each set its block, and where it begins there. */
  const starts: number[] = [];
  const lengths: number[] = [];
  return {
    add(set) {
      if (used + set.length > blockLength) {
        blocks.push(new Uint32Array(Math.max(blockLength, set.length)));
        used = 0;
      }
      blocks[blocks.length - 1].set(set, used);
      starts.push((blocks.length - 1) * blockLength + used);
      lengths.push(set.length);
      used += set.length;
    },
    get length() {
      return starts.length;
    },
    at(number) {
      const start = starts[number] % blockLength;
      return blocks[Math.floor(starts[number] / blockLength)].subarray(start, start + lengths[number]);
    },
  };
}
