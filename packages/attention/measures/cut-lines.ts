import { mean, median } from '@crosscultural/base';

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

/** What cuts a list of values; values that are not finite are left out; NaN when there are none. */
export const middleBy: Readonly<Record<CutStatistic, (values: Float64Array) => number>> = { median, mean };

/**
 * The quadrant of a word; a value on a line is not low. Null without a satisfaction.
 *
 * @param word its attention and satisfaction, shares of 1.
 * @param cuts the lines, shares of 1.
 * @example
 * attention.quadrantOf({ attention: 0.1, satisfaction: 0.4 }, { attention: 0.05, satisfaction: 0.6 }); // 'improve first'
 */
export function quadrantOf(word: { attention: number; satisfaction: number | null }, cuts: CutLines): Quadrant | null {
  if (word.satisfaction === null || !Number.isFinite(word.satisfaction)) return null;
  const attended = word.attention >= cuts.attention;
  const satisfied = word.satisfaction >= cuts.satisfaction;
  if (attended) return satisfied ? 'keep up' : 'improve first';
  return satisfied ? 'maintain' : 'low priority';
}
