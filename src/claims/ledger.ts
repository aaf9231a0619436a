import { deriveSeed, type Random, seededRandom } from '@crosscultural/base';
import { type Claim, type ClaimId, claims } from '../papers';
import { judgeAttentionClaims } from './attention/judge';
import { judgeBrandClaims } from './brand';
import type { ClaimResult } from './claim';
import type { LedgerEvidence } from './evidence';
import { judgePlatformClaims } from './platforms/judge';
import { judgeThemeClaims } from './theme-claims';

/** Claims that are judged together, from the same evidence. */
const groups: readonly {
  holds: (id: ClaimId) => boolean;
  judge: (claims: readonly Claim[], evidence: LedgerEvidence, random: Random) => Omit<ClaimResult, 'artefact'>[];
}[] = [
  {
    holds: (id) => ['A1', 'A2', 'A3'].includes(id),
    judge: (asked, { reviews }, random) => judgeThemeClaims(asked, reviews, random),
  },
  {
    holds: (id) => id.startsWith('A') && !['A1', 'A2', 'A3'].includes(id),
    judge: (asked, evidence, random) => judgeAttentionClaims(asked, evidence, random),
  },
  { holds: (id) => id.startsWith('B'), judge: (asked, { brand }, random) => judgeBrandClaims(asked, brand, random) },
  {
    holds: (id) => id.startsWith('C'),
    judge: (asked, { platforms }, random) => judgePlatformClaims(asked, platforms, random),
  },
];

/**
 * Judges claims by the evidence: a pure function, the same for the simulation (where it tests whether the methods
 * recover what was planted) and for real data (where it is the result). What the evidence lacks is "not yet computed".
 *
 * When each criterion was fixed, the ledger's notes say (`ledgerTable`). The claims, and their parts, are judged one by one at 95 %;
 * nothing corrects for their number, so among 27 claims one is expected to err.
 *
 * @param ids the claims to judge, by default all.
 * @returns one result per claim, in the papers' order.
 * @throws RangeError for a claim that no paper makes.
 * @example
 * claims.runLedger({ seed: 2023, reviews: { domestic: { mentions: home }, foreign: { mentions: abroad } } }, ['A4', 'A5']);
 */
export function runLedger(
  evidence: LedgerEvidence,
  ids: readonly ClaimId[] = claims.map(({ id }) => id),
): ClaimResult[] {
  const asked = claims.filter(({ id }) => ids.includes(id));
  const unknown = ids.filter((id) => !asked.some((claim) => claim.id === id));
  if (unknown.length > 0) throw new RangeError(`The ledger has no claim ${unknown.join(', ')}.`);
  return groups.flatMap(({ holds, judge }) => {
    const own = asked.filter(({ id }) => holds(id));
    if (own.length === 0) return [];
    const random = seededRandom(deriveSeed(evidence.seed, `bootstrap of paper ${own[0].paper}`));
    return judge(own, evidence, random).map((result) => ({
      ...rounded(result),
      artefact: evidence.artefacts?.[result.id] ?? null,
    }));
  });
}

/** Ten significant digits: more than anybody reads, fewer than rounding in the last place could change. */
function rounded<T extends Omit<ClaimResult, 'artefact'>>(result: T): T {
  const digits = (value: number | null) => (value === null ? null : Number(value.toPrecision(10)));
  const ends = (interval: ClaimResult['interval95']) => interval && (interval.map(digits) as [number, number]);
  return {
    ...result,
    statistic: { ...result.statistic, value: digits(result.statistic.value) },
    interval95: ends(result.interval95),
    ...(result.parts && {
      parts: result.parts.map((one) => ({
        ...one,
        value: digits(one.value),
        interval95: ends(one.interval95),
        ...(one.placebo !== undefined && { placebo: digits(one.placebo)! }),
      })),
    }),
    ...(result.readings && {
      readings: result.readings.map((one) => ({ ...one, value: digits(one.value), interval95: ends(one.interval95) })),
    }),
  };
}
