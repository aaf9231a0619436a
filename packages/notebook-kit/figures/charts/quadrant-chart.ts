import type { Figure } from '../figure';
import { NothingToDraw } from '../nothing-to-draw';
import { plainText } from '../plain-text';
import { cutLineKey, intervalKey, markKey } from './plane-legend';
import { type QuadrantPlane, quadrantPlane } from './quadrant-plane';
import {
  intervalEnds,
  intervalSegments,
  intervalText,
  intervalTrace,
  isMoved,
  movedName,
  percentText,
} from './share-intervals';

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
 * mark, and no leader line runs through one where another place is free. Intervals of common points are thin light bars; a click on
 * their name in the legend hides them.
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
  const { points, colour, cutName, names, yScale } = chart;
  if (points.length === 0) throw new NothingToDraw(`The quadrant chart "${chart.title}" has no point.`);
  const [across, up] = [plainText(chart.axes.x.name), plainText(chart.axes.y.name)];
  const common = points.filter(({ rare }) => !rare);
  const groups = [
    { name: names.common, members: common, colour },
    { name: names.rare, members: points.filter(({ rare }) => rare), colour: grey.mark },
  ].filter(({ members }) => members.length > 0);
  const measured = common.filter(({ xInterval, yInterval }) => xInterval ?? yInterval);
  const moved = points.some((point) => isMoved(point, yScale));
  const intervals = '95 % intervals';
  const legend = [
    ...groups.map(({ name }) => name),
    ...(moved ? [movedName] : []),
    ...(measured.length > 0 ? [intervals] : []),
    `cut at the ${cutName}`,
  ];
  const plane = quadrantPlane(chart, points, legend, intervalEnds(measured));
  const { scales } = plane;
  const { annotations, shapes } = plane.labels(
    points.map((point) => ({ ...point, radius, minor: point.rare, colour: point.rare ? grey.text : '#222222' })),
    { faintLines: intervalSegments(measured, plane.toPixels) },
  );
  return {
    data: [
      ...(measured.length > 0
        ? [
            { ...intervalTrace(measured, scales, colour, { showlegend: false }), legendgroup: 'intervals' },
            intervalKey(intervals, colour),
          ]
        : []),
      ...groups.map(({ name, members, colour: fill }) => ({
        type: 'scatter',
        mode: 'markers',
        name: plainText(name),
        x: members.map(({ x }) => scales.x.data(x)),
        y: members.map(({ y, count }) => scales.y.data(y, count)),
        marker: {
          size: 2 * radius,
          color: members.map((point) => (isMoved(point, yScale) ? '#FFFFFF' : fill)),
          line: {
            color: members.map((point) => (isMoved(point, yScale) ? fill : '#FFFFFF')),
            width: members.map((point) => (isMoved(point, yScale) ? 2 : 1)),
          },
        },
        cliponaxis: false,
        customdata: members.map((point) => [
          plainText(point.label),
          point.count,
          percentText(point.x),
          intervalText(point.xInterval),
          percentText(point.y),
          intervalText(point.yInterval),
        ]),
        hovertemplate: `<b>%{customdata[0]}</b> (%{customdata[1]} ${plainText(names.count)})<br>${across} %{customdata[2]} %{customdata[3]}<br>${up} %{customdata[4]} %{customdata[5]}<extra></extra>`,
        showlegend: false,
      })),
      ...groups.map(({ name, colour: fill }) => markKey(name, { color: fill, line: { color: '#FFFFFF', width: 1 } })),
      ...(moved ? [markKey(movedName, { color: '#FFFFFF', line: { color: colour, width: 2 } })] : []),
      ...(plane.isCut ? [{ ...cutLineKey, name: plainText(`cut at the ${cutName}`) }] : []),
    ],
    layout: {
      ...plane.layout,
      annotations: [...(plane.layout.annotations as object[]), ...annotations],
      shapes: [...(plane.layout.shapes as object[]), ...shapes],
    },
  };
}
