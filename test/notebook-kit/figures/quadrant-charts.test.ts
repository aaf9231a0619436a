import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowsChart, quadrantChart, renderFigure } from '../../../packages/notebook-kit/figures';
import { insideEnds, logitScale, plainScale } from '../../../packages/notebook-kit/figures/charts/share-scale';

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

  it('has the intervals of common points as bars in the still picture, and all in the hover text', () => {
    const bars = traces[0];
    expect(bars.visible).toBeUndefined();
    expect(bars.x).toEqual([0.1, 0.02]);
    expect(bars.error_x!.array[0]).toBeCloseTo(0.1, 12);
    expect(bars.error_x!.arrayminus[0]).toBeCloseTo(0.05, 12);
    const told = traces.find(({ customdata }) => customdata)!.customdata![0];
    expect(told).toEqual(['客服 customer service', 40, '10.0%', '[5.0, 20.0]', '90.0%', '[80.0, 95.0]']);
  });

  it('draws no interval where none is given', () => {
    const bare = points.map(({ xInterval, yInterval, ...point }) => point);
    const { data } = quadrantChart({ ...plane, points: bare, names, colour: '#D55E00' });
    expect((data as Trace[]).filter(({ error_x }) => error_x)).toEqual([]);
  });

  it('opens the ends on a logit scale: 0 and 100 % stand, open, where the continuity rule puts them', () => {
    const all = { ...wish('all of nine', 0.03, 1), count: 9, yInterval: [0.9, 1] as const };
    const { data, layout } = quadrantChart({
      ...plane,
      points: [...points, all],
      names,
      colour: '#D55E00',
      yScale: 'logit',
    });
    const marks = (data as (Trace & { y: number[]; marker: { color: string[] } })[]).find(
      ({ customdata }) => customdata,
    )!;
    // 90 % of 40: log 9; 9 of 9: (9 + ½) / (9 + 1) = 95 %.
    expect(marks.y[0]).toBeCloseTo(Math.log(9), 12);
    expect(marks.y[2]).toBeCloseTo(Math.log(19), 12);
    expect(marks.marker.color).toEqual(['#D55E00', '#D55E00', '#FFFFFF']);
    expect(marks.customdata![2][4]).toBe('100.0%');
    expect((data as Trace[]).map(({ name }) => name)).toContain('0 or 100 %: at (k + ½)/(n + 1)');
    expect((layout.yaxis as { title: { text: string } }).title.text).toBe('&lt;there&gt; (log odds)');
  });

  it('says in the picture why fields cannot be told, and then names and cuts none', async () => {
    const notice = 'no fields: the model misses 94 % of <blame>';
    const { data, layout } = quadrantChart({ ...plane, points, names, colour: '#D55E00', notice });
    const texts = (layout as unknown as Layout).annotations.map(({ text }) => text);
    expect(texts[0].replaceAll(/<[^>]*>/g, ' ')).toContain('no fields: the model misses 94 % of &lt;blame&gt;');
    expect(texts.filter((text) => text.includes('keep up'))).toEqual([]);
    expect((layout as unknown as Layout).shapes.filter((shape) => 'xsizemode' in shape === false)).toEqual([]);
    expect((data as Trace[]).some(({ name }) => name?.startsWith('cut'))).toBe(false);
  });

  it('has no axis beyond 0 to 100 %', () => {
    const ends = [wish('none', 0, 0), wish('all', 1, 1)].map((one) => ({
      ...one,
      xInterval: undefined,
      yInterval: undefined,
    }));
    const { layout } = quadrantChart({ ...plane, points: ends, names, colour: '#000000' });
    expect((layout.xaxis as { range: number[] }).range).toEqual([0, 1]);
    expect((layout.yaxis as { range: number[] }).range).toEqual([0, 1]);
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

  it('names a few arrows at both ends', () => {
    const { layout } = arrowsChart({ ...plane, groups, arrows, othersName: 'one year only' });
    const texts = (layout as unknown as Layout).annotations.map(({ text }) => text);
    expect(texts.filter((text) => text === 'storage')).toHaveLength(2);
  });

  it('gives each of many arrows a picture of its own, on the same axes, with its intervals', async () => {
    const many = Array.from({ length: 10 }, (_, i) => ({
      label: `thing ${i} with a very long name that has no room above a small picture`,
      from: { x: 0.02, y: 0.9, yInterval: [0.8, 0.95] as const },
      to: { x: 0.01 + i / 100, y: i / 10, count: 12 },
    }));
    const chart = arrowsChart({ ...plane, groups, arrows: many, othersName: 'one year only', yScale: 'logit' });
    const { layout } = chart;
    expect(Object.keys(layout).filter((key) => key.startsWith('yaxis'))).toHaveLength(10);
    const ranges = Object.entries(layout).flatMap(([key, axis]) =>
      /^yaxis/.test(key) ? [(axis as { range: number[] }).range] : [],
    );
    for (const range of ranges) expect(range).toEqual(ranges[0]);
    expect(chart.data.filter((trace) => 'error_y' in trace)).toHaveLength(10);
    const { svg } = await renderFigure(chart);
    expect(svg).toMatch(/thing 9 with[^<]*…/);
  });

  it('draws faint arrows dotted, and says in the legend what that means', () => {
    type Shaft = { mode: string; name?: string; x: unknown[]; line?: { dash?: string } };
    const dashes = (count: number, faintName?: string) => {
      const some = Array.from({ length: count }, (_, i) => ({ ...arrows[0], label: `thing ${i}`, faint: i > 0 }));
      const { data, layout } = arrowsChart({ ...plane, groups, arrows: some, othersName: 'one year only', faintName });
      const shafts = (data as unknown as Shaft[]).filter(({ mode }) => mode === 'lines+markers');
      const titles = (layout as unknown as Layout).annotations.map(({ text }) => text);
      return {
        dotted:
          shafts
            .filter(({ line }) => line?.dash === 'dot')
            .reduce((sum, { x }) => sum + x.filter((at) => at !== null).length, 0) / 2,
        told: (data as unknown as Shaft[]).some(({ name }) => name === 'by chance'),
        bold: titles.filter((text) => /^<b>thing/.test(text)).length,
      };
    };
    expect(dashes(3, 'by chance')).toMatchObject({ dotted: 2, told: true });
    expect(dashes(3)).toMatchObject({ dotted: 0, told: false });
    expect(dashes(9, 'by chance')).toEqual({ dotted: 8, told: true, bold: 1 });
    expect(dashes(9)).toEqual({ dotted: 0, told: false, bold: 9 });
  });

  it('writes a notice above many arrows, and then names and cuts no field', async () => {
    const many = Array.from({ length: 9 }, (_, i) => ({ ...arrows[0], label: `thing ${i}` }));
    const chart = arrowsChart({
      ...plane,
      groups,
      arrows: many,
      othersName: 'one year only',
      notice: 'no fields: <why>',
    });
    const texts = (chart.layout as unknown as Layout).annotations.map(({ text }) => text);
    expect(texts).toContain('<b>no fields: &lt;why&gt;</b>');
    expect(texts).not.toContain('keep up');
    expect(chart.layout.shapes).toEqual([]);
  });

  it('refuses to be drawn without arrows', () => {
    expect(() => arrowsChart({ ...plane, groups, arrows: [], othersName: 'one year only' })).toThrow(RangeError);
  });
});

describe('scales of shares', () => {
  it('the end of n observations stands at (k + ½) / (n + 1), others at their value', () => {
    expect(insideEnds(1, 9)).toBeCloseTo(0.95, 12);
    expect(insideEnds(0, 4)).toBeCloseTo(0.1, 12);
    expect(insideEnds(0.3, 10)).toBe(0.3);
    expect(insideEnds(1)).toBeCloseTo(0.995, 12);
  });

  it('leaves every count strictly between 0 and n in its place, and keeps the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, some) => {
        const k = Math.min(some, n);
        const place = insideEnds(k / n, n);
        if (k > 0 && k < n) expect(place).toBe(k / n);
        if (k < n) expect(insideEnds((k + 1) / n, n)).toBeGreaterThan(place);
      }),
    );
  });

  it('a logit axis holds all its shares, has ticks inside its range, and is monotone', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.record({ share, count: fc.integer({ min: 1, max: 1000 }) }), { minLength: 1 }),
        (shares) => {
          const { range, along, axis } = logitScale(shares, shares);
          for (const one of shares) {
            const at = along(one.share, one.count);
            expect(at).toBeGreaterThan(range[0]);
            expect(at).toBeLessThan(range[1]);
          }
          for (const tick of axis.tickvals as number[]) expect(tick >= range[0] && tick <= range[1]).toBe(true);
        },
      ),
    );
  });

  it('a plain axis never reaches beyond 0 to 100 %', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), fc.boolean(), (shares, fromZero) => {
        const linear = plainScale('linear', shares, fromZero).range;
        expect(linear[0]).toBeGreaterThanOrEqual(0);
        expect(linear[1]).toBeLessThanOrEqual(1);
        expect(plainScale('logarithmic', shares, fromZero).range[1]).toBeLessThanOrEqual(0);
      }),
    );
  });
});
