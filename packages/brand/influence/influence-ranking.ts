import { deriveSeed, resampleUnits, seededRandom, sumOfUnits } from '@crosscultural/base';
import { unitsOf } from '../timeline';
import { indices } from './influence-by-platform';
import { commonReference, influenceIndex, ingredientsOf, obstacleTo } from './influence-index';
import type { InfluenceTable } from './influence-table';

/** Weightings of likes, shares and comments that are tried. */
export const weightings = 1000;

/** Indices that differ by less are the same number with other rounding. */
const tolerance = 1e-12;

/** Where a platform stands when the weights of the index vary, and the data with them. */
export interface InfluenceRank {
  platform: string;
  /**
   * P(leads), weights and weeks drawn together: each of the 1,000 weightings looks at another resample of the weeks. How
   * sure it is that this platform led in a period such as this one.
   */
  leads: number | null;
  /** The weights alone are drawn, on the posts as they are: how much the lead depends on what counts as influence. */
  leadsByWeights: number | null;
  /**
   * Share of (weighting, day) pairs in which the platform leads, over the days on which every platform has posts: how
   * steady the lead is. Near one half for two platforms that do not differ.
   */
  leadsOnADay: number | null;
  /** Share of the draws of `leads` in which the platform has rank 1, 2, …; ties are shared evenly. */
  rankShares: readonly number[] | null;
  /** Days that `leadsOnADay` compares. */
  daysCompared: number;
  reason?: string;
}

/**
 * How the ranking of the platforms reacts when the weights vary: 1,000 weightings from Dir(1, 1, 1), all equally likely.
 *
 * Two platforms that are alike must not have a leader. The weights alone cannot show that: one of two like platforms has a
 * slightly higher index by chance, and has it under nearly every weighting. So each weighting also looks at other weeks
 * (`leads`). That makes a tie of the numbers come out at one half; but of two platforms that are alike only in expectation one is
 * ahead in the data at hand, and `leads` is then, like any p-value, equally likely to be anywhere between 0 and 1. `leadsOnADay`
 * does not have that weakness: every day is a new contest, and alike platforms win half of them, ± 1/(2 √days).
 *
 * @param influence see influenceTable.
 * @param seed decides the weightings and resamples.
 * @returns one row per platform; nulls with a reason when there is one platform or no ingredient.
 * @example
 * influenceRanking(influenceTable(posts), 2023)[0]; // { platform: 'Weibo', leads: 1, leadsByWeights: 1, leadsOnADay: 0.93, … }
 */
export function influenceRanking(influence: InfluenceTable, seed: number): InfluenceRank[] {
  const { platforms, ingredients, table } = influence;
  const reason = obstacleTo(influence) ?? (platforms.length < 2 ? 'There is one platform only.' : undefined);
  if (reason !== undefined) {
    return platforms.map((platform) => ({
      platform,
      leads: null,
      leadsByWeights: null,
      leadsOnADay: null,
      rankShares: null,
      daysCompared: 0,
      reason,
    }));
  }
  const random = seededRandom(deriveSeed(seed, 'influence ranking'));
  const drawn = Array.from({ length: weightings }, () => random.dirichlet(ingredients.map(() => 1)));
  const weeks = unitsOf(table, 'week');
  const observed = sumOfUnits(weeks);
  const sums = new Float64Array(table.cells);
  const empty = () => platforms.map(() => new Float64Array(platforms.length));
  const [byWeights, byBoth, byDay] = [empty(), empty(), empty()];
  for (const weights of drawn) {
    addRanks(byWeights, indices(influence, observed, weights));
    resampleUnits(weeks, sums, random);
    addRanks(byBoth, indices(influence, sums, weights));
  }
  const daysCompared = addDays(influence, observed, drawn, byDay);
  return platforms.map((platform, p) => ({
    platform,
    leads: shares(byBoth[p])[0],
    leadsByWeights: shares(byWeights[p])[0],
    leadsOnADay: daysCompared === 0 ? null : shares(byDay[p])[0],
    rankShares: shares(byBoth[p]),
    daysCompared,
  }));
}

/** Ranks the platforms on each day on which all of them have known counts, under every weighting. */
function addDays(
  { platforms, ingredients, table }: InfluenceTable,
  observed: Float64Array,
  drawn: readonly number[][],
  counts: readonly Float64Array[],
): number {
  const reference = commonReference(platforms.map((_, p) => ingredientsOf(observed, p, ingredients.length)));
  const values = new Float64Array(platforms.length);
  let days = 0;
  for (let day = 0; day < table.days; day++) {
    const sums = table.sums.subarray(day * table.cells, (day + 1) * table.cells);
    const read = platforms.map((_, p) => ingredientsOf(sums, p, ingredients.length).signedEngagement);
    if (read.some((signed) => signed.some(Number.isNaN))) continue;
    days++;
    for (const weights of drawn) {
      for (let p = 0; p < values.length; p++) values[p] = influenceIndex(read[p], reference, weights);
      addRanks(counts, values);
    }
  }
  return days;
}

/** Adds each platform's rank to its counts; platforms that tie share the ranks that they take up. An undefined draw adds nothing. */
function addRanks(counts: readonly Float64Array[], values: ArrayLike<number>): void {
  for (let p = 0; p < values.length; p++) if (Number.isNaN(values[p])) return;
  for (let p = 0; p < values.length; p++) {
    let above = 0;
    let equal = 0;
    for (let other = 0; other < values.length; other++) {
      if (Math.abs(values[other] - values[p]) <= tolerance) equal++;
      else if (values[other] > values[p]) above++;
    }
    for (let rank = above; rank < above + equal; rank++) counts[p][rank] += 1 / equal;
  }
}

function shares(counts: Float64Array): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return Array.from(counts, (count) => count / total);
}
