import { adjustPValues, type Correction, studentQuantile, studentUpperTail, UserError } from '@crosscultural/base';
import type { DailyMentions } from './mentions';

/** How the share of posts that mention a term changed from one stretch of days to the next. */
export interface RisingTerm {
  term: string;
  /** Posts that mention the term, before and in the later stretch. */
  mentionsBefore: number;
  mentionsAfter: number;
  /** Of all posts of the stretch. */
  shareBefore: number;
  shareAfter: number;
  /** Later share by earlier share, half a mention added to each so that it is defined for a new term. */
  ratio: number;
  /** 95 %, from the variation between days. */
  interval: [number, number];
  /** Two-sided. */
  pValue: number;
  /** Corrected for all terms. */
  adjustedPValue: number;
}

/** What is compared with what. */
export interface RisingOptions {
  /** Days of the later stretch, which ends with the last day. Default 28. */
  days?: number;
  /** Days of the earlier stretch, right before. Default as many as the later one. */
  daysBefore?: number;
  /** Default `holm`. */
  correction?: Correction;
}

/**
 * The terms whose share of the posts changed: ratio of the shares in the last days and in those before, tested on its
 * logarithm by Student's t with days as units (posts of one day go together; linearised variance of a ratio, Cochran
 * 1977, §6.4, at least that of Poisson counts). Days in a gap of the collection are left out.
 *
 * @param daily what `dailyMentions` counted.
 * @returns the steepest rise by t first, falls last; null when a stretch has fewer than 7 days with posts.
 * @throws UserError when a number of days is not whole or below 7.
 * @example
 * brand.risingTerms(daily)?.filter(({ ratio, adjustedPValue }) => ratio > 1 && adjustedPValue < 0.05);
 */
export function risingTerms(daily: DailyMentions, options: RisingOptions = {}): RisingTerm[] | null {
  const { days = 28, daysBefore = days, correction = 'holm' } = options;
  for (const number of [days, daysBefore]) {
    if (!(Number.isInteger(number) && number >= fewestDays)) {
      throw new UserError(`A stretch has a whole number of at least ${fewestDays} days, not ${number}.`);
    }
  }
  const { terms, posts } = daily;
  const end = posts.length;
  const later = daysWithPosts(daily, end - days, end);
  const earlier = daysWithPosts(daily, end - days - daysBefore, end - days);
  if (later.length < fewestDays || earlier.length < fewestDays) return null;
  const freedom = later.length + earlier.length - 2;
  const quantile = studentQuantile(0.975, freedom);
  const changes = terms.map((term, t) => {
    const [before, after] = [logShare(daily, t, earlier), logShare(daily, t, later)];
    const change = after.log - before.log;
    const error = Math.sqrt(before.variance + after.variance);
    return { term, before, after, change, error, t: change / error };
  });
  const pValues = changes.map(({ t }) => Math.min(1, 2 * studentUpperTail(Math.abs(t), freedom)));
  const adjusted = adjustPValues(pValues, correction);
  return changes
    .map(({ term, before, after, change, error, t }, i) => ({
      t,
      row: {
        term,
        mentionsBefore: before.mentions,
        mentionsAfter: after.mentions,
        shareBefore: before.mentions / before.posts,
        shareAfter: after.mentions / after.posts,
        ratio: Math.exp(change),
        interval: [Math.exp(change - quantile * error), Math.exp(change + quantile * error)] as [number, number],
        pValue: pValues[i],
        adjustedPValue: adjusted[i],
      },
    }))
    .sort((a, b) => b.t - a.t)
    .map(({ row }) => row);
}

const fewestDays = 7;

function daysWithPosts({ posts }: DailyMentions, from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = Math.max(0, from); day < to; day++) if (posts[day] > 0) days.push(day);
  return days;
}

/** ln of the share of posts that mention a term, half a mention added, and its variance between days. */
function logShare({ posts, mentions }: DailyMentions, term: number, days: readonly number[]) {
  const of = (day: number) => mentions[term * posts.length + day];
  const total = days.reduce((sum, day) => sum + of(day), 0);
  const all = days.reduce((sum, day) => sum + posts[day], 0);
  const share = total / all;
  const squares = days.reduce((sum, day) => sum + (of(day) - share * posts[day]) ** 2, 0);
  const clustered = (days.length / (days.length - 1)) * (squares / (total + 0.5) ** 2);
  return {
    mentions: total,
    posts: all,
    log: Math.log((total + 0.5) / (all + 0.5)),
    variance: Math.max(clustered, 1 / (total + 0.5)),
  };
}
