/**
 * The share of some claimed words among the k highest values, k being their number. Words that tie at the cut share
 * the places that are left, as if the tie were broken at random.
 *
 * @param values one per ranked word; NaN (no value) is ranked below everything.
 * @param claimed indices into `values`; −1 for a claimed word that is not ranked.
 */
export function shareAmongHighest(values: Float64Array, claimed: readonly number[]): number {
  const k = claimed.length;
  const value = (index: number) =>
    index < 0 || Number.isNaN(values[index]) ? Number.NEGATIVE_INFINITY : values[index];
  const sorted = Float64Array.from(values, (x) => (Number.isNaN(x) ? Number.NEGATIVE_INFINITY : x)).sort();
  const cut = sorted[Math.max(sorted.length - k, 0)];
  let above = 0;
  let tied = 0;
  for (let i = sorted.length - 1; i >= 0 && sorted[i] >= cut; i--) {
    if (sorted[i] > cut) above++;
    else tied++;
  }
  let found = 0;
  for (const index of claimed) {
    const own = value(index);
    if (own === Number.NEGATIVE_INFINITY) continue;
    if (own > cut) found++;
    else if (own === cut) found += (k - above) / tied;
  }
  return found / k;
}
