import type { Figure } from '../figure';
import { NothingToDraw } from '../nothing-to-draw';
import { plainText } from '../plain-text';
import { arrowPanels } from './arrow-panels';
import { type Arrow, type ArrowsChart, shaftLine } from './arrows';
import type { PlanePoint } from './plane-labels';
import { cutLineKey, faintKey, markKey } from './plane-legend';
import { quadrantPlane } from './quadrant-plane';
import { isMoved, movedName, percentText } from './share-intervals';
import type { ShareScale } from './share-scale';

const radius = 6;
/** More arrows than this cross each other so often that none can be followed. */
const mostInOnePlane = 8;

/**
 * Two groups in one plane of two shares: an arrow for each thing that both have, from its place in the first group to its
 * place in the second, labelled at both ends. More than eight arrows have a small picture each, on the same axes; intervals of their
 * ends are drawn there.
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
  if (chart.arrows.length === 0) throw new NothingToDraw(`The arrows chart "${chart.title}" has no arrow.`);
  return chart.arrows.length > mostInOnePlane ? arrowPanels(chart) : arrowPlane(chart);
}

function arrowPlane(chart: ArrowsChart): Figure {
  const { groups, arrows, cutName, othersName, yScale, faintName } = chart;
  const [across, up] = [plainText(chart.axes.x.name), plainText(chart.axes.y.name)];
  const ends = arrows.flatMap(({ from, to }) => [from, to]);
  const isFaint = ({ faint = false }: Arrow) => faint && faintName !== undefined;
  const faint = faintName !== undefined && arrows.some(isFaint) ? [faintName] : [];
  const moved = ends.some((point) => isMoved(point, yScale));
  const plane = quadrantPlane(
    chart,
    [...ends, ...groups.flatMap(({ others = [] }) => others)],
    [...groups.map(({ name }) => name), othersName, ...faint, ...(moved ? [movedName] : []), `cut at the ${cutName}`],
  );
  const { scales } = plane;
  const lines = arrows.map((arrow) => {
    const [from, to] = [plane.toPixels(arrow.from), plane.toPixels(arrow.to)];
    return { from: [from.x, from.y] as const, to: [to.x, to.y] as const };
  });
  const { annotations, shapes } = plane.labels(
    arrows.flatMap(({ label, from, to }) => [
      { ...to, label, radius, colour: '#222222' },
      { ...from, label, radius, colour: '#6A6A6A' },
    ]),
    { lines },
  );
  return {
    data: [
      ...groups.map(({ name, colour, others = [] }, position) => ({
        ...markers(others, scales, colour, 5),
        name: plainText(othersName),
        opacity: 0.35,
        showlegend: position === 0,
        legendrank: 1001,
        hovertemplate: `%{text} (${plainText(name)} only)<br>${across} %{customdata[0]}<br>${up} %{customdata[1]}<extra></extra>`,
      })),
      ...[false, true]
        .map((one) => ({ one, own: arrows.filter((arrow) => isFaint(arrow) === one) }))
        .flatMap(({ one, own }) => (own.length > 0 ? [shafts(own, scales, one)] : [])),
      ...groups.map(({ name, colour }, position) => ({
        ...markers(
          arrows.map(({ label, from, to }) => ({ ...(position === 0 ? from : to), label })),
          scales,
          colour,
          2 * radius,
        ),
        cliponaxis: false,
        name: plainText(name),
        hovertemplate: `<b>%{text}</b>, ${plainText(name)}<br>${across} %{customdata[0]}<br>${up} %{customdata[1]}<extra></extra>`,
      })),
      ...faint.map((name) => faintKey(name, shaftLine(true).line)),
      ...(moved ? [markKey(movedName, { color: '#FFFFFF', line: { color: '#555555', width: 2 } })] : []),
      ...(plane.isCut ? [{ ...cutLineKey, name: plainText(`cut at the ${cutName}`), legendrank: 1002 }] : []),
    ],
    layout: {
      ...plane.layout,
      annotations: [...(plane.layout.annotations as object[]), ...annotations],
      shapes: [...(plane.layout.shapes as object[]), ...shapes],
    },
  };

  function markers(
    points: readonly (PlanePoint & { label: string })[],
    { x, y }: Scales,
    colour: string,
    size: number,
  ) {
    const open = points.map((point) => isMoved(point, yScale));
    return {
      type: 'scatter',
      mode: 'markers',
      x: points.map((point) => x.data(point.x)),
      y: points.map((point) => y.data(point.y, point.count)),
      text: points.map(({ label }) => plainText(label)),
      customdata: points.map((point) => [percentText(point.x), percentText(point.y)]),
      marker: open.includes(true)
        ? {
            size,
            color: open.map((one) => (one ? '#FFFFFF' : colour)),
            line: { color: open.map((one) => (one ? colour : '#FFFFFF')), width: open.map((one) => (one ? 2 : 1)) },
          }
        : { size, color: colour, line: { color: '#FFFFFF', width: 1 } },
    };
  }
}

interface Scales {
  x: ShareScale;
  y: ShareScale;
}

/** Arrows from the first to the second place of each, as one line with gaps. */
function shafts(arrows: readonly Arrow[], { x, y }: Scales, faint: boolean): object {
  const { line, head } = shaftLine(faint);
  const along = (value: (point: PlanePoint) => number) =>
    arrows.flatMap(({ from, to }) => [value(from), value(to), null]);
  return {
    type: 'scatter',
    mode: 'lines+markers',
    x: along((point) => x.data(point.x)),
    y: along((point) => y.data(point.y, point.count)),
    line,
    marker: {
      symbol: 'arrow',
      size: arrows.flatMap(() => [0, 11, 0]),
      color: head,
      angleref: 'previous',
      standoff: radius + 1,
      opacity: 1,
    },
    showlegend: false,
    hoverinfo: 'skip',
  };
}
