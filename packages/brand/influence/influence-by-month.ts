import { bootstrap, deriveSeed, seededRandom, sumOfUnits } from '@crosscultural/base';
import { dateOfDay } from '@crosscultural/series';
import { unitsOf } from '../timeline';
import { finiteOrNull } from './influence-by-platform';
import {
  commonReference,
  type InfluenceWeights,
  influenceIndex,
  ingredientsOf,
  normalisedWeights,
  obstacleTo,
} from './influence-index';
import { type InfluenceTable, postsCell } from './influence-table';

/** The influence index of a platform in one month. */
export interface MonthlyInfluence {
  platform: string;
  /** YYYY-MM */
  month: string;
  posts: number;
  /** The platform's posts of the month in the units of the whole period (R_k); null with a reason. */
  index: number | null;
  /** 95 % over the days of the month. */
  intervalOverDays: [number, number] | null;
  /** The same posts with the platform's own mean over the period as yardstick (R_pk). */
  comparedWithItself: number | null;
  reason?: string;
}

/**
 * The influence index per platform and month (Paper B §3 (3) 3)). Months of every platform are measured with the yardstick of the
 * whole period, so that they can be compared with one another and with the index of the year. Intervals: bootstrap over the
 * month's days, of which there are too few for weeks; one with fewer than five days with posts is not given.
 *
 * @param influence see influenceTable.
 * @param seed decides the resamples.
 * @param weights how much likes, shares and comments count. Default: all the same.
 * @returns one row per platform and month of the period, also where nobody posted.
 * @throws UserError when a weight is negative or none is positive.
 * @example
 * influenceByMonth(influenceTable(posts), 2023)[0]; // { platform: 'Weibo', month: '2023-01', index: 0.55, … }
 */
export function influenceByMonth(
  influence: InfluenceTable,
  seed: number,
  weights?: InfluenceWeights,
): MonthlyInfluence[] {
  const { platforms, ingredients, table } = influence;
  const w = normalisedWeights(influence, weights);
  const random = seededRandom(deriveSeed(seed, 'influence by month'));
  const obstacle = obstacleTo(influence);
  const year = sumOfUnits(unitsOf(table, 'day'));
  const own = platforms.map((_, p) => ingredientsOf(year, p, ingredients.length));
  const common = commonReference(own);
  const months = monthsOf(table.firstDay, table.days).map(({ month, first, last }) => {
    const units = unitsOf(table, 'day', first, last);
    const sums = sumOfUnits(units);
    const statistics = platforms.map(
      (_, p) =>
        ([drawn]: readonly Float64Array[]) =>
          influenceIndex(ingredientsOf(drawn, p, ingredients.length).signedEngagement, common, w),
    );
    const results = units.units >= 5 && obstacle === undefined ? bootstrap([units], statistics, random) : undefined;
    return { month, sums, results };
  });
  return platforms.flatMap((platform, p) =>
    months.map(({ month, sums, results }) => {
      const posts = sums[postsCell(p, ingredients.length)];
      const { signedEngagement } = ingredientsOf(sums, p, ingredients.length);
      const index = obstacle === undefined ? finiteOrNull(influenceIndex(signedEngagement, common, w)) : null;
      const reason = obstacle ?? (posts === 0 ? 'No posts in this month.' : 'No count is known in this month.');
      return {
        platform,
        month,
        posts,
        index,
        intervalOverDays: index === null ? null : (results?.[p].interval ?? null),
        comparedWithItself:
          index === null ? null : finiteOrNull(influenceIndex(signedEngagement, own[p].engagement, w)),
        ...(index === null ? { reason } : {}),
      };
    }),
  );
}

/** The months that a period touches, each cut to the period. */
function monthsOf(firstDay: number, days: number): { month: string; first: number; last: number }[] {
  const months: { month: string; first: number; last: number }[] = [];
  for (let day = firstDay; day < firstDay + days; day++) {
    const month = dateOfDay(day).slice(0, 7);
    const latest = months[months.length - 1];
    if (latest?.month === month) latest.last = day;
    else months.push({ month, first: day, last: day });
  }
  return months;
}
