import type { Random } from '@crosscultural/base';

/** Batches that are shuffled together and then sorted by length, so that little is padded. */
const BATCHES_SORTED_TOGETHER = 20;

/**
 * Items in random batches of similar length.
 *
 * @param lengths of each item, in whatever is padded (tokens)
 * @returns indices of the items, one list per batch; each item occurs once.
 * @example
 * shuffledBatches([3, 9, 4, 8], 2, seededRandom(1)); // [[0, 2], [3, 1]] or the like
 */
export function shuffledBatches(lengths: readonly number[], batchSize: number, random: Random): number[][] {
  const order = random.shuffle(lengths.map((_, i) => i));
  const batches: number[][] = [];
  for (let at = 0; at < order.length; at += batchSize * BATCHES_SORTED_TOGETHER) {
    const pool = order.slice(at, at + batchSize * BATCHES_SORTED_TOGETHER);
    pool.sort((a, b) => lengths[a] - lengths[b]);
    for (let i = 0; i < pool.length; i += batchSize) batches.push(pool.slice(i, i + batchSize));
  }
  return random.shuffle(batches);
}

/**
 * Items in batches of similar length whose padded size stays below a number of tokens, longest first: for predicting.
 *
 * @param lengths of each item, in tokens
 * @returns indices of the items, one list per batch; each item occurs once. An item longer than `tokensPerBatch` is alone.
 * @example
 * batchesByLength([3, 9, 4, 8], 18); // [[1, 3], [2, 0]]
 */
export function batchesByLength(lengths: readonly number[], tokensPerBatch: number): number[][] {
  const order = lengths.map((_, i) => i).sort((a, b) => lengths[b] - lengths[a]);
  const batches: number[][] = [];
  for (let at = 0; at < order.length; ) {
    const rows = Math.max(1, Math.floor(tokensPerBatch / lengths[order[at]]));
    batches.push(order.slice(at, at + rows));
    at += rows;
  }
  return batches;
}
