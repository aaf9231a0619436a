import { type LabelPoint, type LabelSurroundings, labelSize, placeLabels } from '../label-placement';
import { plainText } from '../plain-text';
import type { Box } from '../rendering/box';
import { fittedText } from './fitted-text';
import type { ShareScale } from './share-scale';

/** A point of a plane whose axes are shares of 1. */
export interface PlanePoint {
  x: number;
  y: number;
  /** On how many observations the point rests: tells a logit axis where 0 and 100 % stand. */
  count?: number;
}

/** A mark in the plane with its label. */
export interface LabelledMark extends PlanePoint {
  label: string;
  radius: number;
  colour: string;
  /** Labelled only where there is room beside it. */
  minor?: boolean;
}

/** From shares to pixels of the plotting area. */
type ToPixels = (point: PlanePoint) => { x: number; y: number };

const labelFont = 13;
/** Pixels of the longest label; the hover text has what is cut off. */
const longestLabel = 260;
const shownLabel = (label: string) => fittedText(label, longestLabel, labelFont);

/** Labels at fixed distances in pixels from their marks, so that they stay with them when a reader zooms. */
export function writeLabels(
  marks: readonly LabelledMark[],
  frame: Box,
  { toPixels, scales }: { toPixels: ToPixels; scales: { x: ShareScale; y: ShareScale } },
  surroundings: LabelSurroundings,
): { annotations: object[]; shapes: object[] } {
  const annotations: object[] = [];
  const shapes: object[] = [];
  for (const { mark, x, y, place } of placeMarks(marks, frame, toPixels, surroundings)) {
    const { box, leader } = place;
    annotations.push({
      text: plainText(shownLabel(mark.label)),
      showarrow: false,
      font: { size: labelFont, color: mark.colour },
      // On a logarithmic axis plotly places annotations by their logarithm, but shapes by their value.
      x: scales.x.along(mark.x),
      y: scales.y.along(mark.y, mark.count),
      xanchor: 'center',
      yanchor: 'middle',
      xshift: (box.left + box.right) / 2 - x,
      yshift: y - (box.top + box.bottom) / 2,
      // Intervals and grid lines pass behind the writing.
      bgcolor: 'rgba(255,255,255,0.7)',
      borderpad: 0,
    });
    if (!leader) continue;
    shapes.push({
      type: 'line',
      layer: 'below',
      line: { color: '#555555', width: 0.9 },
      xref: 'x',
      yref: 'y',
      xsizemode: 'pixel',
      ysizemode: 'pixel',
      xanchor: scales.x.data(mark.x),
      yanchor: scales.y.data(mark.y, mark.count),
      x0: leader.from[0] - x,
      x1: leader.to[0] - x,
      y0: y - leader.from[1],
      y1: y - leader.to[1],
    });
  }
  return { annotations, shapes };
}

/** A place for each label: first those that must be read, then those of minor marks that fit beside them. */
function placeMarks(
  marks: readonly LabelledMark[],
  frame: Box,
  toPixels: ToPixels,
  { obstacles = [], lines = [], faintLines = [] }: LabelSurroundings,
) {
  const points = marks.map((mark) => ({ mark, ...toPixels(mark), radius: mark.radius }));
  const disc = ({ x, y, radius }: LabelPoint): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  });
  const [minor, major] = [true, false].map((kind) => points.filter(({ mark }) => (mark.minor ?? false) === kind));
  const place = (some: typeof points, taken: readonly Box[]) => {
    const sizes = some.map(({ mark }) => labelSize(shownLabel(mark.label), labelFont));
    const places = placeLabels(some, sizes, frame, { obstacles: [...obstacles, ...taken], lines, faintLines });
    return some.flatMap((point, i) => (places[i] ? [{ ...point, place: places[i] }] : []));
  };
  const first = place(major, minor.map(disc));
  const second = place(minor, [...major.map(disc), ...first.map((placed) => placed.place.box)]);
  return [...first, ...second.filter((placed) => placed.place.leader === null)];
}
