import { describe, expect, it } from 'vitest';
import {
  cultureArrowsChart,
  cultureColours,
  quadrantChart,
  renderFigure,
} from '../../../packages/notebook-kit/figures';

const plane = {
  title: 'Attention and satisfaction',
  cuts: { attention: 0.05, satisfaction: 0.6 },
  cutName: 'median',
  quadrantNames: ['keep up', 'improve first', 'maintain', 'low priority'],
};
const word = (label: string, attention: number, satisfaction: number, rare = false) => ({
  label,
  attention,
  satisfaction,
  occurrences: 40,
  rare,
  attentionInterval: [attention / 2, 2 * attention] as const,
  satisfactionInterval: [satisfaction - 0.1, satisfaction + 0.05] as const,
});
const words = [
  word('客服 customer service', 0.1, 0.9),
  word('<b>price</b> & co', 0.02, 0.3),
  word('edge devices', 0.01, 0.4, true),
];

type Layout = {
  annotations: { text: string; x: number; y: number }[];
  shapes: { x0: number; y0: number }[];
  width: number;
};
type Trace = {
  name: string;
  x: number[];
  visible?: string;
  customdata?: unknown[][];
  error_x?: { array: number[]; arrayminus: number[] };
};

describe('quadrantChart', () => {
  const chart = quadrantChart({ ...plane, words, colour: cultureColours.domestic });
  const { annotations, shapes, width } = chart.layout as unknown as Layout;
  const traces = chart.data as Trace[];

  it('labels every word and quadrant, and shows what a reviewer typed as text', () => {
    expect(annotations.map(({ text }) => text)).toEqual([
      ...plane.quadrantNames.map((name) => `<b>${name}</b>`),
      '客服 customer service',
      '&lt;b&gt;price&lt;/b&gt; &amp; co',
      'edge devices',
    ]);
    expect(width).toBe(960);
  });

  it('cuts where it is told, and keeps rare words apart', () => {
    expect(shapes[0]).toMatchObject({ y0: 0.6 });
    expect(shapes[1]).toMatchObject({ x0: 0.05 });
    expect(traces.find(({ name }) => name === 'feature word')!.x).toEqual([0.1, 0.02]);
    expect(traces.find(({ name }) => name === 'named too seldom')!.x).toEqual([0.01]);
  });

  it('places marks and labels by the logarithm of attention when asked to', () => {
    const { layout } = quadrantChart({ ...plane, words, colour: '#000000', attentionScale: 'logarithmic' });
    const { annotations: labels, shapes: lines } = layout as unknown as Layout;
    expect((layout.xaxis as { type: string }).type).toBe('log');
    expect(labels.find(({ text }) => text.startsWith('客服'))!.x).toBeCloseTo(Math.log10(0.1), 12);
    expect(lines[1]).toMatchObject({ x0: 0.05 });
  });

  it('has no cut lines where no word is common enough', () => {
    const cuts = { attention: Number.NaN, satisfaction: Number.NaN };
    const { layout } = quadrantChart({ ...plane, cuts, words, colour: '#000000' });
    expect((layout as unknown as Layout).shapes.filter((shape) => 'xsizemode' in shape === false)).toEqual([]);
    expect((layout.xaxis as { range: number[] }).range.every(Number.isFinite)).toBe(true);
    expect((layout.yaxis as { range: number[] }).range.every(Number.isFinite)).toBe(true);
  });

  it('labels rare words only where there is room beside them', () => {
    // Ten rare words in one spot: two or three labels fit around it without a line.
    const heap = Array.from({ length: 10 }, (_, i) => word(`rare word ${i}`, 0.01, 0.4, true));
    const common = word('common', 0.01, 0.41);
    const { layout } = quadrantChart({ ...plane, words: [...heap, common], colour: '#000000' });
    const texts = (layout as unknown as Layout).annotations.map(({ text }) => text);
    expect(texts).toContain('common');
    expect(texts.filter((text) => text.startsWith('rare')).length).toBeLessThan(6);
  });

  it('has the intervals in the hover text, and as bars on demand', () => {
    const bars = traces[0];
    expect(bars.visible).toBe('legendonly');
    expect(bars.error_x!.array[0]).toBeCloseTo(0.1, 12);
    expect(bars.error_x!.arrayminus[0]).toBeCloseTo(0.05, 12);
    expect(traces[1].customdata![0]).toEqual(['客服 customer service', 40, '[5.0, 20.0]', '[80.0, 95.0]']);
  });

  it('can be drawn, and not without words', async () => {
    const { svg } = await renderFigure(chart);
    for (const text of ['客服 customer service', 'keep up', 'low priority']) expect(svg).toContain(text);
    expect(() => quadrantChart({ ...plane, words: [], colour: '#000000' })).toThrow(RangeError);
  });
});

describe('cultureArrowsChart', () => {
  const subjects = [
    {
      label: 'storage',
      domestic: { attention: 0.02, satisfaction: 0.9 },
      foreign: { attention: 0.06, satisfaction: 0.5 },
    },
    {
      label: 'reputation',
      domestic: { attention: 0.06, satisfaction: 0.8 },
      foreign: { attention: 0.01, satisfaction: 0.2 },
    },
  ];

  it('draws an arrow from home to abroad for each subject', async () => {
    const chart = cultureArrowsChart({ ...plane, subjects });
    const arrows = chart.data.find((trace) => (trace as { mode: string }).mode === 'lines+markers') as Trace & {
      y: number[];
    };
    expect(arrows.x).toEqual([0.02, 0.06, null, 0.06, 0.01, null]);
    expect(arrows.y).toEqual([0.9, 0.5, null, 0.8, 0.2, null]);
    const { svg } = await renderFigure(chart);
    expect(svg).toContain('reputation');
  });

  it('refuses to be drawn without subjects', () => {
    expect(() => cultureArrowsChart({ ...plane, subjects: [] })).toThrow(RangeError);
  });
});
