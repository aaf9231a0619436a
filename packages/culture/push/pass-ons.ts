import type { Microblogs } from '@crosscultural/corpus';

/** A thread longer than this is taken for a circle in the file. */
const longestChain = 1000;

/** Who passed on or answered which post, the post at the top of the chain; in the order of rows. */
export interface PassOns {
  /** The row of the repost or reply. */
  row: Int32Array;
  /** The row of the post at the top. */
  original: Int32Array;
}

/**
 * Reposts (or replies) whose original is here. A repost of a repost counts for the post at the top of the chain: that is what is
 * passed on.
 *
 * @param kind 1 repost, 2 reply: index into `postKinds`.
 */
export function passOnsOf({ kind: kinds, parent, author }: Microblogs, kind: number): PassOns {
  const rows: number[] = [];
  const originals: number[] = [];
  for (let row = 0; row < parent.length; row++) {
    if (kinds[row] !== kind || parent[row] < 0) continue;
    let top = parent[row];
    let steps = 0;
    while (parent[top] >= 0 && steps++ < longestChain) top = parent[top];
    // Who passes on themselves says nothing about what they want to be shown.
    if (steps > longestChain || author[top] === author[row]) continue;
    rows.push(row);
    originals.push(top);
  }
  return { row: Int32Array.from(rows), original: Int32Array.from(originals) };
}
