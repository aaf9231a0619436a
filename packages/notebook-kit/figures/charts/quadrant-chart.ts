import type { Figure } from '../figure';
import { plainText } from '../plain-text';
import { type QuadrantPlane, quadrantPlane } from './quadrant-plane';

/** A point of a quadrant chart; its measures are shares of 1. */
export interface QuadrantPoint {
  label: string;
  x: number;
  y: number;
  /** 95 % intervals. */
  xInterval?: readonly [low: number, high: number];
  yInterval?: readonly [low: number, high: number];
  /** On how many observations the point rests. */
  count: number;
  /** Observed too seldom to be judged: drawn in grey, and labelled only where there is room beside it. */
  rare?: boolean;
}

export interface QuadrantChart extends QuadrantPlane {
  points: readonly QuadrantPoint[];
  /** Colour of the common points' marks. */
  colour: string;
  /** What the points are, and what the rare ones are, in the legend; what is counted, in the hover text. */
  names: { common: string; rare: string; count: string };
}

const grey = { mark: '#B4B4B4', text: '#767676' };
const radius = 5;

/**
 * One share against another, a labelled mark for each point, cut into four quadrants. Labels do not touch each other or a
 * mark; intervals are in the hover text, and drawn after a click on their name in the legend.
 *
 * @throws RangeError when no point is given.
 * @example
 * const chart = quadrantChart({
 *   title: 'What readers ask for, and how often it is there', colour: seriesColours[0],
 *   axes: { x: { name: 'asked for' }, y: { name: 'there' } },
 *   points: [{ label: 'large print', x: 0.4, y: 0.2, count: 80 }, { label: 'maps', x: 0.1, y: 0.7, count: 21 }],
 *   names: { common: 'wish', rare: 'named too seldom', count: 'letters' },
 *   cuts: { x: 0.25, y: 0.5 }, cutName: 'mean', quadrantNames: ['keep', 'improve', 'fine', 'leave'],
 * });
 */
export function quadrantChart(chart: QuadrantChart): Figure {
  const { points, colour, cutName, names } = chart;
  if (points.length === 0) throw new RangeError(`The quadrant chart "${chart.title}" has no point.`);
  const [across, up] = [plainText(chart.axes.x.name), plainText(chart.axes.y.name)];
  const groups = [
    { name: names.common, members: points.filter(({ rare }) => !rare), colour },
    { name: names.rare, members: points.filter(({ rare }) => rare), colour: grey.mark },
  ].filter(({ members }) => members.length > 0);
  const intervals = '95 % intervals (click to show)';
  const plane = quadrantPlane(chart, points, [...groups.map(({ name }) => name), `cut at the ${cutName}`, intervals]);
  const { annotations, shapes } = plane.labels(
    points.map((point) => ({ ...point, radius, minor: point.rare, colour: point.rare ? grey.text : '#222222' })),
  );
  return {
    data: [
      intervalTrace(points, intervals),
      ...groups.map(({ name, members, colour: fill }) => ({
        type: 'scatter',
        mode: 'markers',
        name: plainText(name),
        x: members.map(({ x }) => x),
        y: members.map(({ y }) => y),
        marker: { size: 2 * radius, color: fill, line: { color: '#FFFFFF', width: 1 } },
        customdata: members.map((point) => [plainText(point.label), point.count, ...intervalTexts(point)]),
        hovertemplate: `<b>%{customdata[0]}</b> (%{customdata[1]} ${plainText(names.count)})<br>${across} %{x:.1%} %{customdata[2]}<br>${up} %{y:.1%} %{customdata[3]}<extra></extra>`,
      })),
      { ...cutLineKey, name: plainText(`cut at the ${cutName}`) },
    ],
    layout: {
      ...plane.layout,
      annotations: [...(plane.layout.annotations as object[]), ...annotations],
      shapes: [...(plane.layout.shapes as object[]), ...shapes],
    },
  };
}

/** A line in the legend for the cut lines, which are shapes. */
export const cutLineKey = {
  type: 'scatter',
  mode: 'lines',
  x: [null],
  y: [null],
  line: { color: '#8A8A8A', dash: 'dash', width: 1.2 },
  hoverinfo: 'skip',
};

function intervalTexts({ xInterval, yInterval }: QuadrantPoint): string[] {
  const percent = (share: number) => (100 * share).toFixed(1);
  return [xInterval, yInterval].map((interval) =>
    interval ? `[${percent(interval[0])}, ${percent(interval[1])}]` : '',
  );
}

/** Error bars of all points, hidden until a reader asks for them. */
function intervalTrace(points: readonly QuadrantPoint[], name: string): object {
  const bars = (
    interval: (point: QuadrantPoint) => readonly [number, number] | undefined,
    value: (point: QuadrantPoint) => number,
  ) => ({
    type: 'data',
    symmetric: false,
    array: points.map((point) => (interval(point)?.[1] ?? value(point)) - value(point)),
    arrayminus: points.map((point) => value(point) - (interval(point)?.[0] ?? value(point))),
    color: '#A6A6A6',
    thickness: 1,
    width: 0,
  });
  return {
    type: 'scatter',
    mode: 'markers',
    visible: 'legendonly',
    name,
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    marker: { size: 1, color: '#A6A6A6' },
    error_x: bars(
      ({ xInterval }) => xInterval,
      ({ x }) => x,
    ),
    error_y: bars(
      ({ yInterval }) => yInterval,
      ({ y }) => y,
    ),
    hoverinfo: 'skip',
  };
}
