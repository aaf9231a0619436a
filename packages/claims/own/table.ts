import type { Table } from '@crosscultural/base';
import { type FrozenClaims, frozenInWords, removedAfterFreezing } from './freeze';
import type { OwnClaimResult } from './judge';
import type { OwnClaims } from './own-claim';

/**
 * The ledger of one's own claims as a table: verdict, difference with its interval, control, power, and whether the claim was changed
 * after it was frozen.
 *
 * @param results of `judgeOwnClaims`.
 * @param claims as read: margins and what would contradict stand beside the verdicts.
 * @param frozen what `claims freeze` wrote down; none unless given.
 * @example
 * study.table('my-claims', claims.ownLedgerTable(results, own));
 */
export function ownLedgerTable(
  results: readonly OwnClaimResult[],
  claims: OwnClaims,
  frozen: FrozenClaims | null = null,
): Table {
  const removed = removedAfterFreezing(claims, frozen);
  const claimOf = new Map(claims.claims.map((claim) => [claim.id, claim]));
  const number = (value: number | null) => (value === null ? '' : Number(value.toFixed(3)).toString());
  return {
    title: `Claims: ${claims.title}`,
    columns: [
      { key: 'id', label: 'claim' },
      { key: 'statement', label: 'statement' },
      { key: 'verdict', label: 'verdict' },
      { key: 'sides', label: 'measured' },
      { key: 'difference', label: 'difference [95 %]' },
      { key: 'reader', label: 'judged by' },
      { key: 'margin', label: 'margin' },
      { key: 'n', label: 'n', kind: 'integer' },
      { key: 'shuffled', label: 'when shuffled' },
      { key: 'detectable', label: 'detectable' },
      { key: 'freezing', label: 'frozen?' },
      { key: 'contradictedBy', label: 'would be contradicted by' },
    ],
    rows: results.map((result) => {
      const { id, statement, verdict, sides, difference, interval95, n, unit, shuffled, detectable, freezing, reader } =
        result;
      const claim = claimOf.get(id);
      const { foundNowhere = [] } = result;
      const missing = foundNowhere.length > 0 ? `; found nowhere: ${foundNowhere.join(', ')}` : '';
      return {
        ...{ id, statement, freezing, n, reader },
        verdict: result.reason === undefined ? verdict : `${verdict}: ${result.reason}`,
        sides: `${claim?.measure}: ${sides.map(({ name, value }) => `${name} ${value === null ? 'none' : number(value)}`).join(', ')}${missing}`,
        difference:
          difference === null ? '' : `${number(difference)} [${(interval95 ?? []).map(number).join(', ')}] (${unit}s)`,
        margin: number(claim?.margin ?? null),
        shuffled: number(shuffled),
        detectable: number(detectable),
        contradictedBy: claim?.contradictedBy ?? '',
      };
    }),
    note: [
      ...(frozen === null
        ? ['These claims were not frozen before the data were read: npx crosscultural claims freeze.']
        : [frozenInWords(frozen)]),
      ...(removed.length > 0 ? [`Frozen and gone from the file: ${removed.join(', ')}.`] : []),
      'Supported: the difference reaches the margin and its whole interval is not on the other side. Contradicted: the whole interval is. Inconclusive: neither. When shuffled: how often chance alone gives a difference as large. Detectable: the smallest difference that four in five such samples would find. An interval holds the drawing of texts or authors and, where a model or the lexicon judged them, its mistakes in labelled texts, which are drawn anew, too, and in which it is taken to err as here; where nobody knows the mistakes, claims on praise cannot be tested and others stay inconclusive. It does not hold the mistakes of people who judged, nor the luck of a topic model’s seed. Each claim is judged at 95 %; nothing corrects for their number.',
    ].join(' '),
  };
}
