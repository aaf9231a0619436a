import { median, UserError } from '@crosscultural/base';
import {
  type DailyCounts,
  daysInGaps,
  expectedCounts,
  findGaps,
  type Gap,
  surprisesOfCounts,
} from '@crosscultural/series';
import type { Posts } from '../posts';
import type { DailyExpectation } from './event-size';
import { type EventKind, kindWords } from './kind-words';

/** Posts with a kind's words, what so many posts let expect, and how surprising they are. */
export interface KindEvidence {
  kind: EventKind;
  counts: Float64Array;
  expected: Float64Array;
  dispersion: number;
  surprises: Float64Array;
}

/** What each day says about events: its number of posts, and for each kind how many of them use that kind's words. */
export interface DailyEvidence extends DailyExpectation {
  firstDay: number;
  factors: Float64Array;
  gaps: Gap[];
  /** −ln P(at least so many posts). */
  ofPosts: Float64Array;
  /** −ln P(at least so many posts with the kind's words | so many posts). */
  ofKinds: KindEvidence[];
}

/** What share of posts uses a kind's words drifts more slowly than how many posts there are: days to either side. */
const shareReach = 90;
/** Posts themselves tell of gaps only where an ordinary day has at least so many of them. */
const enoughPosts = 10;

/**
 * Counts posts by day and measures how surprising each day is.
 *
 * @param totals all documents collected a day, whatever they are about: tells gaps from silence and sets the days that are looked at.
 */
export function dailyEvidence(
  input: Posts | DailyCounts,
  kinds: readonly EventKind[],
  totals: DailyCounts | undefined,
): DailyEvidence {
  const { firstDay, days } = daysOf(input, totals);
  const counts = 'counts' in input ? shifted(input, firstDay, days) : countPosts(input, firstDay, days, () => true);
  const gaps = totals ? findGaps(shifted(totals, firstDay, days)) : gapsOfPosts(counts);
  const inGap = daysInGaps(gaps, days);
  const all = expectedCounts({ firstDay, counts }, { leftOut: inGap });
  const ofKinds = ('counts' in input ? [] : kinds).map((kind) => {
    // Posts about an event of another kind would thin out the share of this one, and their going would seem a rise.
    const others = kinds.filter((other) => other !== kind).map((other) => kindWords[other]);
    const ofNoOther = (text: string) => !others.some((words) => words.test(text));
    const outOf = countPosts(input as Posts, firstDay, days, ofNoOther);
    const relevant = countPosts(
      input as Posts,
      firstDay,
      days,
      (text) => kindWords[kind].test(text) && ofNoOther(text),
    );
    const share = expectedCounts(
      { firstDay, counts: relevant },
      { leftOut: inGap, exposure: outOf, reach: shareReach },
    );
    const { expected, dispersion } = share;
    const surprises = surprisesOfCounts(relevant, expected, dispersion, inGap);
    return { kind, counts: relevant, expected, dispersion, surprises };
  });
  const { expected, dispersion, factors } = all;
  const ofPosts = surprisesOfCounts(counts, expected, dispersion, inGap);
  return { firstDay, counts, expected, dispersion, factors, gaps, inGap, ofPosts, ofKinds };
}

function daysOf(input: Posts | DailyCounts, totals: DailyCounts | undefined): { firstDay: number; days: number } {
  if (totals) return { firstDay: totals.firstDay, days: totals.counts.length };
  if ('counts' in input) return { firstDay: input.firstDay, days: input.counts.length };
  if (input.day.length === 0) throw new UserError('Finding events needs posts; there are none.');
  let [first, last] = [input.day[0], input.day[0]];
  for (const day of input.day) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return { firstDay: first, days: last - first + 1 };
}

/** The same counts on other days; 0 where there are none. */
function shifted(series: DailyCounts, firstDay: number, days: number): Float64Array {
  return Float64Array.from({ length: days }, (_, t) => series.counts[firstDay + t - series.firstDay] ?? 0);
}

function countPosts(posts: Posts, firstDay: number, days: number, counted: (text: string) => boolean): Float64Array {
  const counts = new Float64Array(days);
  for (let i = 0; i < posts.day.length; i++) {
    const t = posts.day[i] - firstDay;
    if (t >= 0 && t < days && counted(posts.texts[i])) counts[t]++;
  }
  return counts;
}

function gapsOfPosts(counts: Float64Array): Gap[] {
  return median(counts) >= enoughPosts ? findGaps(counts, { share: 0.1 }) : [];
}
