import type { Culture } from '@crosscultural/corpus';
import { type Figure, publishedRowsChart } from '@crosscultural/notebook-kit';
import { cultureColours } from '../colours';
import type { BehaviourRow } from './compare';
import { measureGroups } from './measure';

/** What the verdicts are called where there is little room. */
const remarks = {
  same: 'same',
  reversed: 'reversed',
  'cannot tell': 'cannot tell',
  'no published direction': '',
} as const;

/** Shares on the platforms that are here, whichever have one. */
function shown(rows: readonly BehaviourRow[]): BehaviourRow[] {
  return rows.filter(({ unit, estimates }) => unit === 'share' && estimates.some(({ interval }) => interval !== null));
}

/**
 * Every share as a row of dots with intervals, one colour a platform, beside the published values as open marks, the verdict at the right.
 * Means over users (clients, days) have other units and are left to the tables; so is what rests on fewer than 10 users.
 *
 * @param rows of `compareBehaviour`.
 * @param microblogs whose platforms were compared, with the culture of each.
 * @throws RangeError when there is no share to show.
 * @example
 * await study.figure('platforms-fig-1-behaviour', behaviourChart(rows, study.microblogs), behaviourInWords(rows, study.microblogs.platforms));
 */
export function behaviourChart(
  rows: readonly BehaviourRow[],
  microblogs: { platforms: readonly string[]; cultures: readonly Culture[] },
): Figure {
  const { platforms, cultures } = microblogs;
  return publishedRowsChart({
    title: platforms.length > 1 ? `Behaviour on ${platforms.join(' and ')}` : `Behaviour on ${platforms[0]}`,
    subtitle: 'Right: same direction as published?',
    series: platforms.map((name, p) => ({ name, colour: cultureColours[cultures[p]] })),
    publishedName: 'Gao et al. 2012',
    valueTitle: 'share of posts or of users, 95 % over users',
    valueKind: 'percent',
    sections: measureGroups.map((group) => ({
      name: group,
      rows: shown(rows)
        .filter((row) => row.group === group)
        .map(({ label, verdict, estimates, expected }) => ({
          label,
          remark: remarks[verdict],
          values: estimates.map(({ value, interval }, p) => {
            if (!interval) return null;
            const [low, high] = interval;
            // The ends of a corrected share may leave its value by a rounding error.
            return {
              ...{ estimate: value, low: Math.min(low, value), high: Math.max(high, value) },
              published: expected?.values[p],
            };
          }),
        })),
    })),
  });
}

/**
 * What `behaviourChart` shows, for a reader who cannot see it.
 *
 * @param rows of `compareBehaviour`.
 * @param platforms their names, in the order of the estimates.
 * @example
 * behaviourInWords(rows, ['Weibo', 'Twitter']); // 'posts from the web page: Weibo 43 %, Twitter 38 %, published 43 and 38 %, same; …'
 */
export function behaviourInWords(rows: readonly BehaviourRow[], platforms: readonly string[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  return `${shown(rows)
    .map(({ label, estimates, expected, verdict }) => {
      const found = estimates.flatMap(({ value, interval }, p) =>
        interval ? `${platforms[p]} ${percent(value)}` : [],
      );
      const published = (expected?.values ?? [])
        .filter((value) => value !== null)
        .map((value) => percent(value as number));
      return [
        ...found,
        ...(published.length > 0 ? [`published ${published.join(' and ')}`] : []),
        ...(remarks[verdict] ? [remarks[verdict]] : []),
      ]
        .join(', ')
        .replace(/^/, `${label}: `);
    })
    .join('; ')}.`;
}
