import { adjustPValues, twoSidedProbability } from '@crosscultural/base';
import { notTestable } from '@crosscultural/claims';
import type { Claim } from '../../papers';
import { type ClaimResult, judge } from '../claim';
import type { UserMeasures } from '../evidence';
import { meanAndError, sharedMeasures } from './user-measures';

/** Platforms whose means are closer than this many standard deviations behave alike: a small effect (Cohen 1988). */
const alike = 0.2;
/** What claim C2 asks about, and C1 does not. */
const pronouns: readonly string[] = ['I', 'we'];
/** Half of the central 95 % of the normal distribution, in standard errors. */
const z95 = 1.96;

/**
 * C1: on how many of the measures the two platforms differ. A measure differs (z-test over users, Holm over all measures), is alike
 * (the interval of the standardised difference lies within a small effect), or cannot be told. What stands as its interval is none
 * over users: the left end is the share that differs, the right end adds the measures that cannot be told.
 */
export function judgeBehaviour(claim: Claim, groups: readonly UserMeasures[][]): Omit<ClaimResult, 'artefact'> {
  const n = groups[0].length + groups[1].length;
  const measures = sharedMeasures(groups).filter((name) => !pronouns.includes(name));
  if (measures.length === 0) return notTestable(claim, 'users', n, 'No measure is known for both platforms.');
  const compared = measures.map((measure) => {
    const [domestic, foreign] = groups.map((group) => meanAndError(group, measure));
    const error = Math.sqrt(domestic.error ** 2 + foreign.error ** 2);
    const difference = domestic.mean - foreign.mean;
    const deviation = Math.sqrt((domestic.variance + foreign.variance) / 2);
    const p = error === 0 ? Number(difference === 0) : twoSidedProbability(Math.abs(difference) / error);
    return { measure, p, isAlike: Math.abs(difference) + z95 * error < alike * deviation };
  });
  const adjusted = adjustPValues(
    compared.map(({ p }) => p),
    'holm',
  );
  const differs = compared.filter((_, i) => adjusted[i] < 0.05);
  const others = compared.filter((_, i) => adjusted[i] >= 0.05);
  const share = (count: number) => count / measures.length;
  const value = share(differs.length);
  const interval: [number, number] = [value, 1 - share(others.filter(({ isAlike }) => isAlike).length)];
  const names = others.map(({ measure, isAlike }) => `${measure} (${isAlike ? 'alike' : 'cannot tell'})`);
  return {
    id: claim.id,
    verdict: judge(value, interval, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n,
    unit: 'users',
    detail: `${differs.length} of ${measures.length} measures differ${names.length > 0 ? `; not ${names.join(', ')}` : ''}.`,
  };
}
