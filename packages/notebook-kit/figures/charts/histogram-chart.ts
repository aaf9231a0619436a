import type { Figure } from '../figure';
import { houseAxis, houseStyle } from '../house-style';
import { NothingToDraw } from '../nothing-to-draw';
import { seriesColour } from '../palette';
import { plainText } from '../plain-text';

export interface HistogramChart {
  title: string;
  subtitle?: string;
  valueTitle: string;
  series: { name: string; values: ArrayLike<number>; colour?: string }[];
  /** Bins [from + i·width, from + (i+1)·width) for i < count; larger values are counted in the last bin. */
  bins: { from: number; width: number; count: number };
}

/**
 * Shares of values in equal bins, one outlined area a series, so that groups of different size can be compared.
 *
 * @param chart the bins, and the values of each series in any order.
 * @throws RangeError when a series is empty or a value lies below the first bin or is not a number.
 * @example
 * const chart = histogramChart({ title: 'Length of letters', valueTitle: 'words', bins: { from: 0, width: 10, count: 30 },
 *   series: [{ name: 'answered', values: [12, 31, 45] }] });
 */
export function histogramChart(chart: HistogramChart): Figure {
  const { bins, series } = chart;
  const edges = Array.from({ length: bins.count + 1 }, (_, index) => bins.from + index * bins.width);
  const data = series.map(({ name, values, colour }, position) => {
    const shares = sharesPerBin(values, bins, name);
    const fill = colour ?? seriesColour(position);
    return {
      type: 'scatter',
      mode: 'lines',
      name: plainText(name),
      x: edges,
      // The line goes on at the last share up to the end of the last bin.
      y: [...shares, shares[shares.length - 1]],
      line: { shape: 'hv', color: fill, width: 2 },
      fill: 'tozeroy',
      fillcolor: `${fill}33`,
      hovertemplate: `from %{x}: %{y:.1%}<extra>${plainText(name)}</extra>`,
    };
  });
  const beyond = series.some(({ values }) => Array.from(values).some((value) => value >= edges[bins.count]));
  const valueTitle = beyond
    ? `${chart.valueTitle} (the last bin holds all from ${edges[bins.count - 1]})`
    : chart.valueTitle;
  return {
    data,
    layout: {
      ...houseStyle({ ...chart, height: 480, legend: series.map(({ name }) => name) }),
      xaxis: houseAxis(valueTitle, {
        showgrid: false,
        zeroline: false,
        showline: true,
        range: [edges[0], edges[bins.count]],
      }),
      yaxis: houseAxis('Share of the group', { tickformat: ',~%', rangemode: 'tozero', automargin: true }),
    },
  };
}

/** Share of the values in each bin; the shares of a series sum to 1. */
export function sharesPerBin(values: ArrayLike<number>, bins: HistogramChart['bins'], name: string): number[] {
  if (values.length === 0) throw new NothingToDraw(`The series "${name}" has no values.`);
  const counts = new Array<number>(bins.count).fill(0);
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor((values[i] - bins.from) / bins.width);
    if (!(bin >= 0))
      throw new RangeError(`The series "${name}" holds ${values[i]}; the first bin starts at ${bins.from}.`);
    counts[Math.min(bin, bins.count - 1)]++;
  }
  return counts.map((count) => count / values.length);
}
