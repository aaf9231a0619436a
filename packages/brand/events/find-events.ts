import { type DailyCounts, dateOfDay, expectedCounts, seasonalCells } from '@crosscultural/series';
import type { Posts } from '../posts';
import { type DailyEvidence, dailyEvidence } from './daily-evidence';
import { eventSize } from './event-size';
import { eventTerms, wordsOfPosts } from './event-terms';
import type { FoundEvents } from './found-event';
import { mostSurprisingAlarms, significantAlarms } from './kind-alarms';
import { type EventKind, eventKinds } from './kind-words';

export interface FindEventsOptions {
  /** Seed of the placebos. */
  seed: number;
  /** At most so many events, the most surprising ones, whatever chance would give; otherwise `familyWiseError` decides. */
  budget?: number;
  /** Chance of any event at all where days are exchangeable. Default 0.05. */
  familyWiseError?: number;
  /** Kinds of event whose words are watched for, next to the number of posts. Default all. */
  kinds?: readonly EventKind[];
  /** All documents collected a day, whatever they are about: tells gaps of the collection from silence about the brand. */
  totals?: DailyCounts;
  /** Cuts a text into words. Default: the words of packages/text, without stop words. */
  wordsOf?: (text: string) => readonly string[];
  /** Terms of an event at most; 0 reads no text for them. Default 10. */
  terms?: number;
}

/** Below so many ordinary days a season of them alone is not worth having. */
const fewestOrdinaryDays = 60;

/**
 * Finds events in posts: runs of days with more posts than trend, weekday and holidays let expect, or with more posts that use the words
 * of a kind of event than so many posts usually hold. Days on which the collection failed are reported as gaps, never as events.
 *
 * Without a budget, each of the series (number of posts, share of each kind) is searched with its part of the family-wise error
 * (`findAlarms` of packages/series). With a budget, days are ranked by the surprise of their number of posts plus
 * that of the most surprising kind, which is measured given the number of posts.
 *
 * @param input posts, or just their counts by day.
 * @throws UserError when there are no posts or fewer than 14 days.
 * @example
 * const { events, gaps } = findEvents(posts, { seed: 2023 });
 */
export function findEvents(input: Posts | DailyCounts, options: FindEventsOptions): FoundEvents {
  const { kinds = eventKinds, totals, seed, budget, familyWiseError = 0.05, wordsOf, terms: mostTerms = 10 } = options;
  const evidence = dailyEvidence(input, kinds, totals);
  const alarms =
    budget === undefined ? significantAlarms(evidence, seed, familyWiseError) : mostSurprisingAlarms(evidence, budget);
  const { firstDay, counts, inGap, gaps, ofPosts } = evidence;
  const ordinary = inGap.map((gap) => (gap ? 0 : 1));
  for (const { first, last } of alarms) ordinary.fill(0, first, last + 1);
  // Events pull a little at the season that they are found against; their size is measured against the season of the other days.
  const { expected, factors, dispersion } = usualCounts(evidence, ordinary);
  const span = ({ first, last }: { first: number; last: number }) => ({
    first: dateOfDay(firstDay + first),
    last: dateOfDay(firstDay + last),
    days: last - first + 1,
  });
  const terms =
    'counts' in input || alarms.length === 0 || mostTerms === 0
      ? []
      : eventTerms(
          input,
          alarms.map(({ first, last }) => ({ first: firstDay + first, last: firstDay + last })),
          wordsOf ?? wordsOfPosts(),
          mostTerms,
        );
  return {
    events: alarms.map(({ first, last, peak, kind, surprise, pValue }, i) => ({
      date: dateOfDay(firstDay + peak),
      ...span({ first, last }),
      kind,
      ...eventSize(first, last, { counts, expected, inGap, dispersion }, ordinary),
      surprise,
      ...(pValue === undefined ? {} : { pValue }),
      terms: terms[i] ?? [],
    })),
    gaps: gaps.map((gap) => ({ ...span(gap), collected: gap.total, usual: gap.usual })),
    days: Array.from(counts, (posts, t) => ({
      date: dateOfDay(firstDay + t),
      posts,
      expected: expected[t],
      surprise: ofPosts[t],
      inGap: inGap[t] === 1,
    })),
    season: seasonalCells.map((cell, i) => ({ cell, factor: factors[i] })),
    dispersion,
  };
}

/** What ordinary days let expect, also of the others; all days that are no gap count as ordinary where hardly any is. */
function usualCounts({ firstDay, counts, inGap }: DailyEvidence, ordinary: Uint8Array) {
  const enough = ordinary.reduce((sum, day) => sum + day, 0) >= fewestOrdinaryDays;
  return expectedCounts({ firstDay, counts }, { leftOut: enough ? ordinary.map((day) => 1 - day) : inGap });
}
