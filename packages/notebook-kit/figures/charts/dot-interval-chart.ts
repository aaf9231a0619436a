import type { Figure } from '../figure';
import { houseAxis, houseStyle } from '../house-style';
import { seriesColour } from '../palette';
import { plainText, wrappedText } from '../plain-text';
import { requireDistinct } from './labels';

export interface Interval {
  estimate: number;
  low: number;
  high: number;
}

export interface DotIntervalChart {
  title: string;
  subtitle?: string;
  /** Names of the rows, from top to bottom; each once. */
  rows: string[];
  /** One interval a row, null where there is none. Several series stand slightly apart in the same row. */
  series: { name: string; intervals: (Interval | null)[]; colour?: string }[];
  valueTitle: string;
  /** A value to compare with (no difference, chance level), drawn as a dashed line. */
  reference?: number;
  valueKind?: 'number' | 'percent';
}

/**
 * An estimate with its interval (usually 95 %) in each row, as a dot with whiskers.
 *
 * @param chart rows, and one interval a row for each series; null leaves the dot out.
 * @throws RangeError when a row comes twice, a series has not one interval a row, or an estimate lies outside its interval.
 * @example
 * const chart = dotIntervalChart({ title: 'Effect in each study', rows: ['Lee 2019', 'Ruiz 2021'], valueTitle: 'difference',
 *   series: [{ name: 'effect', intervals: [{ estimate: 0.2, low: 0.1, high: 0.3 }, null] }], reference: 0 });
 */
export function dotIntervalChart(chart: DotIntervalChart): Figure {
  const { rows, series, reference, valueKind = 'number' } = chart;
  requireDistinct(rows, 'rows');
  const data = series.map(({ name, intervals, colour }, position) => {
    requireIntervals(intervals, rows, name);
    const shown = intervals.flatMap((interval, row) => (interval ? [{ ...interval, row }] : []));
    return {
      type: 'scatter',
      mode: 'markers',
      name: plainText(name),
      x: shown.map(({ estimate }) => estimate),
      y: shown.map(({ row }) => row + (position - (series.length - 1) / 2) * 0.22),
      error_x: {
        type: 'data',
        symmetric: false,
        array: shown.map(({ estimate, high }) => high - estimate),
        arrayminus: shown.map(({ estimate, low }) => estimate - low),
        thickness: 2,
        width: 5,
      },
      marker: { size: 10, color: colour ?? seriesColour(position) },
      customdata: shown.map(({ low, high, row }) => [low, high, plainText(rows[row])]),
      hovertemplate: `%{customdata[2]}: %{x:.3~g} [%{customdata[0]:.3~g}, %{customdata[1]:.3~g}]<extra>${plainText(name)}</extra>`,
    };
  });
  const referenceLine = {
    type: 'line',
    xref: 'x',
    yref: 'paper',
    y0: 0,
    y1: 1,
    line: { color: '#777777', dash: 'dash', width: 1 },
  };
  return {
    data,
    layout: {
      ...houseStyle({
        ...chart,
        height: Math.max(320, 180 + 40 * rows.length),
        legend: series.length > 1 ? series.map(({ name }) => name) : undefined,
      }),
      xaxis: houseAxis(chart.valueTitle, { zeroline: false, tickformat: valueKind === 'percent' ? ',~%' : '' }),
      yaxis: houseAxis('', {
        tickmode: 'array',
        tickvals: rows.map((_, row) => row),
        ticktext: rows.map((name) => wrappedText(name, 32)),
        range: [rows.length - 0.5, -0.5],
        automargin: true,
        zeroline: false,
        ticks: '',
      }),
      shapes: reference === undefined ? [] : [{ ...referenceLine, x0: reference, x1: reference }],
    },
  };
}

function requireIntervals(intervals: (Interval | null)[], rows: string[], name: string): void {
  if (intervals.length !== rows.length) {
    throw new RangeError(`The series "${name}" has ${intervals.length} intervals where ${rows.length} are needed.`);
  }
  intervals.forEach((interval, row) => {
    if (interval && !(interval.low <= interval.estimate && interval.estimate <= interval.high)) {
      const { low, estimate, high } = interval;
      throw new RangeError(`In "${name}", row "${rows[row]}": the estimate ${estimate} is not in [${low}, ${high}].`);
    }
  });
}
