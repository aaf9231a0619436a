import type { Figure } from '../figure';
import { houseAxis, houseStyle } from '../house-style';
import { seriesColour } from '../palette';
import { plainText } from '../plain-text';
import { bandTraces } from './banded-line';
import { requireLength } from './labels';

export interface LineChart {
  title: string;
  subtitle?: string;
  xTitle: string;
  yTitle: string;
  /**
   * Points of each line; without `x` they count from 1 (sweeps of a sampler, epochs of a training). Lines of one name are one group,
   * for example the chains of one corpus: they share a colour and an entry of the legend.
   */
  series: {
    name: string;
    x?: number[];
    y: (number | null)[];
    /** Lower and upper ends of its interval, a shaded band. */
    band?: { low: (number | null)[]; high: (number | null)[] };
    colour?: string;
  }[];
  /** Whether the points are marked: for few points (numbers of topics), not for a long trace. */
  markers?: boolean;
}

/**
 * Lines over a numeric axis, one a series, for example the log-likelihood after each sweep, with a band where it has an interval. Lines
 * over named steps: `stepsChart`.
 *
 * @param chart the series; x counts 1, 2, … where a series gives none.
 * @throws RangeError when a series has not as many x, or ends of its band, as y.
 * @example
 * const chart = lineChart({ title: 'Loss', xTitle: 'epoch', yTitle: 'cross entropy',
 *   series: [{ name: 'train', y: [1.2, 0.7, 0.5] }, { name: 'dev', y: [1.3, 0.9, 0.8] }], markers: true });
 */
export function lineChart(chart: LineChart): Figure {
  const { series, markers = false } = chart;
  const names = [...new Set(series.map(({ name }) => name))];
  const data = series.flatMap(({ name, x: given, y, band, colour: own }, position) => {
    const colour = own ?? seriesColour(names.indexOf(name));
    const x = given ?? y.map((_, index) => index + 1);
    requireLength(x, y.length, name);
    if (band) for (const end of [band.low, band.high]) requireLength(end, y.length, `the band of ${name}`);
    const group = { legendgroup: plainText(name) };
    const line = {
      type: 'scatter',
      mode: markers ? 'lines+markers' : 'lines',
      name: plainText(name),
      ...group,
      showlegend: series.findIndex((one) => one.name === name) === position,
      x,
      y,
      line: { color: colour, width: names.length < series.length ? 1.2 : 2 },
      marker: { size: 8 },
    };
    return band ? [...bandTraces(x, band, colour, group), line] : [line];
  });
  return {
    data,
    layout: {
      ...houseStyle({ ...chart, height: 480, legend: names.length > 1 ? names : undefined }),
      xaxis: houseAxis(chart.xTitle, { showgrid: false, zeroline: false, showline: true }),
      yaxis: houseAxis(chart.yTitle, { automargin: true, zeroline: false }),
      hovermode: 'x unified',
    },
  };
}
