import type { Criterion } from '../papers';
import { judge, type Verdict } from './claim';

/**
 * The verdict on a claim that says several things, from the verdicts on these. Contradicted: so many parts are contradicted that the
 * share asked for is out of reach, even if all others held. Not testable: more than half of the parts are. Supported: the share of
 * the testable parts that hold reaches the criterion. Else inconclusive.
 *
 * @param parts the verdict on each part.
 * @param share of the testable parts that hold, each taken by its value.
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
  if (parts.length - count('contradicted') < criterion.value * parts.length - 1e-9) return 'contradicted';
  if (count('not testable') > parts.length / 2) return 'not testable';
  return judge(share, interval, criterion) === 'supported' ? 'supported' : 'inconclusive';
}
