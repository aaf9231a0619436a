/**
 * A share of 1 as a percentage; a dash where there is none.
 *
 * @example percentText(0.123) // '12.3 %'
 */
export function percentText(share: number | null, decimals = 1): string {
  return share === null ? '—' : `${(100 * share).toFixed(decimals)} %`;
}

/**
 * A share with its 95 % interval, for example `12.3 % [10, 15]`; the share alone where there is no interval.
 *
 * @example percentWithInterval(0.123, [0.1, 0.15]) // '12.3 % [10, 15]'
 */
export function percentWithInterval(share: number, ends: readonly number[] | null): string {
  // Small shares keep a decimal: [0.8, 1.4] would be [1, 1].
  const decimals = share < 0.1 ? 1 : 0;
  return `${percentText(share)}${ends ? ` [${ends.map((end) => (100 * end).toFixed(decimals)).join(', ')}]` : ''}`;
}

/**
 * The ends of an interval of shares in percent, for example `10.2 – 15.1`; a dash where there is none.
 *
 * @param between what stands between them: ` to ` where they may be negative.
 * @example intervalText([0.1, 0.15]) // '10.0 – 15.0'
 */
export function intervalText(ends: readonly number[] | null, between = ' – '): string {
  return ends === null ? '—' : ends.map((end) => (100 * end).toFixed(1)).join(between);
}
