import { bootstrap, deriveSeed, seededRandom, sumOfUnits } from '@crosscultural/base';
import { unitsOf } from '../timeline';
import { fewestWeeks } from '../weeks';
import {
  commonReference,
  type InfluenceWeights,
  influenceIndex,
  ingredientsOf,
  normalisedWeights,
  obstacleTo,
} from './influence-index';
import { type InfluenceTable, postsCell } from './influence-table';

/** The influence index of a platform over the whole period. */
export interface PlatformInfluence {
  platform: string;
  posts: number;
  /** I_p (see influenceIndex); null with a reason when it cannot be computed. */
  index: number | null;
  intervalOverDays: [number, number] | null;
  /** Whole weeks are drawn again: the one to quote. Null when fewer than four weeks have posts. */
  intervalOverWeeks: [number, number] | null;
  /** Σ_k w_k m_pk / R_k: attention per post, 1 for the average platform. */
  engagement: number | null;
  /** index / engagement: the mean sentiment of a post, weighted by the attention that it got, −1 to 1. */
  sentimentOfAttention: number | null;
  /** The index with the platform's own mean as yardstick: hides how platforms differ in attention (see influenceIndex). */
  comparedWithItself: number | null;
  comparedWithItselfOverWeeks: [number, number] | null;
  reason?: string;
}

/** How far one platform's index is above another's. */
export interface InfluenceDifference {
  platform: string;
  comparedWith: string;
  difference: number | null;
  intervalOverDays: [number, number] | null;
  /** Whole weeks are drawn again, the same ones for both platforms: the one to quote. Null when fewer than four weeks have posts. */
  intervalOverWeeks: [number, number] | null;
  reason?: string;
}

/**
 * The influence index of each platform (Paper B §3 (3) 3)), with 95 % bootstrap intervals over days and over weeks; the
 * yardstick is computed anew in each resample.
 *
 * @param influence see influenceTable.
 * @param seed decides the resamples.
 * @param weights how much likes, shares and comments count. Default: all the same.
 * @throws UserError when a weight is negative or none is positive.
 * @example
 * influenceByPlatform(influenceTable(posts), 2023)[0]; // { platform: 'Weibo', index: 0.61, intervalOverWeeks: [0.57, 0.64], … }
 */
export function influenceByPlatform(
  influence: InfluenceTable,
  seed: number,
  weights?: InfluenceWeights,
): PlatformInfluence[] {
  const { platforms, ingredients, table } = influence;
  const w = normalisedWeights(influence, weights);
  const reason = obstacleTo(influence);
  const sums = sumOfUnits(unitsOf(table, 'day'));
  const posts = (p: number) => sums[postsCell(p, ingredients.length)];
  if (reason !== undefined) {
    return platforms.map((platform, p) => ({
      platform,
      posts: posts(p),
      index: null,
      intervalOverDays: null,
      intervalOverWeeks: null,
      engagement: null,
      sentimentOfAttention: null,
      comparedWithItself: null,
      comparedWithItselfOverWeeks: null,
      reason,
    }));
  }
  const random = seededRandom(deriveSeed(seed, 'influence by platform'));
  const statistics = platforms.map(
    (_, p) =>
      ([drawn]: readonly Float64Array[]) =>
        indices(influence, drawn, w)[p],
  );
  const overDays = bootstrap([unitsOf(table, 'day')], statistics, random);
  const withItself = platforms.map((_, p) => ([drawn]: readonly Float64Array[]) => {
    const { engagement, signedEngagement } = ingredientsOf(drawn, p, ingredients.length);
    return influenceIndex(signedEngagement, engagement, w);
  });
  const weeks = unitsOf(table, 'week');
  const overWeeks = bootstrap([weeks], [...statistics, ...withItself], random);
  const intervalOf = ({ interval }: (typeof overWeeks)[0]) => (weeks.units < fewestWeeks ? null : interval);
  const read = platforms.map((_, p) => ingredientsOf(sums, p, ingredients.length));
  const reference = commonReference(read);
  return platforms.map((platform, p) => {
    const { engagement, signedEngagement } = read[p];
    const index = overDays[p].value;
    const attention = influenceIndex(engagement, reference, w);
    return {
      platform,
      posts: posts(p),
      index,
      intervalOverDays: overDays[p].interval,
      intervalOverWeeks: intervalOf(overWeeks[p]),
      engagement: attention,
      sentimentOfAttention: attention > 0 ? index / attention : null,
      comparedWithItself: finiteOrNull(influenceIndex(signedEngagement, engagement, w)),
      comparedWithItselfOverWeeks: intervalOf(overWeeks[platforms.length + p]),
    };
  });
}

/**
 * The difference of the index between each pair of platforms (B10), with 95 % bootstrap intervals over days and over weeks.
 *
 * @param influence see influenceTable.
 * @param seed decides the resamples.
 * @param weights how much likes, shares and comments count. Default: all the same.
 * @returns none when posts come from one platform.
 * @throws UserError when a weight is negative or none is positive.
 * @example
 * influenceDifferences(influenceTable(posts), 2023)[0];
 * // { platform: 'Weibo', comparedWith: 'WeChat', difference: 0.12, intervalOverWeeks: [0.08, 0.15], … }
 */
export function influenceDifferences(
  influence: InfluenceTable,
  seed: number,
  weights?: InfluenceWeights,
): InfluenceDifference[] {
  const { platforms, table } = influence;
  const w = normalisedWeights(influence, weights);
  const reason = obstacleTo(influence);
  const pairs = platforms.flatMap((platform, first) =>
    platforms.slice(first + 1).map((comparedWith, i) => ({ platform, comparedWith, first, second: first + 1 + i })),
  );
  if (reason !== undefined) {
    return pairs.map(({ platform, comparedWith }) => ({
      platform,
      comparedWith,
      difference: null,
      intervalOverDays: null,
      intervalOverWeeks: null,
      reason,
    }));
  }
  const random = seededRandom(deriveSeed(seed, 'influence differences'));
  const statistics = pairs.map(({ first, second }) => ([sums]: readonly Float64Array[]) => {
    const index = indices(influence, sums, w);
    return index[first] - index[second];
  });
  const weeks = unitsOf(table, 'week');
  const overDays = bootstrap([unitsOf(table, 'day')], statistics, random);
  const overWeeks = bootstrap([weeks], statistics, random);
  return pairs.map(({ platform, comparedWith }, i) => ({
    platform,
    comparedWith,
    difference: overDays[i].value,
    intervalOverDays: overDays[i].interval,
    intervalOverWeeks: weeks.units < fewestWeeks ? null : overWeeks[i].interval,
  }));
}

/** Every platform's index from summed cells. */
export function indices(
  { platforms, ingredients }: InfluenceTable,
  sums: Float64Array,
  weights: ArrayLike<number>,
): number[] {
  const read = platforms.map((_, p) => ingredientsOf(sums, p, ingredients.length));
  const reference = commonReference(read);
  return read.map(({ signedEngagement }) => influenceIndex(signedEngagement, reference, weights));
}

export function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
