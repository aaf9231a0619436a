/** An interval of numbers in words, for example `[27.1, 29.4]`; a dash where there is none. */
export function endsText(interval: readonly [number, number] | null, decimals = 1): string {
  return interval ? `[${interval.map((end) => end.toFixed(decimals)).join(', ')}]` : '—';
}
