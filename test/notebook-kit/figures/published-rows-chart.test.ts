import { describe, expect, it } from 'vitest';
import { type PublishedRowsChart, publishedRowsChart, renderFigure } from '../../../packages/notebook-kit/figures';

const value = (estimate: number, published: number | null = null) => ({
  ...{ estimate, low: estimate - 0.02, high: estimate + 0.02, published },
});
const chart: PublishedRowsChart = {
  title: 'Behaviour on two platforms',
  subtitle: 'Dots: this corpus, with 95 % intervals',
  series: [
    { name: 'Weibo <微博>', colour: '#D55E00' },
    { name: 'Twitter', colour: '#0072B2' },
  ],
  publishedName: 'published',
  valueTitle: 'share',
  valueKind: 'percent',
  sections: [
    {
      name: 'Syntax',
      rows: [
        { label: 'hashtag', remark: 'same', values: [value(0.07, 0.063), value(0.21, 0.2)] },
        { label: 'question & mark', values: [value(0.08), value(0.17)] },
      ],
    },
    { name: 'Time', rows: [{ label: 'weekend', remark: 'cannot tell', values: [value(0.5, 0.5), null] }] },
    { name: 'Nothing here', rows: [] },
  ],
};

describe('publishedRowsChart', () => {
  const { data, layout } = publishedRowsChart(chart);
  const traces = data as { name: string; x: unknown[]; y: number[]; marker: { color: string; symbol?: string } }[];

  it('gives each series a dot a row with its interval, and leaves a row out where a series has none', () => {
    const [weibo, , twitter] = traces;
    expect(weibo.x).toEqual([0.07, 0.08, 0.5]);
    expect(twitter.x).toEqual([0.21, 0.17]);
    expect(twitter).toMatchObject({ marker: { color: '#0072B2' } });
    expect((weibo as { error_x?: { array: number[] } }).error_x!.array[0]).toBeCloseTo(0.02, 12);
  });

  it('draws published values as open marks on the line of their series', () => {
    const [weibo, published, , abroad] = traces;
    expect(published).toMatchObject({ x: [0.063, 0.5], marker: { symbol: 'diamond-open', color: '#D55E00' } });
    expect(published.y).toEqual([weibo.y[0], weibo.y[2]]);
    expect(abroad.x).toEqual([0.2]);
  });

  it('puts no two lines of the picture on one place', () => {
    const places = traces.filter(({ y }) => y[0] !== null && y.length > 0).map(({ y }) => y);
    expect(new Set([...places[0], ...places[2]]).size).toBe(5);
  });

  it('writes labels above their rows and remarks at the right, escaped; a section without rows has no heading', () => {
    const texts = (layout.annotations as { text: string; x: number }[]).map(({ text, x }) => [text, x]);
    expect(texts).toEqual([
      ['<b>Syntax</b>', 0],
      ['hashtag', 0],
      ['same', 1],
      ['question &amp; mark', 0],
      ['<b>Time</b>', 0],
      ['weekend', 0],
      ['cannot tell', 1],
    ]);
    expect(traces[0].name).toBe('Weibo &lt;微博&gt;');
  });

  it('refuses no rows, a label twice, values that do not fit the series, an estimate outside its interval', () => {
    const rows = (list: PublishedRowsChart['sections'][0]['rows']) => ({
      ...chart,
      sections: [{ name: 'a', rows: list }],
    });
    expect(() => publishedRowsChart(rows([]))).toThrow('no row');
    const [row] = chart.sections[0].rows;
    expect(() => publishedRowsChart(rows([row, row]))).toThrow('"hashtag" comes twice');
    expect(() => publishedRowsChart(rows([{ ...row, values: [value(0.1)] }]))).toThrow('2 are needed');
    const outside = { estimate: 0.5, low: 0.6, high: 0.7, published: null };
    expect(() => publishedRowsChart(rows([{ ...row, values: [outside, null] }]))).toThrow('is not in [0.6, 0.7]');
  });

  it('is drawn on a page and on a phone', async () => {
    for (const width of [960, 390]) {
      const { svg } = await renderFigure({ data, layout }, { width });
      expect(svg).toContain('question &amp; mark');
    }
  });
});
