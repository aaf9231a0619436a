import {
  bootstrap,
  mean,
  packUnits,
  type Random,
  type SparseUnits,
  sumOfUnits,
  twoSidedProbability,
} from '@crosscultural/base';
import { type Claim, claimedInC } from '../papers';
import { type ClaimResult, judge } from './claim';
import type { PlatformEvidence, UserMeasures } from './evidence';
import { shareAmongHighest } from './ranking';
import { notComputed, notTestable } from './unanswered';

type Result = Omit<ClaimResult, 'artefact'>;

/** Judges claims C1–C4 from measures of users; intervals are from a bootstrap over users. */
export function judgePlatformClaims(
  claims: readonly Claim[],
  evidence: PlatformEvidence | undefined,
  random: Random,
): Result[] {
  return claims.map((claim) => {
    if (claim.id === 'C3') {
      return evidence?.prediction?.length
        ? judgePrediction(claim, evidence.prediction, random)
        : notComputed(claim, 'users', 'User profiles have not been compared on this corpus.');
    }
    const groups = claimedInC.platforms.map((platform) =>
      (evidence?.users ?? []).filter((user) => user.platform === platform),
    );
    if (groups.some((group) => group.length < 2)) {
      return notComputed(
        claim,
        'users',
        'The measures of users of both platforms have not been computed on this corpus.',
      );
    }
    if (claim.id === 'C1') return judgeBehaviour(claim, groups);
    return claim.id === 'C2' ? judgePronouns(claim, groups, random) : judgeMotives(claim, groups[1], random);
  });
}

/** C1: on how many of the measures the two platforms differ. */
function judgeBehaviour(claim: Claim, groups: readonly UserMeasures[][]): Result {
  const n = groups[0].length + groups[1].length;
  const measures = sharedMeasures(groups);
  if (measures.length === 0) return notTestable(claim, 'users', n, 'No measure is known for both platforms.');
  const level = 0.05 / measures.length;
  const same = measures.filter((measure) => {
    const [domestic, foreign] = groups.map((group) => meanAndError(group, measure));
    const error = Math.sqrt(domestic.error ** 2 + foreign.error ** 2);
    const difference = Math.abs(domestic.mean - foreign.mean);
    return error === 0 ? difference === 0 : twoSidedProbability(difference / error) >= level;
  });
  const value = 1 - same.length / measures.length;
  return {
    id: claim.id,
    verdict: judge(value, null, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: null,
    n,
    unit: 'users',
    detail: `${measures.length - same.length} of ${measures.length} measures differ${same.length > 0 ? `; not ${same.join(', ')}` : ''}.`,
  };
}

/** C2: three differences that must all be there. */
function judgePronouns(claim: Claim, groups: readonly UserMeasures[][], random: Random): Result {
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
  return {
    id: claim.id,
    verdict: judge(value, interval, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n,
    unit: 'users',
    detail: `Weibo against Twitter: ${names.map((name, i) => `${name} ${found[i].map((mean) => `${(100 * mean).toFixed(1)} %`).join(' against ')}`).join(', ')}.`,
  };
}

function judgePrediction(claim: Claim, scores: NonNullable<PlatformEvidence['prediction']>, random: Random): Result {
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
    detail: `The cultural prior helps for ${better} of ${scores.length} users, by ${value.toFixed(3)} on average.`,
  };
}

function judgeMotives(claim: Claim, users: readonly UserMeasures[], random: Random): Result {
  const motives = [...new Set(users.flatMap((user) => Object.keys(user.motives ?? {})))].sort();
  const claimed = claimedInC.motives.map((motive) => motives.indexOf(motive));
  if (motives.length < 4 || claimed.includes(-1)) {
    return notTestable(
      claim,
      'users',
      users.length,
      'The motives of foreign posts were not given, or too few of them.',
    );
  }
  const packed = packUnits(
    users.map((user) => motives.map((motive, i) => [i, user.motives?.[motive] ?? 0] as const)),
    motives.length,
  );
  const [{ value, interval }] = bootstrap([packed], [([sums]) => shareAmongHighest(sums, claimed)], random);
  const share = (motive: string) => mean(users.map((user) => user.motives?.[motive] ?? 0));
  const order = [...motives].sort((a, b) => share(b) - share(a));
  return {
    id: claim.id,
    verdict: judge(value, interval, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n: users.length,
    unit: 'users',
    detail: `Foreign motives: ${order.map((motive) => `${motive} ${(100 * share(motive)).toFixed(1)} %`).join(', ')}.`,
  };
}

/** Measures that at least two users of each platform have. */
function sharedMeasures(groups: readonly UserMeasures[][]): string[] {
  const names = new Set(groups.flat().flatMap((user) => Object.keys(user.measures)));
  return [...names].filter((name) => groups.every((group) => valuesOf(group, name).length >= 2)).sort();
}

function valuesOf(users: readonly UserMeasures[], measure: string): number[] {
  return users.map((user) => user.measures[measure]).filter((value): value is number => typeof value === 'number');
}

function meanAndError(users: readonly UserMeasures[], measure: string): { mean: number; error: number } {
  const values = valuesOf(users, measure);
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return { mean: centre, error: Math.sqrt(variance / values.length) };
}

/** Per measure two cells: the sum of its values and how many users have one. */
function packMeasures(users: readonly UserMeasures[], names: readonly string[]): SparseUnits {
  return packUnits(
    users.map(({ measures }) =>
      names.flatMap((name, i) => {
        const value = measures[name];
        return typeof value === 'number' ? [[2 * i, value] as const, [2 * i + 1, 1] as const] : [];
      }),
    ),
    2 * names.length,
  );
}
