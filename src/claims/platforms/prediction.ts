import { bootstrap, packUnits, type Random } from '@crosscultural/base';
import { fewestUsers } from '@crosscultural/culture';
import type { Claim } from '../../papers';
import { type ClaimResult, judge } from '../claim';
import type { PlatformEvidence } from '../evidence';

/** Users of whom so many posts are known at most stand apart: the claim may be carried by them. */
const few = 2;

/** C3: how much better a user's later posts are predicted with the cultural prior than without. */
export function judgePrediction(
  claim: Claim,
  scores: NonNullable<PlatformEvidence['prediction']>,
  random: Random,
): Omit<ClaimResult, 'artefact'> {
  const gains = packUnits(
    scores.map(({ withCulture, withoutCulture, known = 0 }) => {
      const gain = withCulture - withoutCulture;
      const own = known > few ? 4 : 2;
      return [[0, gain] as const, [1, 1] as const, [own, gain] as const, [own + 1, 1] as const];
    }),
    6,
  );
  const means = [0, 2, 4].map((at) => (sums: readonly Float64Array[]) => sums[0][at] / sums[0][at + 1]);
  const [{ value, interval }, ofFew, ofMore] = bootstrap([gains], means, random);
  const better = scores.filter((score) => score.withCulture > score.withoutCulture).length;
  const more = scores.filter(({ known = 0 }) => known > few).length;
  const carried = scores.some(({ known }) => known === undefined)
    ? ''
    : ` Predicted from at most ${few} known posts: ${gainOf(scores.length - more, ofFew)}; from more: ${gainOf(more, ofMore)}.`;
  return {
    id: claim.id,
    verdict: judge(value, interval, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n: scores.length,
    unit: 'users',
    detail: `The cultural prior helps for ${better} of ${scores.length} users, by ${value.toFixed(3)} on average; the interval is over users alone.${carried}`,
  };
}

function gainOf(users: number, { value, interval }: { value: number; interval: [number, number] | null }): string {
  if (users < fewestUsers) return users === 0 ? 'no user' : `fewer than ${fewestUsers} users`;
  const ends = interval ? ` [${interval.map((end) => end.toFixed(3)).join(', ')}]` : '';
  return `${users} users, gain ${value.toFixed(3)}${ends}`;
}
