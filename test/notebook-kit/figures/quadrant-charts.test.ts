import { describe, expect, it } from 'vitest';
import { arrowsChart, quadrantChart, renderFigure } from '../../../packages/notebook-kit/figures';

const plane = {
  title: 'Asked for and there',
  axes: { x: { name: 'asked for', title: 'asked for: share of letters' }, y: { name: '<there>' } },
  cuts: { x: 0.05, y: 0.6 },
  cutName: 'median',
  quadrantNames: ['keep up', 'improve first', 'maintain', 'low priority'],
};
const names = { common: 'wish', rare: 'named too seldom', count: 'letters' };
const wish = (label: string, x: number, y: number, rare = false) => ({
  label,
  x,
  y,
  count: 40,
  rare,
  xInterval: [x / 2, 2 * x] as const,
  yInterval: [y - 0.1, y + 0.05] as const,
});
const points = [
  wish('客服 customer service', 0.1, 0.9),
  wish('<b>price</b> & co', 0.02, 0.3),
  wish('edge devices', 0.01, 0.4, true),
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
  const chart = quadrantChart({ ...plane, points, names, colour: '#D55E00' });
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
    expect(traces.find(({ name }) => name === 'wish')!.x).toEqual([0.1, 0.02]);
    expect(traces.find(({ name }) => name === 'named too seldom')!.x).toEqual([0.01]);
  });

  it('places marks and labels by the logarithm of attention when asked to', () => {
    const { layout } = quadrantChart({ ...plane, points, names, colour: '#000000', xScale: 'logarithmic' });
    const { annotations: labels, shapes: lines } = layout as unknown as Layout;
    expect((layout.xaxis as { type: string }).type).toBe('log');
    expect(labels.find(({ text }) => text.startsWith('客服'))!.x).toBeCloseTo(Math.log10(0.1), 12);
    expect(lines[1]).toMatchObject({ x0: 0.05 });
  });

  it('has no cut lines where no word is common enough', () => {
    const cuts = { x: Number.NaN, y: Number.NaN };
    const { layout } = quadrantChart({ ...plane, cuts, points, names, colour: '#000000' });
    expect((layout as unknown as Layout).shapes.filter((shape) => 'xsizemode' in shape === false)).toEqual([]);
    expect((layout.xaxis as { range: number[] }).range.every(Number.isFinite)).toBe(true);
    expect((layout.yaxis as { range: number[] }).range.every(Number.isFinite)).toBe(true);
  });

  it('labels rare words only where there is room beside them', () => {
    // Ten rare words in one spot: two or three labels fit around it without a line.
    const heap = Array.from({ length: 10 }, (_, i) => wish(`rare word ${i}`, 0.01, 0.4, true));
    const common = wish('common', 0.01, 0.41);
    const { layout } = quadrantChart({ ...plane, points: [...heap, common], names, colour: '#000000' });
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
    expect(() => quadrantChart({ ...plane, points: [], names, colour: '#000000' })).toThrow(RangeError);
  });
});

describe('arrowsChart', () => {
  const arrows = [
    { label: 'storage', from: { x: 0.02, y: 0.9 }, to: { x: 0.06, y: 0.5 } },
    { label: 'reputation', from: { x: 0.06, y: 0.8 }, to: { x: 0.01, y: 0.2 } },
  ];
  const groups = [
    { name: '2019', colour: '#0072B2', others: [{ label: 'maps', x: 0.03, y: 0.3 }] },
    { name: '<b>2024</b>', colour: '#D55E00' },
  ] as const;

  it('draws an arrow from the first group to the second, in their colours', async () => {
    const chart = arrowsChart({ ...plane, groups, arrows, othersName: 'one year only' });
    const shafts = chart.data.find((trace) => (trace as { mode: string }).mode === 'lines+markers') as Trace & {
      y: number[];
    };
    expect(shafts.x).toEqual([0.02, 0.06, null, 0.06, 0.01, null]);
    expect(shafts.y).toEqual([0.9, 0.5, null, 0.8, 0.2, null]);
    expect(chart.data).toMatchObject([
      { name: 'one year only', x: [0.03], text: ['maps'], marker: { color: '#0072B2' }, showlegend: true },
      { name: 'one year only', x: [], showlegend: false },
      {},
      { name: '2019', x: [0.02, 0.06], marker: { color: '#0072B2' } },
      { name: '&lt;b&gt;2024&lt;/b&gt;', x: [0.06, 0.01], marker: { color: '#D55E00' } },
      {},
    ]);
    const { svg } = await renderFigure(chart);
    expect(svg).toContain('reputation');
  });

  it('refuses to be drawn without arrows', () => {
    expect(() => arrowsChart({ ...plane, groups, arrows: [], othersName: 'one year only' })).toThrow(RangeError);
  });
});
