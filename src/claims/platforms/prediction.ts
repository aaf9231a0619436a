import { bootstrap, packUnits, type Random } from '@crosscultural/base';
import type { Claim } from '../../papers';
import { type ClaimResult, judge } from '../claim';
import type { PlatformEvidence } from '../evidence';

/** C3: how much better a user's later posts are predicted with the cultural prior than without. */
export function judgePrediction(
  claim: Claim,
  scores: NonNullable<PlatformEvidence['prediction']>,
  random: Random,
): Omit<ClaimResult, 'artefact'> {
  const gains = packUnits(
    scores.map(({ withCulture, withoutCulture }) => [
      [0, withCulture - withoutCulture],
      [1, 1],
    ]),
    2,
  );
  const [{ value, interval }] = bootstrap([gains], [([sums]) => sums[0] / sums[1]], random);
  const better = scores.filter((score) => score.withCulture > score.withoutCulture).length;
  return {
    id: claim.id,
    verdict: judge(value, interval, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n: scores.length,
    unit: 'users',
    detail: `The cultural prior helps for ${better} of ${scores.length} users, by ${value.toFixed(3)} on average; the interval is over users alone.`,
  };
}
