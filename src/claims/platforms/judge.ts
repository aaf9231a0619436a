import type { Random } from '@crosscultural/base';
import { notComputed, notTestable } from '@crosscultural/claims';
import { type Claim, claimedInC } from '../../papers';
import type { ClaimResult } from '../claim';
import type { PlatformEvidence } from '../evidence';
import { judgeBehaviour } from './behaviour';
import { judgeMotives } from './motives';
import { judgePrediction } from './prediction';
import { judgePronouns } from './pronouns';

type Result = Omit<ClaimResult, 'artefact'>;

/**
 * Judges claims C1–C4 from what was computed of users; intervals are from a bootstrap over users. How the posts were sampled stands
 * beside every verdict.
 */
export function judgePlatformClaims(
  claims: readonly Claim[],
  evidence: PlatformEvidence | undefined,
  random: Random,
): Result[] {
  return claims.map((claim) => {
    const reason = evidence?.cannot?.[claim.id];
    if (reason !== undefined) return notTestable(claim, 'users', evidence?.users?.length ?? 0, reason);
    const result = judgeClaim(claim, evidence, random);
    const sampling = evidence?.sampling ?? [];
    const isJudged = result.statistic.value !== null;
    return isJudged && sampling.length > 0 ? { ...result, detail: [result.detail, ...sampling].join(' ') } : result;
  });
}

function judgeClaim(claim: Claim, evidence: PlatformEvidence | undefined, random: Random): Result {
  if (claim.id === 'C3') {
    return evidence?.prediction?.length
      ? judgePrediction(claim, evidence.prediction, random)
      : notComputed(claim, 'users', 'User profiles have not been compared on this corpus.');
  }
  const groups = claimedInC.platforms.map((platform) =>
    (evidence?.users ?? []).filter((user) => user.platform === platform),
  );
  if (groups.every((group) => group.length === 0)) {
    return notComputed(claim, 'users', 'The measures of users have not been computed on this corpus.');
  }
  const missing = claimedInC.platforms.filter((_, i) => groups[i].length < 2);
  if (missing.length > 0) {
    const n = groups[0].length + groups[1].length;
    return notTestable(claim, 'users', n, `There are no users of ${missing.join(' and ')} to compare with.`);
  }
  if (claim.id === 'C1') return judgeBehaviour(claim, groups);
  return claim.id === 'C2'
    ? judgePronouns(claim, groups, random)
    : judgeMotives(claim, groups[1], evidence?.motiveErrors, random);
}
