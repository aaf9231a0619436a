import { bootstrap, packUnits, type Random, type SparseUnits, sumOfUnits } from '@crosscultural/base';
import { notTestable, shareAmongHighest } from '@crosscultural/claims';
import { adjustedSharesOfDecided } from '@crosscultural/classify';
import { type Claim, claimedInC } from '../../papers';
import { type ClaimResult, judge } from '../claim';
import type { PlatformEvidence, UserMeasures } from '../evidence';

/**
 * C4: which motives lead among the posts of the foreign platform. Shares are corrected for the classifier's errors where they are
 * known; users and labelled posts are redrawn together.
 */
export function judgeMotives(
  claim: Claim,
  users: readonly UserMeasures[],
  errors: PlatformEvidence['motiveErrors'],
  random: Random,
): Omit<ClaimResult, 'artefact'> {
  const motives = errors?.motives ?? [...new Set(users.flatMap((user) => Object.keys(user.motives ?? {})))].sort();
  const claimed = claimedInC.motives.map((motive) => motives.indexOf(motive));
  const known = users.filter((user) => user.motives !== undefined);
  if (motives.length < 4 || claimed.includes(-1) || known.length < 2) {
    const reason = 'The motives of foreign posts were not given, or too few of them.';
    return notTestable(claim, 'users', users.length, reason);
  }
  const packed = packUnits(
    known.map((user) => motives.map((motive, i) => [i, user.motives?.[motive] ?? 0] as const)),
    motives.length,
  );
  const tested = testedUnits(errors?.confusion ?? [], motives.length);
  const statistic = ([sums, test]: readonly Float64Array[]) => shareAmongHighest(motiveShares(sums, test), claimed);
  const [{ value, interval }] = bootstrap([packed, tested], [statistic], random);
  const shares = motiveShares(sumOfUnits(packed), sumOfUnits(tested));
  const order = motives.map((_, i) => i).sort((a, b) => shares[b] - shares[a]);
  return {
    id: claim.id,
    verdict: judge(value, interval, claim.criterion),
    statistic: { name: claim.statistic, value },
    interval95: interval,
    n: known.length,
    unit: 'users',
    detail: `Foreign motives${errors ? ', corrected for the classifier’s errors' : ''}: ${order.map((i) => `${motives[i]} ${(100 * shares[i]).toFixed(1)} %`).join(', ')}.`,
  };
}

/** Labelled posts as units of the bootstrap, a cell for each pair of true motive and verdict; the last verdict is "none". */
function testedUnits(confusion: readonly (readonly number[])[], motives: number): SparseUnits {
  const cells = motives * (motives + 1);
  const rows = confusion.flatMap((row, truth) =>
    row.flatMap((count, verdict) =>
      Array.from({ length: count }, () => [[truth * (motives + 1) + verdict, 1] as const]),
    ),
  );
  return packUnits(rows, cells);
}

/** Shares behind sums of verdicts: those of posts with a verdict corrected, then raised by how often each motive gets one. */
function motiveShares(sums: Float64Array, tested: Float64Array): Float64Array {
  const motives = sums.length;
  const counted = sums.map((sum) => sum / sums.reduce((a, b) => a + b, 0));
  if (tested.every((count) => count === 0)) return counted;
  const confusion = Array.from(sums, (_, truth) =>
    Array.from(tested.subarray(truth * (motives + 1), (truth + 1) * (motives + 1))),
  );
  const corrected = adjustedSharesOfDecided(sums, confusion);
  return corrected === null ? sums.map(() => Number.NaN) : Float64Array.from(corrected);
}
