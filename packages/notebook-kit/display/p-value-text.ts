/**
 * A p-value as a reader sees it: three decimals, and never 0, because no test of finitely many draws shows that.
 *
 * @param p between 0 and 1.
 * @returns for example `0.042` or `< 0.001`; a dash where there is none.
 * @example
 * notebook.pValueText(1 / 2001); // '< 0.001'
 */
export function pValueText(p: number | null | undefined): string {
  if (p === null || p === undefined || Number.isNaN(p)) return '—';
  return p < 0.001 ? '< 0.001' : p.toFixed(3);
}
