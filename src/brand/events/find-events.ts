import { type Alarm, type DailyCounts, dateOfDay, findAlarms, seasonalCells, topAlarms } from '@crosscultural/series';
import type { Posts } from '../posts';
import { type DailyEvidence, dailyEvidence } from './daily-evidence';
import { eventSize } from './event-size';
import { overRepresentedTerms, postsWithWord } from './event-terms';
import type { EventTerm, FoundEvent, FoundEvents } from './found-event';
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
  /** Cuts a text into words; without it events have no terms. */
  wordsOf?: (text: string) => readonly string[];
  /** Terms of an event at most. Default 10. */
  terms?: number;
}

type KindAlarm = Alarm & { kind: FoundEvent['kind'] };

/** Two kinds that peak so few days apart are one event: the more surprising one. */
const sameEvent = 3;
/** −ln 0.05: a share of words that one day in 20 reaches names no kind. */
const notable = Math.log(20);

/**
 * Finds events in posts: runs of days with more posts than trend, weekday and holidays let expect, or with more posts that use the words
 * of a kind of event than so many posts usually hold. Days on which the collection failed are reported as gaps, never as events.
 *
 * Without a budget, each of the series (number of posts, share of each kind) is searched with its part of the family-wise error
 * (`findAlarms` of packages/series). With a budget, days are ranked by the surprise of their number of posts plus
 * that of the most surprising kind; given the number of posts the two are independent.
 *
 * @param input posts, or just their counts by day.
 * @throws UserError when there are no posts or fewer than 14 days.
 * @example
 * const { events, gaps } = findEvents(posts, { seed: 2023 });
 */
export function findEvents(input: Posts | DailyCounts, options: FindEventsOptions): FoundEvents {
  const { kinds = eventKinds, totals, budget } = options;
  const evidence = dailyEvidence(input, kinds, totals);
  const alarms = budget === undefined ? significant(evidence, options) : mostSurprising(evidence, budget);
  const ordinary = evidence.inGap.map((gap) => (gap ? 0 : 1));
  for (const { first, last } of alarms) ordinary.fill(0, first, last + 1);
  const terms = 'counts' in input ? alarms.map(() => []) : termsOf(alarms, input, evidence.firstDay, options);
  const { firstDay, counts, expected, inGap, gaps, ofPosts, factors, dispersion } = evidence;
  return {
    events: alarms.map(({ first, last, peak, kind, surprise, pValue }, i) => ({
      date: dateOfDay(firstDay + peak),
      first: dateOfDay(firstDay + first),
      last: dateOfDay(firstDay + last),
      days: last - first + 1,
      kind,
      ...eventSize(first, last, evidence, ordinary),
      surprise,
      ...(pValue === undefined ? {} : { pValue }),
      terms: terms[i],
    })),
    gaps: gaps.map(({ first, last, total, usual }) => ({
      first: dateOfDay(firstDay + first),
      last: dateOfDay(firstDay + last),
      days: last - first + 1,
      collected: total,
      usual,
    })),
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

/** Alarms of every series under one family-wise error (Bonferroni over the series), those of one event as one. */
function significant(
  { ofPosts, ofKinds, inGap }: DailyEvidence,
  { seed, familyWiseError = 0.05 }: FindEventsOptions,
): KindAlarm[] {
  const series = ofKinds.length + 1;
  const search = (surprises: Float64Array, kind: KindAlarm['kind']) =>
    findAlarms(surprises, { seed, leftOut: inGap, familyWiseError: familyWiseError / series }).map((alarm) => {
      const together = kind === 'interest' ? surprises : surprises.map((surprise, t) => surprise + ofPosts[t]);
      const peak = dayOfRise(together, alarm.first, alarm.last);
      const surprise = together[peak];
      return { ...alarm, peak, surprise, kind, pValue: Math.min(1, (alarm.pValue ?? 1) * series) };
    });
  const named = ofKinds.flatMap(({ kind, surprises }) => search(surprises, kind));
  const kept: KindAlarm[] = [];
  for (const alarm of named.sort((a, b) => b.surprise - a.surprise || a.peak - b.peak)) {
    if (kept.every(({ peak }) => Math.abs(peak - alarm.peak) > sameEvent)) kept.push(alarm);
  }
  for (const crowd of search(ofPosts, 'interest')) {
    const within = kept.filter(({ peak }) => peak >= crowd.first - sameEvent && peak <= crowd.last + sameEvent);
    if (within.length === 0) {
      kept.push(crowd);
      continue;
    }
    // A named event that has brought the crowd lasts as long as it.
    const cause = within.reduce((a, b) => (Math.abs(b.peak - crowd.peak) < Math.abs(a.peak - crowd.peak) ? b : a));
    cause.first = Math.min(cause.first, crowd.first);
    cause.last = Math.max(cause.last, crowd.last);
  }
  return kept.sort((a, b) => a.peak - b.peak);
}

/**
 * The day of an event: the most surprising of the three days from its steepest rise on. The highest day of the whole run may come a
 * week later by chance where interest fades slowly.
 */
function dayOfRise(surprises: Float64Array, first: number, last: number): number {
  const sum = (from: number) => surprises.subarray(Math.max(0, from), from + 3).reduce((a, b) => a + b, 0);
  let [start, steepest] = [first, Number.NEGATIVE_INFINITY];
  for (let t = first; t <= last; t++) {
    const rise = sum(t) - (t >= 3 ? sum(t - 3) : 0);
    if (rise > steepest) [start, steepest] = [t, rise];
  }
  let day = start;
  for (let t = start; t <= Math.min(last, start + 2); t++) if (surprises[t] > surprises[day]) day = t;
  return day;
}

function mostSurprising({ ofPosts, ofKinds, inGap }: DailyEvidence, budget: number): KindAlarm[] {
  const kindOfDay = (t: number) =>
    ofKinds.reduce<{ kind: KindAlarm['kind']; surprise: number }>(
      (best, { kind, surprises }) => (surprises[t] > best.surprise ? { kind, surprise: surprises[t] } : best),
      { kind: 'interest', surprise: 0 },
    );
  const together = ofPosts.map((surprise, t) => surprise + kindOfDay(t).surprise);
  return topAlarms(together, { budget, leftOut: inGap }).map((alarm) => {
    const { kind, surprise } = kindOfDay(alarm.peak);
    return { ...alarm, kind: surprise > notable ? kind : 'interest' };
  });
}

/** The words of each event against those of all posts outside of it. */
function termsOf(
  alarms: readonly KindAlarm[],
  posts: Posts,
  firstDay: number,
  { wordsOf, terms: most = 10 }: FindEventsOptions,
): EventTerm[][] {
  if (wordsOf === undefined || alarms.length === 0) return alarms.map(() => []);
  const words = posts.texts.map((text) => wordsOf(text));
  const everywhere = postsWithWord(words);
  return alarms.map(({ first, last }) => {
    const here = words.filter((_, i) => posts.day[i] - firstDay >= first && posts.day[i] - firstDay <= last);
    const elsewhere = new Map(everywhere);
    for (const [word, count] of postsWithWord(here)) elsewhere.set(word, (everywhere.get(word) ?? 0) - count);
    return overRepresentedTerms(here, elsewhere, most);
  });
}
