import { houseAxis, houseStyle } from '../house-style';
import type { LabelSurroundings } from '../label-placement';
import type { Box } from '../rendering/box';
import { type LabelledMark, type PlanePoint, writeLabels } from './plane-labels';
import { nameStrip, noticeIn, quadrantNames } from './quadrant-names';
import { logitScale, plainScale, type ShareScale } from './share-scale';

/** One axis of a quadrant chart; its values are shares of 1. */
export interface PlaneAxis {
  /** Stands before a value in the hover text: "attention". */
  name: string;
  /** Stands at the axis; the name when left out. */
  title?: string;
}

/** A plane of two shares, split into four quadrants, as quadrant and arrows charts draw it. */
export interface QuadrantPlane {
  title: string;
  subtitle?: string;
  /** What is measured to the right and upwards. */
  axes: { x: PlaneAxis; y: PlaneAxis };
  /** Where the plane is split; NaN where it is not. */
  cuts: PlanePoint;
  /** What the cut lines are, for example `median`. */
  cutName: string;
  /** Logarithmic where a few points lie far to the right; linear unless given. */
  xScale?: 'linear' | 'logarithmic';
  /**
   * Logit where most points crowd at one end of 0 to 100 %; linear unless given. 0 and 100 % of n observations have no place on a logit
   * axis: they stand at (k + ½) / (n + 1), as open marks.
   */
  yScale?: 'linear' | 'logit';
  /** Large in the middle of the picture where the four fields cannot be told; no field is named then, and nothing is cut. */
  notice?: string;
  /** Names of the quadrants: high in both; high x only; high y only; low in both. */
  quadrantNames: readonly string[];
}

export interface Plane {
  layout: Record<string, unknown>;
  /** The plotting area in pixels, its top left corner at (0, 0). */
  frame: Box;
  scales: { x: ShareScale; y: ShareScale };
  /** Whether the plane is cut into quadrants. */
  isCut: boolean;
  toPixels(point: PlanePoint): { x: number; y: number };
  /** Annotations and shapes that write a label at each mark. */
  labels(marks: readonly LabelledMark[], surroundings?: LabelSurroundings): { annotations: object[]; shapes: object[] };
}

/** Labels are measured in pixels, so the figure has a width of its own. */
export const planeWidth = 960;
const usualHeight = 760;
/** More height for many labels. */
const crowd = { points: 40, height: 900 };

/** Both axes of a plane that hold all points and cut lines; `ends` are the ends of intervals upwards. */
export function planeScales(
  { cuts, xScale = 'linear', yScale }: QuadrantPlane,
  points: readonly PlanePoint[],
  ends: readonly PlanePoint[] = [],
): { x: ShareScale; y: ShareScale } {
  const all = [...points, ...(Number.isFinite(cuts.x) ? [cuts] : [])];
  const upwards = (some: readonly PlanePoint[]) => some.map(({ y, count }) => ({ share: y, count }));
  return {
    x: plainScale(
      xScale,
      all.map(({ x }) => x),
      true,
    ),
    y:
      yScale === 'logit'
        ? logitScale(upwards(all), upwards(ends))
        : plainScale(
            'linear',
            all.map(({ y }) => y),
            false,
          ),
  };
}

/** Axes that hold all points and cut lines; the quadrants' names stand outside the corners. */
export function quadrantPlane(
  chart: QuadrantPlane,
  points: readonly PlanePoint[],
  legend: string[],
  ends: readonly PlanePoint[] = [],
): Plane {
  const { axes, notice } = chart;
  const height = points.length > crowd.points ? crowd.height : usualHeight;
  const style = houseStyle({ ...chart, height, legend });
  const margin = { ...(style.margin as { l: number; r: number; t: number; b: number }) };
  margin.t += nameStrip;
  margin.b += nameStrip;
  const frame = { left: 0, top: 0, right: planeWidth - margin.l - margin.r, bottom: height - margin.t - margin.b };
  const scales = planeScales(chart, points, ends);
  const isCut = notice === undefined && Number.isFinite(chart.cuts.x) && Number.isFinite(chart.cuts.y);
  const toPixels = ({ x, y, count }: PlanePoint) => ({
    x: partOf(scales.x.range, scales.x.along(x)) * frame.right,
    y: (1 - partOf(scales.y.range, scales.y.along(y, count))) * frame.bottom,
  });
  const told = notice === undefined ? null : noticeIn(frame, notice, points.map(toPixels));
  const axis = ({ name, title }: PlaneAxis, scale: ShareScale) =>
    houseAxis(`${title ?? name}${scale.remark}`, { ...scale.axis, zeroline: false, automargin: false });
  const layout = {
    ...style,
    width: planeWidth,
    margin,
    legend: { ...(style.legend as object), y: 1 + nameStrip / frame.bottom },
    xaxis: { ...axis(axes.x, scales.x), ticklen: nameStrip - 2 },
    yaxis: axis(axes.y, scales.y),
    shapes: isCut ? cutLines(chart.cuts, scales) : [],
    annotations: told ? [told.annotation] : isCut ? quadrantNames(chart.quadrantNames) : [],
  };
  const cut = isCut ? toPixels(chart.cuts) : null;
  const cutSegments = cut
    ? [
        { from: [cut.x, frame.top] as const, to: [cut.x, frame.bottom] as const },
        { from: [frame.left, cut.y] as const, to: [frame.right, cut.y] as const },
      ]
    : [];
  return {
    layout,
    frame,
    scales,
    isCut,
    toPixels,
    labels: (marks, { obstacles = [], lines = [], faintLines } = {}) =>
      writeLabels(
        marks,
        frame,
        { toPixels, scales },
        { obstacles: [...(told ? [told.box] : []), ...obstacles], lines: [...cutSegments, ...lines], faintLines },
      ),
  };
}

const partOf = ([low, high]: readonly [number, number], value: number) => (value - low) / (high - low);

/** Dashed lines where a plane is cut, on the axes `axis`. */
export function cutLines(
  cuts: PlanePoint,
  scales: { x: ShareScale; y: ShareScale },
  { x, y }: { x: string; y: string } = { x: 'x', y: 'y' },
): object[] {
  const line = { type: 'line', layer: 'below', line: { color: '#8A8A8A', dash: 'dash', width: 1.2 } };
  const [right, up] = [scales.x.data(cuts.x), scales.y.data(cuts.y)];
  return [
    { ...line, xref: `${x} domain`, x0: 0, x1: 1, yref: y, y0: up, y1: up },
    { ...line, xref: x, x0: right, x1: right, yref: `${y} domain`, y0: 0, y1: 1 },
  ];
}
