import { wilsonInterval } from '@crosscultural/base';
import { dateOfDay, mondayOf } from '@crosscultural/series';
import type { DailyMentions } from './mentions';

/** How often a term is mentioned, over all the time. */
export interface FrequentTerm {
  term: string;
  /** Posts that mention it. */
  posts: number;
  /** Of all posts, with its 95 % interval (Wilson). */
  share: number;
  interval: [number, number] | null;
  /** 1 for the most frequent; equal counts share a rank. */
  rank: number;
}

/** A term in a week. */
export interface MentionWeek {
  term: string;
  /** The week's Monday, YYYY-MM-DD. */
  week: string;
  /** Posts of the week that mention the term. */
  mentions: number;
  /** All posts of the week. */
  posts: number;
  /** `mentions` of `posts`; null in a week without posts. */
  share: number | null;
  /** Days of the week that the collection covers, 0 to 7. */
  days: number;
}

/**
 * The terms by how many posts mention them (claim B8).
 *
 * @param daily what `dailyMentions` counted.
 * @returns the most frequent first, equal ones in the terms' order; shares of 0 without posts.
 * @example
 * brand.frequentTerms(daily).slice(0, 3).map(({ term }) => term);
 */
export function frequentTerms({ terms, posts, mentions }: DailyMentions): FrequentTerm[] {
  const total = sum(posts);
  const counts = terms.map((_, t) => sum(mentions.subarray(t * posts.length, (t + 1) * posts.length)));
  return terms
    .map((term, t): FrequentTerm => {
      const share = total === 0 ? 0 : counts[t] / total;
      const rank = 1 + counts.filter((count) => count > counts[t]).length;
      return { term, posts: counts[t], share, interval: wilsonInterval(share, total), rank };
    })
    .sort((a, b) => a.rank - b.rank);
}

/**
 * The mentions of each term week by week.
 *
 * @param daily what `dailyMentions` counted.
 * @returns rows by term, then week, weeks without posts included; none without posts.
 * @example
 * brand.mentionSeries(daily).filter(({ term }) => term === 'camera upgrade');
 */
export function mentionSeries({ terms, firstDay, posts, mentions, inGap }: DailyMentions): MentionWeek[] {
  const length = posts.length;
  const weeks: { monday: number; from: number; to: number }[] = [];
  for (let from = 0; from < length; ) {
    const monday = mondayOf(firstDay + from);
    const to = Math.min(length, monday + 7 - firstDay);
    weeks.push({ monday, from, to });
    from = to;
  }
  return terms.flatMap((term, t) =>
    weeks.map(({ monday, from, to }): MentionWeek => {
      const count = sum(mentions.subarray(t * length + from, t * length + to));
      const all = sum(posts.subarray(from, to));
      return {
        term,
        week: dateOfDay(monday),
        mentions: count,
        posts: all,
        share: all === 0 ? null : count / all,
        days: to - from - sum(inGap.subarray(from, to)),
      };
    }),
  );
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
