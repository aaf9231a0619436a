import type { Figure } from '../figure';
import { plainText } from '../plain-text';
import type { PlanePoint } from './plane-labels';
import { cutLineKey } from './quadrant-chart';
import { type QuadrantPlane, quadrantPlane } from './quadrant-plane';

/** Something that two groups place differently. */
export interface Arrow {
  label: string;
  /** Its place in the first group. */
  from: PlanePoint;
  /** Its place in the second group. */
  to: PlanePoint;
}

export interface ArrowsChart extends QuadrantPlane {
  /** The group that arrows start from, then the one that they lead to. */
  groups: readonly [ArrowGroup, ArrowGroup];
  arrows: readonly Arrow[];
  /** What all points of one group alone are called in the legend, for example `one group only`. */
  othersName: string;
}

export interface ArrowGroup {
  name: string;
  colour: string;
  /** Points of this group alone, drawn small and without labels. */
  others?: readonly (PlanePoint & { label: string })[];
}

const radius = 6;

/**
 * Two groups in one plane of two shares: an arrow for each thing that both have, from its place in the first group to its
 * place in the second. Labels stand at the heads.
 *
 * @param chart the arrows, both groups with their colours, and the cuts; x and y are shares of 1.
 * @throws RangeError when no arrow is given.
 * @example
 * const chart = arrowsChart({
 *   title: 'From 2019 to 2024', groups: [{ name: '2019', colour: '#0072B2' }, { name: '2024', colour: '#D55E00' }],
 *   axes: { x: { name: 'asked for' }, y: { name: 'there' } }, othersName: 'one year only',
 *   arrows: [{ label: 'maps', from: { x: 0.1, y: 0.7 }, to: { x: 0.3, y: 0.4 } }],
 *   cuts: { x: 0.25, y: 0.5 }, cutName: 'mean', quadrantNames: ['keep', 'improve', 'fine', 'leave'],
 * });
 */
export function arrowsChart(chart: ArrowsChart): Figure {
  const { groups, arrows, cutName, othersName } = chart;
  if (arrows.length === 0) throw new RangeError(`The arrows chart "${chart.title}" has no arrow.`);
  const [across, up] = [plainText(chart.axes.x.name), plainText(chart.axes.y.name)];
  const plane = quadrantPlane(
    chart,
    [...arrows.flatMap(({ from, to }) => [from, to]), ...groups.flatMap(({ others = [] }) => others)],
    [...groups.map(({ name }) => name), othersName, `cut at the ${cutName}`],
  );
  const lines = arrows.map((arrow) => {
    const [from, to] = [plane.toPixels(arrow.from), plane.toPixels(arrow.to)];
    return { from: [from.x, from.y] as const, to: [to.x, to.y] as const };
  });
  const starts = arrows.map(({ from }) => disc(plane.toPixels(from)));
  const { annotations, shapes } = plane.labels(
    arrows.map(({ label, to }) => ({ ...to, label, radius, colour: '#222222' })),
    { obstacles: starts, lines },
  );
  return {
    data: [
      ...groups.map(({ name, colour, others = [] }, position) => ({
        ...markers(others, colour, 5),
        name: plainText(othersName),
        opacity: 0.35,
        showlegend: position === 0,
        legendrank: 1001,
        hovertemplate: `%{text} (${plainText(name)} only)<br>${across} %{x:.1%}<br>${up} %{y:.1%}<extra></extra>`,
      })),
      shafts(arrows),
      ...groups.map(({ name, colour }, position) => ({
        ...markers(
          arrows.map(({ label, from, to }) => ({ ...(position === 0 ? from : to), label })),
          colour,
          2 * radius,
        ),
        name: plainText(name),
        hovertemplate: `<b>%{text}</b>, ${plainText(name)}<br>${across} %{x:.1%}<br>${up} %{y:.1%}<extra></extra>`,
      })),
      { ...cutLineKey, name: plainText(`cut at the ${cutName}`), legendrank: 1002 },
    ],
    layout: {
      ...plane.layout,
      annotations: [...(plane.layout.annotations as object[]), ...annotations],
      shapes: [...(plane.layout.shapes as object[]), ...shapes],
    },
  };
}

function markers(points: readonly (PlanePoint & { label: string })[], colour: string, size: number) {
  return {
    type: 'scatter',
    mode: 'markers',
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    text: points.map(({ label }) => plainText(label)),
    marker: { size, color: colour, line: { color: '#FFFFFF', width: 1 } },
  };
}

/** Arrows from the first to the second place of each, as one line with gaps. */
function shafts(arrows: readonly Arrow[]): object {
  const along = (value: (point: PlanePoint) => number) =>
    arrows.flatMap(({ from, to }) => [value(from), value(to), null]);
  return {
    type: 'scatter',
    mode: 'lines+markers',
    x: along(({ x }) => x),
    y: along(({ y }) => y),
    line: { color: '#777777', width: 1.6 },
    marker: {
      symbol: 'arrow',
      size: arrows.flatMap(() => [0, 11, 0]),
      color: '#555555',
      angleref: 'previous',
      standoff: radius + 1,
      opacity: 1,
    },
    showlegend: false,
    hoverinfo: 'skip',
  };
}

function disc({ x, y }: PlanePoint) {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
