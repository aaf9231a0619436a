import { type Alarm, findAlarms, surprise, topAlarms } from '@crosscultural/series';
import type { DailyEvidence, KindEvidence } from './daily-evidence';
import type { FoundEvent } from './found-event';

export type KindAlarm = Alarm & { kind: FoundEvent['kind'] };

/** Two kinds that peak so few days apart are one event: the more surprising one. */
const sameEvent = 3;
/** −ln 0.05: a share of words that one day in 20 reaches names no kind. */
const notable = Math.log(20);

/** Alarms of every series under one family-wise error (Bonferroni over the series), those of one event as one. */
export function significantAlarms(
  { ofPosts, ofKinds, inGap }: DailyEvidence,
  seed: number,
  familyWiseError: number,
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

/** The most surprising days by their number of posts and the share of any one kind together. */
export function mostSurprisingAlarms({ ofPosts, ofKinds, inGap }: DailyEvidence, budget: number): KindAlarm[] {
  const together = ofPosts.map(
    (surprise, t) => surprise + Math.max(0, ...ofKinds.map(({ surprises }) => surprises[t])),
  );
  return topAlarms(together, { budget, leftOut: inGap }).map((alarm) => ({
    ...alarm,
    kind: kindOfRun(alarm, ofKinds),
  }));
}

/** The kind whose words are most over-represented in the whole run, where any is. */
function kindOfRun({ first, last }: Alarm, ofKinds: readonly KindEvidence[]): KindAlarm['kind'] {
  const sum = (values: Float64Array) => values.subarray(first, last + 1).reduce((a, b) => a + b, 0);
  let [kind, most]: [KindAlarm['kind'], number] = ['interest', notable];
  for (const each of ofKinds) {
    const here = surprise(sum(each.counts), sum(each.expected), each.dispersion);
    if (here > most) [kind, most] = [each.kind, here];
  }
  return kind;
}
