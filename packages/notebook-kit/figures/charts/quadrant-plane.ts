import { houseAxis, houseStyle } from '../house-style';
import { type LabelSurroundings, labelSize } from '../label-placement';
import { plainText } from '../plain-text';
import type { Box } from '../rendering/box';
import { type LabelledMark, type PlanePoint, writeLabels } from './plane-labels';

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
  /** Logit where most points crowd at one end of 0 to 100 %; linear unless given. */
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
  /** Where the quadrants' names stand. */
  names: Box[];
  toPixels(point: PlanePoint): { x: number; y: number };
  /** Annotations and shapes that write a label at each mark. */
  labels(marks: readonly LabelledMark[], surroundings?: LabelSurroundings): { annotations: object[]; shapes: object[] };
}

/** Labels are measured in pixels, so the figure has a width of its own. */
const width = 960;
const height = 760;
const nameFont = 15;

const logarithmicTicks = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** Axes that hold all points, cut lines and quadrant names. */
export function quadrantPlane(chart: QuadrantPlane, points: readonly PlanePoint[], legend?: string[]): Plane {
  const { axes } = chart;
  const style = houseStyle({ ...chart, height, legend });
  const margin = style.margin as { l: number; r: number; t: number; b: number };
  const frame = { left: 0, top: 0, right: width - margin.l - margin.r, bottom: height - margin.t - margin.b };
  // Without common words there are no cut lines.
  const ends = [...points, ...(Number.isFinite(chart.cuts.x) ? [chart.cuts] : [])];
  const largest = Math.max(...ends.map(({ x }) => x), 0.01);
  const lowest = Math.min(...ends.map(({ y }) => y), 1);
  const smallest = Math.min(...ends.map(({ x }) => x));
  const logarithmic = chart.xScale === 'logarithmic';
  const along = logarithmic ? Math.log10 : (share: number) => share;
  // Room for marks and names at the edges, so that no mark is cut off.
  const room = (along(largest) - (logarithmic ? along(smallest) : 0)) * 0.08 || 0.01;
  const xRange = [(logarithmic ? along(smallest) : 0) - room / 2, along(largest) + room] as const;
  const yRange = [Math.max(lowest - 0.1, -0.06), 1.06] as const;
  const toPixels = ({ x, y }: PlanePoint) => ({
    x: ((along(x) - xRange[0]) / (xRange[1] - xRange[0])) * frame.right,
    y: ((yRange[1] - y) / (yRange[1] - yRange[0])) * frame.bottom,
  });
  const corners = quadrantNames(chart.quadrantNames, frame);
  const layout = {
    ...style,
    width,
    xaxis: houseAxis(`${axes.x.title ?? axes.x.name}${logarithmic ? ' (logarithmic)' : ''}`, {
      range: xRange,
      ...(logarithmic && { type: 'log', tickvals: logarithmicTicks }),
      tickformat: ',~%',
      zeroline: false,
      automargin: false,
    }),
    yaxis: houseAxis(axes.y.title ?? axes.y.name, {
      range: yRange,
      tickformat: ',~%',
      zeroline: false,
      automargin: false,
    }),
    shapes: cutLines(chart),
    annotations: corners.map(({ annotation }) => annotation),
  };
  const names = corners.map(({ box }) => box);
  const cut = toPixels(chart.cuts);
  const cutSegments = [
    { from: [cut.x, frame.top] as const, to: [cut.x, frame.bottom] as const },
    { from: [frame.left, cut.y] as const, to: [frame.right, cut.y] as const },
  ];
  return {
    layout,
    frame,
    names,
    toPixels,
    labels: (marks, { obstacles = [], lines = [] } = {}) =>
      writeLabels(
        marks,
        frame,
        { toPixels, along },
        {
          obstacles: [...names, ...obstacles],
          lines: [...cutSegments, ...lines],
        },
      ),
  };
}

function cutLines({ cuts }: QuadrantPlane): object[] {
  const line = { type: 'line', layer: 'below', line: { color: '#8A8A8A', dash: 'dash', width: 1.2 } };
  const across = { xref: 'paper', x0: 0, x1: 1, yref: 'y', y0: cuts.y, y1: cuts.y };
  const down = { xref: 'x', x0: cuts.x, x1: cuts.x, yref: 'paper', y0: 0, y1: 1 };
  return [
    ...(Number.isFinite(cuts.y) ? [{ ...line, ...across }] : []),
    ...(Number.isFinite(cuts.x) ? [{ ...line, ...down }] : []),
  ];
}

/** The quadrants' names in the four corners. */
function quadrantNames(names: readonly string[], frame: Box): { box: Box; annotation: object }[] {
  const corners = [
    ['right', 'top'],
    ['right', 'bottom'],
    ['left', 'top'],
    ['left', 'bottom'],
  ] as const;
  return names.map((name, i) => {
    const [side, end] = corners[i];
    const size = labelSize(name, nameFont, 'bold');
    const left = side === 'left' ? 6 : frame.right - 6 - size.width;
    const top = end === 'top' ? 4 : frame.bottom - 4 - size.height;
    return {
      box: { left, top, right: left + size.width, bottom: top + size.height },
      annotation: {
        text: `<b>${plainText(name)}</b>`,
        showarrow: false,
        font: { size: nameFont, color: '#8A8A8A' },
        xref: 'paper',
        yref: 'paper',
        x: side === 'left' ? 0 : 1,
        y: end === 'top' ? 1 : 0,
        xanchor: side,
        yanchor: end,
        xshift: side === 'left' ? 6 : -6,
        yshift: end === 'top' ? -2 : 2,
        borderpad: 0,
      },
    };
  });
}
