import { describe, expect, it } from 'vitest';
import { renderFigure, timelineChart } from '../../../packages/notebook-kit/figures';

const dates = ['2023-01-01', '2023-01-02', '2023-01-03'];
const chart = {
  title: 'Posts a day',
  dates,
  panels: [
    {
      name: 'Weibo',
      yTitle: 'posts',
      series: [{ name: 'posts', y: [3, null, 5], band: { low: [2, null, 4], high: [4, null, 6] } }],
    },
    {
      name: 'JD',
      series: [
        { name: 'posts', y: [1, 1, 1] },
        { name: 'likes', y: [9, 8, 7] },
      ],
    },
  ],
  events: [{ date: '2023-01-02', label: '<b>release</b>', colour: '#D55E00' }],
};

describe('timelineChart', () => {
  const { data, layout } = timelineChart(chart);
  const traces = data as Record<string, unknown>[];

  it('gives each panel axes of its own that share the dates, and a series of one name one colour', () => {
    expect(layout.xaxis2).toMatchObject({ matches: 'x', type: 'date', anchor: 'y2' });
    const lines = traces.filter(({ name }) => name === 'posts');
    expect(lines.map(({ xaxis }) => xaxis)).toEqual(['x', 'x2']);
    expect(new Set(lines.map(({ line }) => (line as { color: string }).color)).size).toBe(1);
    expect(lines.map(({ showlegend }) => showlegend)).toEqual([true, false]);
    const [first, second] = [layout.yaxis, layout.yaxis2] as { domain: [number, number] }[];
    expect(first.domain[0]).toBeGreaterThan(second.domain[1]);
  });

  it('shades the band of a series between its low and high ends, and not across days that are missing', () => {
    const shapes = traces.filter(({ fill }) => fill === 'tonexty');
    expect(shapes.map(({ x, y }) => [x, y])).toEqual([
      [['2023-01-01'], [4]],
      [['2023-01-03'], [6]],
    ]);
    expect(shapes[0]).toMatchObject({ hoverinfo: 'skip' });
  });

  it('marks events through all panels, numbered, with what came from data as text', () => {
    expect(layout.shapes).toMatchObject([{ x0: '2023-01-02', yref: 'paper', y0: 0, y1: 1 }]);
    const [number] = (layout.annotations as { text: string; hovertext?: string }[]).filter(
      ({ hovertext }) => hovertext,
    );
    expect(number).toMatchObject({ text: '1', hovertext: '2023-01-02: &lt;b&gt;release&lt;/b&gt;' });
  });

  it('draws no event outside its dates, and leaves the others their numbers', () => {
    const outside = ['2022-12-31', '2023-01-04'].map((date) => ({ date, label: 'elsewhere' }));
    const other = timelineChart({ ...chart, events: [...outside, ...chart.events] }).layout;
    expect(other.shapes).toEqual(layout.shapes);
    const numbers = (other.annotations as { text: string; hovertext?: string }[]).filter(({ hovertext }) => hovertext);
    expect(numbers.map(({ text }) => text)).toEqual(['3']);
  });

  it('refuses no panel, a panel twice, and a series of another length', () => {
    expect(() => timelineChart({ ...chart, panels: [] })).toThrow('has no panel');
    expect(() => timelineChart({ ...chart, panels: [chart.panels[0], chart.panels[0]] })).toThrow(
      '"Weibo" comes twice',
    );
    expect(() => timelineChart({ ...chart, dates: dates.slice(1) })).toThrow('"posts" has 3 values where 2 are needed');
  });

  it('is drawn without a browser', async () => {
    const { svg } = await renderFigure(timelineChart(chart));
    expect(svg).toContain('Weibo');
    expect(svg).toContain('Jan 2, 2023');
  });
});
