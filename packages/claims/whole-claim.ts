import type { Criterion } from './book';
import { judge, type Verdict } from './claim';

/**
 * The verdict on a claim that says several things, from the verdicts on these. Not testable: at least half of the parts are, whatever
 * the others say. Contradicted: so many parts are contradicted that the share asked for is out of reach, even if all others held.
 * Supported: the share of all parts that hold reaches the criterion, so that a part nobody can test counts as one that does not hold.
 * Else inconclusive.
 *
 * @param parts the verdict on each part.
 * @param share of all parts, the untestable ones among them, that hold, each taken by its value.
 * @param interval of that share.
 * @example
 * verdictOfParts(['contradicted', 'supported', 'supported'], 2 / 3, [0.3, 1], { value: 0.8, lower: 0.5 }); // 'contradicted'
 */
export function verdictOfParts(
  parts: readonly Verdict[],
  share: number,
  interval: readonly [number, number] | null,
  criterion: Criterion,
): Verdict {
  const count = (verdict: Verdict) => parts.filter((one) => one === verdict).length;
  if (2 * count('not testable') >= parts.length) return 'not testable';
  if (parts.length - count('contradicted') < criterion.value * parts.length - 1e-9) return 'contradicted';
  return judge(share, interval, criterion) === 'supported' ? 'supported' : 'inconclusive';
}
