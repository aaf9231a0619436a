import { describe, expect, it } from 'vitest';
import {
  barChart,
  heatmapChart,
  histogramChart,
  lineChart,
  seriesColours,
  topicTermBars,
  withCorpusLabel,
} from '../../../packages/notebook-kit/figures';
import { sharesPerBin } from '../../../packages/notebook-kit/figures/charts/histogram-chart';
import { divergingColours, sequentialColours } from '../../../packages/notebook-kit/figures/palette';
import { exampleFigures } from './example-figures';

/** A trace or a part of a layout, to look into. */
type Spec = Record<string, unknown> & { [key: string]: never };
const trace = (figure: { data: object[] }, index = 0) => figure.data[index] as Record<string, unknown>;
const axis = (figure: { layout: Record<string, unknown> }, name: string) =>
  figure.layout[name] as Record<string, unknown>;

const bars = {
  title: 'Aspects',
  categories: ['外观', '音质'],
  series: [
    { name: 'domestic', values: [3, null], colour: '#D55E00' },
    { name: 'foreign', values: [1, 4] },
  ],
  valueTitle: 'Reviews',
};

describe('barChart', () => {
  it('draws horizontal bars, first category on top, in the colours that are given or in turn', () => {
    const figure = barChart(bars);
    expect(trace(figure, 0)).toMatchObject({ type: 'bar', orientation: 'h', x: [3, null], y: ['外观', '音质'] });
    expect(trace(figure, 0).marker).toEqual({ color: '#D55E00' });
    expect(trace(figure, 1).marker).toEqual({ color: seriesColours[1] });
    expect(figure.layout.barmode).toBe('group');
    expect(axis(figure, 'yaxis')).toMatchObject({ type: 'category', autorange: 'reversed' });
  });

  it('leaves room for the numbers at the ends of the longest bars', () => {
    expect(axis(barChart(bars), 'xaxis').range).toEqual([0, 4.5]);
    const negative = barChart({ ...bars, series: [{ name: 'change', values: [-4, 4] }] });
    expect(axis(negative, 'xaxis').range).toEqual([-5, 5]);
  });

  it('stacks the series end to end', () => {
    expect(barChart({ ...bars, arrangement: 'stacked' }).layout.barmode).toBe('stack');
  });

  it('draws intervals as whiskers, writes no number through them, and leaves room for the longest', () => {
    const series = [{ name: 'nDCG', values: [3, null], intervals: [[2, 7] as [number, number], null] }];
    const figure = barChart({ ...bars, series });
    expect(trace(figure, 0).error_x).toMatchObject({ symmetric: false, array: [4, 0], arrayminus: [1, 0] });
    expect(trace(figure, 0).texttemplate).toBeUndefined();
    expect(axis(figure, 'xaxis').range).toEqual([0, 7 + 7 / 8]);
    const outside = [{ ...series[0], values: [8, null] }];
    expect(() => barChart({ ...bars, series: outside })).toThrow('nDCG, 外观: 8 is not in [2, 7]');
  });

  it('refuses a category that comes twice and a series of another length', () => {
    expect(() => barChart({ ...bars, categories: ['a', 'a'] })).toThrow('"a" comes twice');
    expect(() => barChart({ ...bars, categories: ['a'] })).toThrow('"domestic" has 2 values where 1 are needed');
  });
});

describe('lineChart', () => {
  const chart = { title: 'Trace', xTitle: 'Sweep', yTitle: 'log p', series: [{ name: 'K = 6', y: [-3, -2, -1.5] }] };

  it('counts the points of a series without x from 1', () => {
    expect(trace(lineChart(chart))).toMatchObject({ type: 'scatter', mode: 'lines', x: [1, 2, 3], y: [-3, -2, -1.5] });
  });

  it('shows a legend only for several series', () => {
    expect(lineChart(chart).layout.showlegend).toBe(false);
    expect(lineChart({ ...chart, series: [...chart.series, { name: 'K = 7', y: [1] }] }).layout.showlegend).toBe(true);
  });

  it('refuses x and y of different lengths', () => {
    expect(() => lineChart({ ...chart, series: [{ name: 'bad', x: [1], y: [1, 2] }] })).toThrow('"bad" has 1 values');
  });
});

describe('histogramChart', () => {
  const bins = { from: 0, width: 10, count: 3 };

  it('counts values at the lower edge in the bin and values beyond the last bin in the last one', () => {
    expect(sharesPerBin([0, 9.9, 10, 29, 500], bins, 's')).toEqual([2 / 5, 1 / 5, 2 / 5]);
  });

  it('repeats the last share so that the last bin has its full width, and says that it is open', () => {
    const figure = histogramChart({
      title: 'Length',
      valueTitle: 'Tokens',
      series: [{ name: 'foreign', values: [5, 15, 99] }],
      bins,
    });
    expect(trace(figure)).toMatchObject({ x: [0, 10, 20, 30], y: [1 / 3, 1 / 3, 1 / 3, 1 / 3] });
    expect((axis(figure, 'xaxis').title as Spec).text).toBe('Tokens (the last bin holds all from 20)');
  });

  it('refuses an empty series and values below the first bin', () => {
    expect(() => sharesPerBin([], bins, 'none')).toThrow('"none" has no values');
    expect(() => sharesPerBin([-1], bins, 's')).toThrow('holds -1');
    expect(() => sharesPerBin([Number.NaN], bins, 's')).toThrow('holds NaN');
  });
});

describe('topicTermBars', () => {
  const words = [
    { word: '音质', weight: 0.2 },
    { word: 'bass', weight: 0.1 },
  ];

  it('gives each topic a panel of its own on one common scale', () => {
    const figure = topicTermBars({
      title: 'T',
      topics: [
        { name: 'A', words },
        { name: 'B', words },
      ],
      weightTitle: 'p',
    });
    expect(figure.data.map((_, index) => trace(figure, index).xaxis)).toEqual(['x', 'x2']);
    expect(axis(figure, 'xaxis').range).toEqual(axis(figure, 'xaxis2').range);
    const [left, right] = [axis(figure, 'xaxis').domain, axis(figure, 'xaxis2').domain] as number[][];
    expect(left[1]).toBeLessThan(right[0]);
  });

  it('puts fewer panels in a row where long words would leave no room for bars', () => {
    const long = [{ word: '正品保障 (guarantee of only genuine goods here)', weight: 1 }];
    const topics = ['A', 'B', 'C'].map((name) => ({ name, words: long }));
    const figure = topicTermBars({ title: 'T', topics, weightTitle: 'p' });
    const [first, , third] = ['xaxis', 'xaxis2', 'xaxis3'].map((name) => axis(figure, name).domain as number[]);
    expect(third).toEqual(first);
  });

  it('refuses no topic at all and a word that comes twice', () => {
    expect(() => topicTermBars({ title: 'T', topics: [], weightTitle: 'p' })).toThrow('at least one topic');
    const twice = { name: 'A', words: [words[0], words[0]] };
    expect(() => topicTermBars({ title: 'T', topics: [twice], weightTitle: 'p' })).toThrow('"音质" comes twice');
  });
});

describe('heatmapChart', () => {
  const chart = { title: 'H', rows: ['a', 'b'], columns: ['x'], values: [[1], [null]], valueTitle: 'v' };

  it('keeps gaps between the cells, without which plotly would smooth them into one picture', () => {
    expect(trace(heatmapChart(chart))).toMatchObject({ type: 'heatmap', z: [[1], [null]], xgap: 1, ygap: 1 });
  });

  it('slants column names only where the cells are too narrow for words', () => {
    const wide = Array.from({ length: 12 }, (_, index) => `column number ${index}`);
    expect(axis(heatmapChart(chart), 'xaxis').tickangle).toBe(0);
    expect(
      axis(heatmapChart({ ...chart, columns: wide, values: [wide.map(() => 1), wide.map(() => 2)] }), 'xaxis')
        .tickangle,
    ).toBe(-45);
  });

  it('refuses a matrix of another shape', () => {
    expect(() => heatmapChart({ ...chart, values: [[1]] })).toThrow('1 values where 2');
    expect(() => heatmapChart({ ...chart, values: [[1], [1, 2]] })).toThrow('"b" has 2 values where 1');
  });
});

describe('withCorpusLabel', () => {
  it('stamps a copy, once, and leaves the given figure alone', () => {
    const figure = lineChart({ title: 't', xTitle: 'x', yTitle: 'y', series: [{ name: 's', y: [1] }] });
    const before = JSON.stringify(figure);
    const twice = withCorpusLabel(withCorpusLabel(figure, 'first'), 'simulated <corpus>, seed 1');
    expect(JSON.stringify(figure)).toBe(before);
    expect(twice.layout.annotations).toMatchObject([{ text: 'simulated &lt;corpus&gt;, seed 1' }]);
  });
});

it('every figure is plain JSON', () => {
  for (const figure of Object.values(exampleFigures)) expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
});

describe('signed and long', () => {
  it('a heat map of signed values diverges from zero in the middle, another does not', () => {
    const chart = { title: 'H', rows: ['a', 'b'], columns: ['x'], valueTitle: 'v' };
    const signed = trace(heatmapChart({ ...chart, values: [[-1], [3]] }));
    expect(signed).toMatchObject({ zmin: -3, zmax: 3, colorscale: divergingColours });
    expect(trace(heatmapChart({ ...chart, values: [[0], [null]] })).colorscale).toEqual(sequentialColours);
    expect(trace(heatmapChart({ ...chart, values: [[-1], [3]], range: [-5, 2] }))).toMatchObject({ zmin: -5, zmax: 5 });
  });

  it('a line with a band is one legend entry with both ends, and a band of another length is refused', () => {
    const one = { name: 'recall', x: [10, 20], y: [0.5, 0.7], band: { low: [0.4, 0.6], high: [0.6, 0.8] } };
    const chart = { title: 'L', xTitle: 'n', yTitle: 'y', series: [one] };
    expect(lineChart(chart).data).toMatchObject([
      { x: [10, 20], y: [0.4, 0.6], showlegend: false },
      { x: [10, 20], y: [0.6, 0.8], fill: 'tonexty' },
      { name: 'recall', y: [0.5, 0.7], legendgroup: 'recall' },
    ]);
    const short = { ...one, band: { low: [0.4], high: [0.6, 0.8] } };
    expect(() => lineChart({ ...chart, series: [short] })).toThrow('the band of recall');
  });

  it('rows of bars grow with the lines of their names; what is cut stays whole in the hover text', () => {
    const long = 'many words '.repeat(20).trim();
    const chart = (name: string) =>
      barChart({
        title: 'B',
        categories: [name, 'b', 'c', 'd', 'e'],
        valueTitle: 'n',
        series: [{ name: 'n', values: [1, 2, 3, 4, 5] }],
      });
    const { data, layout } = chart(long);
    expect((data[0] as { y: string[] }).y[0]).toBe(long);
    const shown = (layout.yaxis as { ticktext: string[] }).ticktext[0];
    expect(shown.split('<br>')).toHaveLength(3);
    expect(shown.endsWith('…')).toBe(true);
    expect(layout.height as number).toBeGreaterThan(chart('a').layout.height as number);
  });
});
