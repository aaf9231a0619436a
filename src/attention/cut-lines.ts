/** Where a quadrant chart is cut: at the median or the mean of the words that are common enough. */
export const cutStatistics = ['median', 'mean'] as const;
export type CutStatistic = (typeof cutStatistics)[number];

/** The lines that split a chart into four quadrants; shares of 1. */
export interface CutLines {
  attention: number;
  satisfaction: number;
}

/**
 * What a quadrant asks for, from the paper's high and low attention and satisfaction (§4.3) and its strategies (§6):
 * much attention and satisfied, keep it up; much attention and dissatisfied, improve first; little attention but
 * satisfied, maintain; little of both, low priority.
 */
export const quadrants = ['keep up', 'improve first', 'maintain', 'low priority'] as const;
export type Quadrant = (typeof quadrants)[number];

/** The median or mean of values; values that are not finite are left out; NaN when there are none. */
export function middleOf(values: Float64Array, cut: CutStatistic): number {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return Number.NaN;
  if (cut === 'mean') return finite.reduce((sum, value) => sum + value, 0) / finite.length;
  finite.sort();
  const middle = (finite.length - 1) / 2;
  return (finite[Math.floor(middle)] + finite[Math.ceil(middle)]) / 2;
}

/** The quadrant of a word; a value on a line counts as low. Null without a satisfaction. */
export function quadrantOf(word: { attention: number; satisfaction: number | null }, cuts: CutLines): Quadrant | null {
  if (word.satisfaction === null || !Number.isFinite(word.satisfaction)) return null;
  const attended = word.attention > cuts.attention;
  const satisfied = word.satisfaction > cuts.satisfaction;
  if (attended) return satisfied ? 'keep up' : 'improve first';
  return satisfied ? 'maintain' : 'low priority';
}
