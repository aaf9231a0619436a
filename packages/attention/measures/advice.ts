import type { Quadrant } from './cut-lines';

/**
 * A word's satisfaction matters only if it is further than this from the satisfaction with everything: 5 points, one
 * mention in twenty. A reader of a hundred reviews would not notice less. Ours; it is fixed, whatever the reviews.
 */
export const margin = 0.05;

/** Below this share of the resamples the side of a cut line on which a word lies is a guess. */
export const leastStay = 2 / 3;

/** How a word's satisfaction stands to the satisfaction with all feature words together. */
export interface FromMean {
  /** The word's satisfaction minus that with everything. */
  difference: number;
  /** Bootstrap, 95 %; null where it is undefined in most resamples. */
  interval: [number, number] | null;
}

/** What the advice on a word is made of. */
export interface Standing {
  /** Null where there is no satisfaction, or nothing to be told of it. */
  fromMean: FromMean | null;
  /** Whether its attention is on or above the cut line. */
  attended: boolean;
  /** Share of the resamples in which its attention is on that side of the line. */
  attendedShare: number;
}

/**
 * Whether a word is liked clearly more or less than everything together: only where the whole interval lies beyond the
 * margin. Null: it does not stand out.
 *
 * @example
 * attention.steps.standsOut({ difference: -0.2, interval: [-0.28, -0.11] }); // 'below'
 */
export function standsOut(fromMean: FromMean | null): 'above' | 'below' | null {
  if (!fromMean?.interval) return null;
  if (fromMean.interval[0] > margin) return 'above';
  return fromMean.interval[1] < -margin ? 'below' : null;
}

/**
 * What to do about a word (Paper A §6), or null where the reviews give no advice: its satisfaction does not stand out, or
 * nobody can tell on which side of the cut line its attention is. The paper's fields give every word an advice, because half
 * of the words lie below a median whatever they are worth.
 *
 * @example
 * attention.steps.adviceOn({ fromMean: { difference: -0.2, interval: [-0.28, -0.11] }, attended: true, attendedShare: 1 });
 * // 'improve first'
 */
export function adviceOn({ fromMean, attended, attendedShare }: Standing): Quadrant | null {
  const side = standsOut(fromMean);
  if (side === null || attendedShare < leastStay) return null;
  if (attended) return side === 'above' ? 'keep up' : 'improve first';
  return side === 'above' ? 'maintain' : 'low priority';
}
