import { packUnits, type SparseUnits } from '@crosscultural/base';
import { adjustingShares } from '@crosscultural/classify';

/** The shares of negative, neutral and positive behind counts of a sentiment model's verdicts; NaN where there are none. */
export type SharesBehind = (negative: number, neutral: number, positive: number) => readonly number[];

/**
 * The labelled texts behind a confusion as units of a bootstrap: one cell for each pair of truth and verdict.
 *
 * @param confusion [3][3], truth by verdict; none gives no units.
 * @example
 * const [week, test] = [sums, sumOfUnits(testedUnits(evidence.confusion))];
 */
export function testedUnits(confusion: readonly (readonly number[])[] | undefined): SparseUnits {
  const rows = (confusion ?? []).flatMap((row, truth) =>
    row.flatMap((count, verdict) => Array.from({ length: count }, () => [[3 * truth + verdict, 1] as const])),
  );
  return packUnits(rows, 9);
}

/**
 * How shares are read from counts of verdicts: corrected by the confusion where each class has labelled texts, else as counted.
 *
 * @param tested [9] sums of `testedUnits`.
 * @example
 * sharesBehind(sumOfUnits(testedUnits(evidence.confusion)))(420, 80, 500); // [0.41, 0.08, 0.51]
 */
export function sharesBehind(tested: ArrayLike<number>): SharesBehind {
  // Null where some class has no labelled text. Made when shares are asked for: in many draws they are not.
  let adjusted: ReturnType<typeof adjustingShares> | null | undefined;
  return (negative, neutral, positive) => {
    const counts = [negative, neutral, positive];
    const total = negative + neutral + positive;
    const none = [Number.NaN, Number.NaN, Number.NaN];
    if (total === 0) return none;
    if (adjusted === undefined) {
      const confusion = [0, 1, 2].map((truth) => [0, 1, 2].map((verdict) => tested[3 * truth + verdict]));
      adjusted = confusion.every((row) => row.some((count) => count > 0)) ? adjustingShares(confusion) : null;
    }
    return adjusted ? (adjusted(counts) ?? none) : counts.map((count) => count / total);
  };
}
