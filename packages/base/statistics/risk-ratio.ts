import { normalQuantile975 as z } from './normal';

/** A share with its standard error. */
export interface ShareWithError {
  /** 0 to 1. */
  share: number;
  /** √(p(1 − p)/n) for n independent units; that of a bootstrap over clusters where units come in clusters. */
  error: number;
}

/**
 * The ratio of two shares with its 95 % interval on the logarithmic scale (Katz, Baptista, Azen and Pike 1978).
 *
 * @param first with the second, two independent samples.
 * @param quantile of the distribution of the logarithm over its error, for few units one of Student's t. Default: of the normal one.
 * @returns null when the ratio is not defined or 0.
 * @example
 * const share = (p: number, n: number) => ({ share: p, error: Math.sqrt((p * (1 - p)) / n) });
 * riskRatio(share(0.3, 100), share(0.2, 100)); // { ratio: 1.5, interval: [0.91, 2.46] }
 */
export function riskRatio(
  first: ShareWithError,
  second: ShareWithError,
  quantile: number = z,
): { ratio: number; interval: [number, number] } | null {
  if (!(first.share > 0 && second.share > 0) || !(first.error >= 0 && second.error >= 0)) return null;
  const ratio = first.share / second.share;
  const factor = Math.exp(quantile * Math.sqrt((first.error / first.share) ** 2 + (second.error / second.share) ** 2));
  return { ratio, interval: [ratio / factor, ratio * factor] };
}
