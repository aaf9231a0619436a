import type { PlanePoint } from './plane-labels';
import type { QuadrantPlane } from './quadrant-plane';
import type { IntervalPoint } from './share-intervals';

/** Something that two groups place differently. */
export interface Arrow {
  label: string;
  /** Its place in the first group. */
  from: IntervalPoint;
  /** Its place in the second group. */
  to: IntervalPoint;
  /** Drawn dotted and grey: a move that does not count, for the reason that `faintName` says. */
  faint?: boolean;
}

/** The line of an arrow. */
export function shaftLine(faint: boolean): { line: object; head: string } {
  return faint
    ? { line: { color: '#A0A0A0', width: 1.2, dash: 'dot' }, head: '#A0A0A0' }
    : { line: { color: '#777777', width: 1.6 }, head: '#555555' };
}

export interface ArrowsChart extends QuadrantPlane {
  /** The group that arrows start from, then the one that they lead to. */
  groups: readonly [ArrowGroup, ArrowGroup];
  arrows: readonly Arrow[];
  /** What all points of one group alone are called in the legend, for example `one group only`. */
  othersName: string;
  /** What faint arrows are called in the legend; they are drawn as the others without it. */
  faintName?: string;
}

export interface ArrowGroup {
  name: string;
  colour: string;
  /** Points of this group alone, drawn small and without labels; left out where each arrow has a picture of its own. */
  others?: readonly (PlanePoint & { label: string })[];
}
