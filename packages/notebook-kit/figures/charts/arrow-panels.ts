import type { Figure } from '../figure';
import { houseAxis, houseStyle } from '../house-style';
import { plainText } from '../plain-text';
import { axisTitle, fieldNames, noticeAbove } from './arrow-panel-texts';
import { type Arrow, type ArrowsChart, shaftLine } from './arrows';
import { axisName } from './banded-line';
import { fittedText } from './fitted-text';
import { cutLineKey, faintKey, markKey } from './plane-legend';
import { cutLines, planeScales, planeWidth } from './quadrant-plane';
import { intervalEnds, intervalText, intervalTrace, isMoved, movedName, percentText } from './share-intervals';
import type { ShareScale } from './share-scale';

const columns = 4;
const gap = { x: 14, y: 34 };
const panelHeight = 150;
const radius = 5;
const font = { title: 13, tick: 11 };
/** Height in pixels of a notice above the panels. */
const noticeHeight = 40;

/** A small picture for each arrow, all on the same axes, in the order given. */
export function arrowPanels(chart: ArrowsChart): Figure {
  const { arrows, groups, cutName, axes, yScale, notice, faintName } = chart;
  const points = arrows.flatMap(({ from, to }) => [from, to]);
  const moved = points.some((point) => isMoved(point, yScale));
  const isCut = notice === undefined && Number.isFinite(chart.cuts.x) && Number.isFinite(chart.cuts.y);
  const cutText = `cut at the ${cutName}`;
  const faint = faintName !== undefined && arrows.some((arrow) => arrow.faint) ? [faintName] : [];
  const legend = [
    ...groups.map(({ name }) => name),
    ...faint,
    ...(moved ? [movedName] : []),
    ...(isCut ? [cutText] : []),
  ];
  const style = houseStyle({ ...chart, legend });
  const margin = { ...(style.margin as { l: number; r: number; t: number; b: number }) };
  margin.t += gap.y - 8;
  const rows = Math.ceil(arrows.length / columns);
  const width = planeWidth - margin.l - margin.r;
  const plotHeight = rows * panelHeight + (rows - 1) * gap.y;
  const panelWidth = (width - (columns - 1) * gap.x) / columns;
  const place = (i: number) => {
    const left = (i % columns) * (panelWidth + gap.x);
    const top = Math.floor(i / columns) * (panelHeight + gap.y);
    return {
      x: [part(left, width), part(left + panelWidth, width)],
      y: [part(plotHeight - top - panelHeight, plotHeight), part(plotHeight - top, plotHeight)],
    };
  };
  const scales = planeScales(chart, points, intervalEnds(points));
  const axisOf = (scale: ShareScale, room: number, more: object) =>
    houseAxis('', {
      ...withRoomForTicks(scale, room),
      ...{ zeroline: false, automargin: false, tickfont: { size: font.tick }, mirror: true },
      ...more,
    });
  const layoutAxes = arrows.flatMap((_, i) => {
    const { x, y } = place(i);
    const [xName, yName] = [axisName('x', i), axisName('y', i)];
    const lowest = i + columns >= arrows.length;
    return [
      [
        axisName('xaxis', i),
        axisOf(scales.x, panelWidth / 42, {
          domain: x,
          anchor: yName,
          showticklabels: lowest,
          ...(i > 0 && { matches: 'x' }),
        }),
      ],
      [
        axisName('yaxis', i),
        axisOf(scales.y, panelHeight / 19, {
          domain: y,
          anchor: xName,
          showticklabels: i % columns === 0,
          ...(i > 0 && { matches: 'y' }),
        }),
      ],
    ];
  });
  const titles = arrows.map(({ label, faint: isFaint }, i) => ({
    text:
      faint.length > 0 && isFaint
        ? plainText(fittedText(label, panelWidth, font.title))
        : `<b>${plainText(fittedText(label, panelWidth, font.title, 'bold'))}</b>`,
    hovertext: plainText(label),
    font: { size: font.title },
    ...{ showarrow: false, xref: 'paper', x: place(i).x[0], xanchor: 'left', yref: 'paper', y: place(i).y[1] },
    ...{ yanchor: 'bottom', yshift: 1, borderpad: 0 },
  }));
  const told = notice === undefined ? [] : [noticeAbove(notice, gap.y - 8)];
  if (notice !== undefined) margin.t += noticeHeight;
  return {
    data: [
      ...arrows.flatMap((arrow, i) => panelTraces(chart, arrow, i, scales)),
      ...groups.map(({ name, colour }) => markKey(name, { color: colour, size: 2 * radius })),
      ...faint.map((name) => faintKey(name, shaftLine(true).line)),
      ...(moved ? [markKey(movedName, { color: '#FFFFFF', size: 9, line: { color: '#555555', width: 2 } })] : []),
      ...(isCut ? [{ ...cutLineKey, name: plainText(cutText) }] : []),
    ],
    layout: {
      ...style,
      width: planeWidth,
      height: Math.round(margin.t + plotHeight + margin.b),
      margin,
      legend: {
        ...(style.legend as object),
        y: 1 + (gap.y - 8 + (notice === undefined ? 0 : noticeHeight)) / plotHeight,
      },
      ...Object.fromEntries(layoutAxes),
      shapes: isCut
        ? arrows.flatMap((_, i) => cutLines(chart.cuts, scales, { x: axisName('x', i), y: axisName('y', i) }))
        : [],
      annotations: [
        ...titles,
        ...told,
        ...(isCut ? fieldNames(chart, scales, { width: panelWidth, height: panelHeight }) : []),
        axisTitle(`${axes.x.title ?? axes.x.name}${scales.x.remark}`, 'x'),
        axisTitle(`${axes.y.title ?? axes.y.name}${scales.y.remark}`, 'y'),
      ],
    },
  };
}

const part = (pixels: number, all: number) => Math.min(Math.max(Math.round((pixels / all) * 1e6) / 1e6, 0), 1);

/** The axis with as many of its ticks as have room. */
function withRoomForTicks({ axis, along, range }: ShareScale, room: number): Record<string, unknown> {
  const values = axis.tickvals as number[] | undefined;
  if (!values) return { ...axis, nticks: 4 };
  const isLog = axis.type === 'log';
  const kept: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [i, value] of values.entries()) {
    const at = isLog ? along(value) : value;
    if (at < range[0] || at > range[1] || (at - last) / (range[1] - range[0]) < 1 / room) continue;
    kept.push(i);
    last = at;
  }
  const texts = axis.ticktext as string[] | undefined;
  return { ...axis, tickvals: kept.map((i) => values[i]), ...(texts ? { ticktext: kept.map((i) => texts[i]) } : {}) };
}

function panelTraces(
  { groups, axes, yScale, faintName }: ArrowsChart,
  { label, from, to, faint = false }: Arrow,
  i: number,
  scales: { x: ShareScale; y: ShareScale },
): object[] {
  const on = { xaxis: axisName('x', i), yaxis: axisName('y', i), showlegend: false };
  const ends = [from, to];
  const x = ends.map((point) => scales.x.data(point.x));
  const y = ends.map((point) => scales.y.data(point.y, point.count));
  const [across, up] = [plainText(axes.x.name), plainText(axes.y.name)];
  const open = ends.map((point) => isMoved(point, yScale));
  const { line, head } = shaftLine(faint && faintName !== undefined);
  return [
    ...ends.flatMap((point, group) =>
      point.xInterval || point.yInterval ? [intervalTrace([point], scales, groups[group].colour, on)] : [],
    ),
    {
      ...{ type: 'scatter', mode: 'lines+markers', x, y, line, ...on },
      marker: { symbol: 'arrow', size: [0, 10], color: head, angleref: 'previous', standoff: radius, opacity: 1 },
      hoverinfo: 'skip',
    },
    {
      ...{ type: 'scatter', mode: 'markers', x, y, cliponaxis: false, ...on },
      marker: {
        size: 2 * radius,
        color: groups.map(({ colour }, group) => (open[group] ? '#FFFFFF' : colour)),
        line: {
          color: groups.map(({ colour }, group) => (open[group] ? colour : '#FFFFFF')),
          width: open.map((one) => (one ? 2 : 1)),
        },
      },
      customdata: ends.map((point, group) => [
        plainText(groups[group].name),
        `${percentText(point.x)} ${intervalText(point.xInterval)}`,
        `${percentText(point.y)} ${intervalText(point.yInterval)}`,
      ]),
      hovertemplate: `<b>${plainText(label)}</b>, %{customdata[0]}<br>${across} %{customdata[1]}<br>${up} %{customdata[2]}<extra></extra>`,
    },
  ];
}
