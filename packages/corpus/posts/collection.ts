import { numbered, type ReaderNotice } from '../formats/notice';
import { threeClasses } from '../labelled-texts';
import { isoDay } from '../values/times';
import { noLabel, type PostColumns } from './columns';

/**
 * Fewer days without a post are no gap, nor are days in which the source would have given fewer posts than these, at the rate of
 * the 30 days before or after, whichever is lower. Ours.
 */
const shortestGap = 7;
const postsMissed = 10;
const daysAround = 30;
/** A source is capped where at least this many posts a day are never exceeded, and reached on half of the days. Ours. */
const lowestCap = 10;

/**
 * What the days of posts say about how they were collected: gaps, caps on the posts of a day, and labels that no post has;
 * for each platform on its own.
 *
 * @param columns posts in time order.
 * @param file the name that the notices carry.
 */
export function collectionNotices({ posts, labels }: PostColumns, file: string): ReaderNotice[] {
  const notices: ReaderNotice[] = [];
  for (const [index, name] of posts.platforms.entries()) {
    const days = posts.day.filter((_, at) => posts.platform[at] === index);
    const gaps = gapsOf(days);
    if (gaps.length > 0) {
      const count = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
      const longest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
      const where = `${isoDay(longest.from)} to ${isoDay(longest.to)}`;
      const which = gaps.length === 1 ? where : `in ${gaps.length} gaps, the longest from ${where}`;
      const message = `${name}: no posts on ${numbered(count, 'day')} (${which}) between days with many: a gap in the collection, or silence.`;
      notices.push({ kind: 'gap', file, count, message });
    }
    const cap = cappedAt(Array.from(countsByDay(days).values()));
    if (cap === undefined) continue;
    const message = `${name}: never more than ${cap.cap} posts a day, and exactly so many on ${cap.reached} of ${numbered(cap.days, 'day')}: the source was capped, so that numbers of posts say nothing.`;
    notices.push({ kind: 'capped-count', file, count: cap.reached, message });
  }
  for (const [index, name] of labels === undefined ? [] : threeClasses.entries()) {
    if (labels?.includes(index)) continue;
    const given = labels?.filter((label) => label !== noLabel).length ?? 0;
    const message = `No post of ${numbered(given, 'labelled post')} is labelled ${name}.`;
    notices.push({ kind: 'missing-class', file, count: 0, message });
  }
  return notices;
}

/** Runs of days without a post in which the source, as it is before and after them, would have given many. */
function gapsOf(days: Int32Array): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  for (let i = 1; i < days.length; i++) {
    const empty = days[i] - days[i - 1] - 1;
    if (empty < shortestGap) continue;
    let before = 0;
    while (i - 1 - before >= 0 && days[i - 1] - days[i - 1 - before] < daysAround) before++;
    let after = 0;
    while (i + after < days.length && days[i + after] - days[i] < daysAround) after++;
    if ((empty * Math.min(before, after)) / daysAround >= postsMissed) {
      gaps.push({ from: days[i - 1] + 1, to: days[i] - 1 });
    }
  }
  return gaps;
}

function countsByDay(days: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

/**
 * The number of posts that a source gives a day at most, where it was cut there.
 *
 * @param counts posts of each day that has any.
 */
export function cappedAt(counts: readonly number[]): { cap: number; reached: number; days: number } | undefined {
  let cap = 0;
  for (const count of counts) cap = Math.max(cap, count);
  const reached = counts.filter((count) => count === cap).length;
  return cap >= lowestCap && counts.length >= 7 && 2 * reached >= counts.length
    ? { cap, reached, days: counts.length }
    : undefined;
}
