import type { Figure } from '../figure';
import { houseAxis, houseStyle } from '../house-style';
import { seriesColour } from '../palette';
import { plainText } from '../plain-text';
import { axisLabels, rowHeightOf } from './axis-labels';
import { requireDistinct, requireLength } from './labels';

export interface BarChart {
  title: string;
  subtitle?: string;
  /** Names of the rows, from top to bottom; each once. */
  categories: string[];
  /**
   * One value a category; null leaves a gap. `intervals`, usually 95 %, are drawn as whiskers; the values are not written then, since
   * whiskers would run through them.
   */
  series: {
    name: string;
    values: (number | null)[];
    intervals?: ([low: number, high: number] | null)[];
    colour?: string;
  }[];
  /** Bars of the series side by side, or end to end. */
  arrangement?: 'grouped' | 'stacked';
  valueTitle: string;
  /** How values are written: as they are, or a share of 1 as a percentage. */
  valueKind?: 'number' | 'percent';
}

/**
 * Horizontal bars, one row a category, with the value written at each bar, or with whiskers where there are intervals. Long names
 * stand in up to three lines; what does not fit is in the hover text.
 *
 * @param chart categories, and one value a category for each series; null leaves the bar out.
 * @throws RangeError when a category comes twice, a series has not one value a category, or a value is outside its interval.
 * @example
 * const chart = barChart({ title: 'Letters a year', categories: ['2023', '2024'], valueTitle: 'letters',
 *   series: [{ name: 'answered', values: [310, 402] }, { name: 'open', values: [12, null] }] });
 */
export function barChart(chart: BarChart): Figure {
  const { categories, series, arrangement = 'grouped', valueKind = 'number' } = chart;
  requireDistinct(categories, 'categories');
  for (const { name, values, intervals } of series) {
    requireLength(values, categories.length, name);
    if (intervals) requireLength(intervals, categories.length, `the intervals of ${name}`);
    intervals?.forEach((interval, i) => {
      const value = values[i];
      if (interval && value !== null && !(interval[0] <= value && value <= interval[1])) {
        throw new RangeError(`${name}, ${categories[i]}: ${value} is not in [${interval.join(', ')}].`);
      }
    });
  }
  const stacked = arrangement === 'stacked';
  const labels = axisLabels(categories, { columns: 30, most: 3 });
  // Shares of a few percent differ in their second decimal; 0.0 % would be read as none.
  const largest = Math.max(...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))));
  const format = valueKind === 'percent' ? (largest < 0.05 ? '.2%' : '.1%') : ',.4~g';
  const data = series.map(({ name, values, intervals, colour }, position) => ({
    type: 'bar',
    orientation: 'h',
    name: plainText(name),
    x: values,
    y: labels.names,
    marker: { color: colour ?? seriesColour(position) },
    ...(intervals ? { error_x: whiskers(values, intervals) } : { texttemplate: `%{x:${format}}` }),
    textposition: stacked ? 'inside' : 'outside',
    textangle: 0,
    insidetextanchor: 'middle',
    textfont: { size: 12 },
    insidetextfont: { size: 13, color: '#FFFFFF' },
    cliponaxis: false,
    hovertemplate: `%{y}: %{x:${format}}<extra>${plainText(name)}</extra>`,
  }));
  const rowHeight = rowHeightOf(stacked ? 34 : 14 + 20 * series.length, labels.lines);
  const layout = houseStyle({
    ...chart,
    height: Math.max(320, 180 + rowHeight * categories.length),
    legend: series.length > 1 ? series.map(({ name }) => name) : undefined,
  });
  return {
    data,
    layout: {
      ...layout,
      barmode: stacked ? 'stack' : 'group',
      bargap: 0.25,
      bargroupgap: 0.08,
      xaxis: houseAxis(chart.valueTitle, {
        ...(stacked
          ? {}
          : { range: roomForLabels(series.flatMap(({ values, intervals = [] }) => [...values, ...intervals.flat()])) }),
        tickformat: valueKind === 'percent' ? ',~%' : ',~g',
      }),
      yaxis: houseAxis('', {
        type: 'category',
        autorange: 'reversed',
        automargin: true,
        showgrid: false,
        ticks: '',
        ...labels.axis,
      }),
    },
  };
}

function whiskers(values: (number | null)[], intervals: ([number, number] | null)[]): object {
  const length = (end: 0 | 1) =>
    values.map((value, i) => (value === null || !intervals[i] ? 0 : Math.abs(intervals[i][end] - value)));
  return {
    ...{ type: 'data', symmetric: false, array: length(1), arrayminus: length(0) },
    ...{ thickness: 1.6, width: 3, color: '#333333' },
  };
}

/** From the smallest value (or 0) to the largest, and an eighth more where the numbers at the bars' ends stand. */
function roomForLabels(values: (number | null)[]): [number, number] {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  const room = (high - low || 1) / 8;
  return [low < 0 ? low - room : 0, high > 0 || low === 0 ? high + room : 0];
}
