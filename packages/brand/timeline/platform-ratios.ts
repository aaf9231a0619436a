import { bootstrap, deriveSeed, seededRandom } from '@crosscultural/base';
import type { Posts } from '../posts';
import type { Interaction } from './activity';
import { unitsOf } from './day-table';
import {
  type InteractionMeasure,
  interactionMeasures,
  measureColumn,
  measureTable,
  platformsWithPosts,
} from './measures';

/** How many times the interactions per post of another platform one platform's are. */
export interface PlatformRatio {
  platform: string;
  comparedWith: string;
  interaction: InteractionMeasure;
  counted: readonly Interaction[];
  /** Mean per post of `platform` by that of `comparedWith`; null with a reason where one of them is unknown or 0. */
  ratio: number | null;
  intervalOverDays: [number, number] | null;
  /** Whole weeks are drawn again: the one to quote. */
  intervalOverWeeks: [number, number] | null;
  reason?: string;
}

/**
 * Compares the platforms pair by pair in interactions per post (B3): ratio of means with 95 % bootstrap intervals over days
 * and over weeks. Both platforms are resampled on the same days, so that a busy day counts for both.
 *
 * @param posts at least one.
 * @param seed decides the resamples.
 * @returns one row per pair and interaction; none when posts come from one platform.
 * @throws UserError when there are no posts.
 * @example
 * platformRatios(posts, 2023)[0];
 * // { platform: 'Weibo', comparedWith: 'WeChat', interaction: 'likes', ratio: 2.1, intervalOverWeeks: [1.9, 2.4], … }
 */
export function platformRatios(posts: Posts, seed: number): PlatformRatio[] {
  const random = seededRandom(deriveSeed(seed, 'platform ratios'));
  const measures = interactionMeasures(posts);
  const table = measureTable(
    posts,
    measures.map((measure) => measureColumn(posts, measure)),
  );
  const platforms = platformsWithPosts(posts);
  const at = (p: number, m: number) => 2 * (p * measures.length + m);
  const pairs = platforms.flatMap((first, i) =>
    platforms.slice(i + 1).flatMap((second) => measures.map((measure, m) => ({ first, second, measure, m }))),
  );
  const ratios = pairs.map(({ first, second, m }) => ([sums]: readonly Float64Array[]) => {
    const mean = (p: number) => sums[at(p, m) + 1] / sums[at(p, m)];
    return mean(first) / mean(second);
  });
  const overDays = bootstrap([unitsOf(table, 'day')], ratios, random);
  const overWeeks = bootstrap([unitsOf(table, 'week')], ratios, random);
  return pairs.map(({ first, second, measure }, i) => {
    const { value } = overDays[i];
    const found = Number.isFinite(value);
    return {
      platform: posts.platforms[first],
      comparedWith: posts.platforms[second],
      interaction: measure.measure,
      counted: measure.counted,
      ratio: found ? value : null,
      intervalOverDays: found ? overDays[i].interval : null,
      intervalOverWeeks: found ? overWeeks[i].interval : null,
      ...(found ? {} : { reason: 'The counts of one of the platforms are unknown or all 0.' }),
    };
  });
}
