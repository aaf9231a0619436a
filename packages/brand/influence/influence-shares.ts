import { sumOfUnits } from '@crosscultural/base';
import { type Interaction, unitsOf } from '../timeline';
import {
  commonReference,
  type InfluenceWeights,
  ingredientsOf,
  normalisedWeights,
  obstacleTo,
} from './influence-index';
import type { InfluenceTable } from './influence-table';
import { shapleyValues } from './shapley';

/** What an ingredient does to a platform's index. */
export interface InfluenceShare {
  platform: string;
  ingredient: Interaction | 'sentiment';
  /** Shapley value: how much of the platform's distance from the average platform comes from this ingredient, with its sign. */
  contribution: number | null;
  /** Its size as a share of all ingredients' sizes; null when the platform is exactly average. */
  share: number | null;
  reason?: string;
}

/**
 * Why a platform's influence is above or below that of the average platform: exact Shapley values over likes, shares, comments
 * and sentiment. An ingredient that has not joined is set to what it is on the average platform: attention m_pk / R_k to 1, and
 * the sentiment of the attention, \sum_i x_{ik} s_i / \sum_i x_{ik}, to its mean over platforms. So
 *
 *   v(S) = \sum_k w_k \cdot a_k(S) \cdot b_k(S),  a_k = m_{pk} / R_k if k \in S, else 1;  b_k = the platform's sentiment if it is in S, else the mean
 *
 * and the contributions of a platform sum to its index minus the average platform's.
 *
 * @param influence see influenceTable.
 * @param weights how much likes, shares and comments count. Default: all the same.
 * @returns one row per platform and ingredient that enters, and sentiment.
 * @throws UserError when a weight is negative or none is positive.
 * @example
 * influenceShares(influenceTable(posts))[0]; // { platform: 'Weibo', ingredient: 'likes', contribution: 0.11, share: 0.42 }
 */
export function influenceShares(influence: InfluenceTable, weights?: InfluenceWeights): InfluenceShare[] {
  const { platforms, ingredients, table } = influence;
  const w = normalisedWeights(influence, weights);
  const reason = obstacleTo(influence);
  if (reason !== undefined) {
    return platforms.map((platform) => ({
      platform,
      ingredient: 'sentiment',
      contribution: null,
      share: null,
      reason,
    }));
  }
  const sums = sumOfUnits(unitsOf(table, 'day'));
  const read = platforms.map((_, p) => ingredientsOf(sums, p, ingredients.length));
  const reference = commonReference(read);
  /** [platforms][ingredients]; NaN where a platform has no interaction of a kind, so that it has no sentiment either. */
  const sentiment = read.map(({ engagement, signedEngagement }) => signedEngagement.map((x, k) => x / engagement[k]));
  const meanSentiment = reference.map((_, k) => meanOfKnown(sentiment.map((values) => values[k])));
  return platforms.flatMap((platform, p) => {
    const contributions = shapleyValues(ingredients.length + 1, (coalition) => {
      const withSentiment = (coalition & (1 << ingredients.length)) !== 0;
      let value = 0;
      for (let k = 0; k < ingredients.length; k++) {
        const attention = coalition & (1 << k) ? read[p].engagement[k] / reference[k] : 1;
        const own = withSentiment && !Number.isNaN(sentiment[p][k]);
        value += w[k] * attention * (own ? sentiment[p][k] : meanSentiment[k]);
      }
      return value;
    });
    const size = contributions.reduce((sum, contribution) => sum + Math.abs(contribution), 0);
    return [...ingredients, 'sentiment' as const].map((ingredient, j) => ({
      platform,
      ingredient,
      contribution: contributions[j],
      share: size > 0 ? Math.abs(contributions[j]) / size : null,
    }));
  });
}

function meanOfKnown(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
