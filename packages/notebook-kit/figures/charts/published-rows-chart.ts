import type { Figure } from '../figure';
import { bottomMargin, houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { plainText } from '../plain-text';
import type { Interval } from './contrast-chart';
import { requireDistinct, requireLength } from './labels';

/** One side of a row: what was found, and what was published of it. */
export interface FoundBesidePublished extends Interval {
  /** Drawn as an open mark; left out where nothing was published. */
  published?: number | null;
}

export interface PublishedRow {
  /** Names the row; each once in the chart. Where a label is Chinese, an English gloss belongs to it. */
  label: string;
  /** A few words at the right end, such as “same direction”. */
  remark?: string;
  /** One for each series; null where a series has no value. */
  values: (FoundBesidePublished | null)[];
}

export interface PublishedRowsChart {
  title: string;
  subtitle?: string;
  /** What is compared, such as two platforms. */
  series: { name: string; colour: string }[];
  /** What open marks are, such as “Gao et al. 2012”. */
  publishedName: string;
  /** Groups of rows under a heading, from top to bottom. */
  sections: { name: string; rows: PublishedRow[] }[];
  valueTitle: string;
  /** Percent writes shares of 1. Default: number. */
  valueKind?: 'percent' | 'number';
}

/** A heading, a label and each series take one line; labels stand above their marks, so that a phone's width is left to the plot. */
const lineHeight = 18;

/**
 * One row a measure: for each series a dot with its interval, and what was published as an open mark of the same colour. Labels stand
 * above their row, verdicts at its right end.
 *
 * @param chart sections of rows, each row one value a series.
 * @throws RangeError when there is no row, a label comes twice, values do not fit the series, or an estimate lies outside its interval.
 * @example
 * const chart = publishedRowsChart({ title: 'Behaviour', publishedName: 'published', valueTitle: 'share of posts', valueKind: 'percent',
 *   series: [{ name: 'Weibo', colour: '#D55E00' }, { name: 'Twitter', colour: '#0072B2' }],
 *   sections: [{ name: 'Syntax', rows: [{ label: 'hashtag', remark: 'same direction', values: [
 *     { estimate: 0.07, low: 0.06, high: 0.08, published: 0.063 }, { estimate: 0.21, low: 0.19, high: 0.23, published: 0.2 }] }] }] });
 */
export function publishedRowsChart(chart: PublishedRowsChart): Figure {
  const { series, sections, publishedName, valueTitle, valueKind = 'number' } = chart;
  checkRows(chart);
  let next = 0;
  const placed = sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows }) => {
      const heading = next + 0.6;
      next += 1.3;
      const lines = rows.map((row) => {
        const label = next + 0.5;
        next += series.length + 1.35;
        return { row, label, marks: series.map((_, s) => label + 1.1 + s * 0.8) };
      });
      return { name, heading, lines };
    });
  const lines = placed.flatMap((section) => section.lines);
  const names = [...series.map(({ name }) => name), publishedName];
  const style = houseStyle({ ...chart, legend: names });
  const margin = style.margin as { t: number };
  const text = (label: string, y: number, more: object) => ({
    ...{ text: label, showarrow: false, xref: 'paper', x: 0, xanchor: 'left', y, yanchor: 'middle' },
    ...more,
  });
  return {
    data: [
      ...series.flatMap((one, s) => [foundTrace(chart, s, lines), publishedTrace(one, s, lines, valueKind)]),
      // Explains the open marks in the legend, without a colour of its own.
      {
        ...{ type: 'scatter', mode: 'markers', name: plainText(publishedName), x: [null], y: [null] },
        marker: { ...openMark, color: '#444444' },
      },
    ],
    layout: {
      ...style,
      height: Math.round(margin.t + next * lineHeight + bottomMargin),
      margin: { ...margin, l: 16, r: 20 },
      xaxis: houseAxis(valueTitle, {
        rangemode: 'tozero',
        ...(valueKind === 'percent' ? { tickformat: '.0%' } : {}),
      }),
      yaxis: { range: [next + 0.2, -0.2], visible: false, showgrid: false, zeroline: false, fixedrange: true },
      annotations: placed.flatMap(({ name, heading, lines: rows }) => [
        text(`<b>${plainText(name)}</b>`, heading, { font: { size: 14 } }),
        ...rows.flatMap(({ row, label }) => [
          text(plainText(row.label), label, { font: { size: 13 }, bgcolor: '#FFFFFF' }),
          ...(row.remark
            ? [text(plainText(row.remark), label, { x: 1, xanchor: 'right', font: { size: 12, color: '#555555' } })]
            : []),
        ]),
      ]),
    },
  };
}

interface Line {
  row: PublishedRow;
  marks: number[];
}

const openMark = { symbol: 'diamond-open', size: 11, line: { width: 2 } };

function foundTrace({ series, valueKind }: PublishedRowsChart, s: number, lines: Line[]): object {
  const known = lines.filter(({ row }) => row.values[s] !== null);
  const values = known.map(({ row }) => row.values[s] as FoundBesidePublished);
  return {
    ...{ type: 'scatter', mode: 'markers', name: plainText(series[s].name), legendgroup: String(s) },
    x: values.map(({ estimate }) => estimate),
    y: known.map(({ marks }) => marks[s]),
    error_x: {
      ...{ type: 'data', symmetric: false, thickness: 2, width: 3 },
      array: values.map(({ estimate, high }) => high - estimate),
      arrayminus: values.map(({ estimate, low }) => estimate - low),
    },
    marker: { size: 8, color: series[s].colour },
    customdata: known.map(({ row }) => plainText(row.label)),
    hovertemplate: `<b>%{customdata}</b><br>${plainText(series[s].name)}: %{x${format(valueKind)}}<extra></extra>`,
  };
}

function publishedTrace(
  { name, colour }: PublishedRowsChart['series'][0],
  s: number,
  lines: Line[],
  valueKind: PublishedRowsChart['valueKind'],
): object {
  const known = lines.filter(({ row }) => typeof row.values[s]?.published === 'number');
  return {
    ...{ type: 'scatter', mode: 'markers', legendgroup: String(s), showlegend: false },
    name: `${plainText(name)}, published`,
    x: known.map(({ row }) => row.values[s]?.published),
    y: known.map(({ marks }) => marks[s]),
    marker: { ...openMark, color: colour },
    customdata: known.map(({ row }) => plainText(row.label)),
    hovertemplate: `<b>%{customdata}</b><br>${plainText(name)}, published: %{x${format(valueKind)}}<extra></extra>`,
  };
}

const format = (kind: PublishedRowsChart['valueKind']) => (kind === 'percent' ? ':.1%' : ':.3~g');

function checkRows({ title, series, sections }: PublishedRowsChart): void {
  const rows = sections.flatMap((section) => section.rows);
  if (rows.length === 0) throw new NothingToDraw(`The chart "${title}" has no row.`);
  requireDistinct(
    rows.map(({ label }) => label),
    'rows',
  );
  for (const { label, values } of rows) {
    requireLength(values, series.length, label);
    for (const value of values) {
      if (value && !(value.low <= value.estimate && value.estimate <= value.high)) {
        throw new RangeError(
          `In the row "${label}" the estimate ${value.estimate} is not in [${value.low}, ${value.high}].`,
        );
      }
    }
  }
}
