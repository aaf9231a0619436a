/** A share of 1 as a percentage; a dash where there is none. */
export function percentText(share: number | null, decimals = 1): string {
  return share === null ? '—' : `${(100 * share).toFixed(decimals)} %`;
}

/** A share with its 95 % interval, for example `12.3 % [10, 15]`; the share alone where there is no interval. */
export function percentWithInterval(share: number, ends: readonly number[] | null): string {
  return `${percentText(share)}${ends ? ` [${ends.map((end) => (100 * end).toFixed(0)).join(', ')}]` : ''}`;
}

/**
 * The ends of an interval of shares in percent, for example `10.2 – 15.1`; a dash where there is none.
 *
 * @param between what stands between them: ` to ` where they may be negative.
 */
export function intervalText(ends: readonly number[] | null, between = ' – '): string {
  return ends === null ? '—' : ends.map((end) => (100 * end).toFixed(1)).join(between);
}
