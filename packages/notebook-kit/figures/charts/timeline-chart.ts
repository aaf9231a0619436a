import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { seriesColour } from '../palette';
import { plainText, wrappedText } from '../plain-text';
import { axisName, type BandedLine, bandedLine, firstPanelOf } from './banded-line';
import { requireDistinct, requireLength } from './labels';

export type TimelineSeries = BandedLine;

export interface TimelineChart {
  title: string;
  subtitle?: string;
  /** One a point: YYYY-MM-DD, in order. */
  dates: readonly string[];
  /** Small pictures below one another, with the same dates; a series of the same name has the same colour in all. */
  panels: { name: string; yTitle?: string; series: TimelineSeries[] }[];
  /** What happened: a dashed line through all panels, numbered at the top, named by the hover and by the caller's text. One outside the dates is not drawn. */
  events?: { date: string; label: string; colour?: string }[];
  /** Height in pixels of one panel; 170 unless given. */
  panelHeight?: number;
}

const gap = 46;

/**
 * Lines over dates in panels below one another, with events marked through all of them, for example posts, likes and comments
 * of each platform over a year with the releases.
 *
 * @param chart its panels share the dates; each panel has its own scale from 0 on.
 * @throws RangeError when there is no panel, a panel's name comes twice, or a series has not one value a date.
 * @example
 * const chart = timelineChart({ title: 'Posts a day', dates: ['2023-01-01', '2023-01-02'],
 *   panels: [{ name: 'Weibo', series: [{ name: 'posts', y: [12, 15] }] }],
 *   events: [{ date: '2023-01-02', label: 'release' }] });
 */
export function timelineChart(chart: TimelineChart): Figure {
  const { dates, panels, panelHeight = 170 } = chart;
  // What lies outside the dates keeps its number and is not drawn.
  const events = (chart.events ?? [])
    .map((event, i) => ({ ...event, number: i + 1 }))
    .filter(({ date }) => date >= dates[0] && date <= dates[dates.length - 1]);
  if (panels.length === 0) throw new NothingToDraw(`The chart "${chart.title}" has no panel.`);
  requireDistinct(
    panels.map(({ name }) => name),
    'panels',
  );
  const names = [...new Set(panels.flatMap(({ series }) => series.map(({ name }) => name)))];
  const legend = names.length > 1 ? names : undefined;
  const style = houseStyle({ ...chart, legend });
  const { t, ...margin } = style.margin as { t: number };
  // The events' numbers stand between the title and the first panel, above its name.
  const top = t + (events.length > 0 ? 40 : 22);
  const plotHeight = panels.length * panelHeight + (panels.length - 1) * gap;
  const domains = panels.map((_, i) => {
    const end = 1 - (i * (panelHeight + gap)) / plotHeight;
    return [Math.max(end - panelHeight / plotHeight, 0), end];
  });
  const traces = panels.flatMap(({ series }, panel) =>
    series.flatMap((one) => {
      requireLength(one.y, dates.length, one.name);
      return bandedLine(
        one,
        dates,
        panel,
        seriesColour(names.indexOf(one.name)),
        panel === firstPanelOf(panels, one.name),
      );
    }),
  );
  const axes = panels.flatMap(({ yTitle }, i) => [
    [
      axisName('xaxis', i),
      houseAxis('', {
        type: 'date',
        range: [dates[0], dates[dates.length - 1]],
        showgrid: false,
        showline: true,
        anchor: axisName('y', i),
        showticklabels: i === panels.length - 1,
        ...(i > 0 ? { matches: 'x' } : {}),
      }),
    ],
    [
      axisName('yaxis', i),
      houseAxis(yTitle ?? '', {
        domain: domains[i],
        anchor: axisName('x', i),
        rangemode: 'tozero',
        zeroline: false,
        nticks: 4,
        automargin: true,
      }),
    ],
  ]);
  return {
    data: traces,
    layout: {
      ...style,
      height: top + plotHeight + bottomMargin,
      margin: { ...margin, t: top },
      // Above the events' numbers and the first panel's name.
      legend: { ...(style.legend as object), y: 1 + (top - t + 4) / plotHeight },
      ...Object.fromEntries(axes),
      shapes: events.map(({ date, colour }) => ({
        type: 'line',
        xref: 'x',
        x0: date,
        x1: date,
        yref: 'paper',
        y0: 0,
        y1: 1,
        line: { color: colour ?? '#777777', width: 1, dash: 'dot' },
      })),
      annotations: [
        ...panels.map(({ name }, i) => ({
          text: `<b>${wrappedText(name, 90)}</b>`,
          font: { size: 13 },
          showarrow: false,
          xref: 'paper',
          x: 0,
          xanchor: 'left',
          yref: 'paper',
          y: domains[i][1],
          yanchor: 'bottom',
          yshift: 2,
        })),
        ...events.map(({ date, label, colour, number }) => ({
          text: String(number),
          hovertext: plainText(`${date}: ${label}`),
          font: { size: 12, color: colour ?? '#555555' },
          showarrow: false,
          xref: 'x',
          x: date,
          xanchor: 'center',
          yref: 'paper',
          y: 1,
          yanchor: 'bottom',
          yshift: 20,
        })),
      ],
      hovermode: 'x unified',
    },
  };
}
