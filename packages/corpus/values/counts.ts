import { parsing } from '@crosscultural/crawler';

/** What stands in a column of counts where the source does not tell. */
export const unknownCount = -1;
const largestCount = 2 ** 31 - 1;

/** What Weibo writes on a button instead of 0: 赞 (like), 评论 (comment), 转发 (repost), 收藏 (keep). */
const zeros = new Set(['赞', '点赞', '评论', '转发', '分享', '收藏']);

/**
 * A count of interactions as platforms and spreadsheets write it: whatever the crawler's `readCount` knows; 0 for the word that
 * Weibo writes instead.
 *
 * @returns −1 for a blank (nobody says), `negative` and `unreadable` for what no count can be.
 * @example
 * interactionCount('1.2万'); // 12000
 */
export function interactionCount(text: string | undefined): number | 'negative' | 'unreadable' {
  const written = text?.trim() ?? '';
  if (/^\d{1,9}$/.test(written)) return Number(written);
  if (/^(?:|-|--|null|nan|none|n\/a)$/i.test(written)) return unknownCount;
  if (zeros.has(written)) return 0;
  if (/^[-−]\s*\d/.test(written)) return 'negative';
  const count = parsing.readCount(written);
  // No post has more interactions than fit into a column of 32 bits.
  return count === undefined ? 'unreadable' : Math.min(count, largestCount);
}
