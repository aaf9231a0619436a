import { describe, expect, it } from 'vitest';
import { type StepsChart, stepsChart } from '../../../packages/notebook-kit/figures';

const line = { name: 'with culture', y: [0.6, 0.65, null] };
const chart: StepsChart = {
  title: 'Prediction over history',
  xTitle: 'posts known',
  steps: ['1', '2', '5'],
  panels: [
    { name: 'hashtags', yTitle: 'AUC', series: [{ ...line, band: { low: [0.5, 0.6, null], high: [0.7, 0.7, null] } }] },
    { name: 'URLs', series: [{ name: 'shuffled', y: [0.5, 0.5, 0.5], dashed: true }, line] },
  ],
};
const { data, layout } = stepsChart(chart) as {
  data: Record<string, unknown>[];
  layout: Record<string, Record<string, unknown>>;
};

describe('stepsChart', () => {
  it('has one axis of named steps a panel, the lowest with its names', () => {
    expect(layout.xaxis).toMatchObject({ type: 'category', categoryarray: ['1', '2', '5'], showticklabels: false });
    expect(layout.xaxis2).toMatchObject({ matches: 'x', showticklabels: true });
    expect(layout.yaxis.domain).toEqual([expect.any(Number), 1]);
    expect((layout.yaxis2.domain as number[])[0]).toBe(0);
  });

  it('draws a band between its ends, once a run of known ends, and lines with marks', () => {
    expect(data).toHaveLength(5);
    expect(data[0]).toMatchObject({ x: ['1', '2'], y: [0.5, 0.6] });
    expect(data[1]).toMatchObject({ y: [0.7, 0.7], fill: 'tonexty' });
    expect(data[2]).toMatchObject({ name: 'with culture', mode: 'lines+markers', y: [0.6, 0.65, null] });
    expect(data[3]).toMatchObject({ line: { dash: 'dash' }, xaxis: 'x2' });
  });

  it('gives a series one colour and one entry of the legend', () => {
    const lines = data.filter(({ name }) => name === 'with culture') as {
      line: { color: string };
      showlegend: boolean;
    }[];
    expect(new Set(lines.map((one) => one.line.color)).size).toBe(1);
    expect(lines.map(({ showlegend }) => showlegend)).toEqual([true, false]);
  });

  it('refuses what cannot be drawn', () => {
    expect(() => stepsChart({ ...chart, panels: [] })).toThrow('has no panel');
    expect(() => stepsChart({ ...chart, steps: ['1', '1', '2'] })).toThrow('"1" comes twice');
    expect(() => stepsChart({ ...chart, steps: ['1'] })).toThrow('"with culture" has 3 values where 1 are needed');
  });
});
