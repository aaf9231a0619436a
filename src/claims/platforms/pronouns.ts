import { adjustPValues, bootstrap, normalUpperTail, type Random, sumOfUnits } from '@crosscultural/base';
import { notTestable } from '@crosscultural/claims';
import { type Claim, claimedInC } from '../../papers';
import { type ClaimResult, judge } from '../claim';
import type { UserMeasures } from '../evidence';
import { meanAndError, packMeasures, sharedMeasures } from './user-measures';

/**
 * C2: three differences that must all be there. It is contradicted where at least one goes the other way (one-sided z-test over users,
 * Holm over the three): the smallest of three differences that are all 0 lies below 0.
 */
export function judgePronouns(
  claim: Claim,
  groups: readonly UserMeasures[][],
  random: Random,
): Omit<ClaimResult, 'artefact'> {
  const n = groups[0].length + groups[1].length;
  const names = claimedInC.measures;
  const known = sharedMeasures(groups);
  const lacking = names.filter((name) => !known.includes(name));
  if (lacking.length > 0) return notTestable(claim, 'users', n, `No user has the measures ${lacking.join(', ')}.`);
  const means = (sums: readonly Float64Array[]) =>
    names.map((_, i) => [0, 1].map((group) => sums[group][2 * i] / sums[group][2 * i + 1]));
  const packed = groups.map((group) => packMeasures(group, names));
  const statistic = (sums: readonly Float64Array[]) => {
    const [mention, we, I] = means(sums);
    return Math.min(mention[0] - mention[1], we[0] - we[1], I[1] - I[0]);
  };
  const [{ value, interval }] = bootstrap(packed, [statistic], random);
  const found = means(packed.map(sumOfUnits));
  const supported = judge(value, interval, claim.criterion) === 'supported';
  const p = adjustPValues(
    names.map((name) => otherWay(name, groups)),
    'holm',
  );
  return {
    id: claim.id,
    verdict: supported ? 'supported' : p.some((one) => one < 0.05) ? 'contradicted' : 'inconclusive',
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n,
    unit: 'users',
    detail: `Weibo against Twitter: ${names.map((name, i) => `${name} ${found[i].map((mean) => `${(100 * mean).toFixed(1)} %`).join(' against ')}`).join(', ')}.`,
  };
}

/** How probable a difference as much against the claim is where there is none. */
function otherWay(name: (typeof claimedInC.measures)[number], groups: readonly UserMeasures[][]): number {
  const [domestic, foreign] = groups.map((group) => meanAndError(group, name));
  const against = name === 'I' ? domestic.mean - foreign.mean : foreign.mean - domestic.mean;
  const error = Math.sqrt(domestic.error ** 2 + foreign.error ** 2);
  return error === 0 ? Number(against <= 0) : normalUpperTail(against / error);
}
