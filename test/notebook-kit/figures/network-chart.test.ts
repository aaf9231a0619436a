import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastChart, type NetworkChart, networkChart, renderFigure } from '../../../packages/notebook-kit/figures';
import { labelSize } from '../../../packages/notebook-kit/figures/label-placement';
import { separateDiscs } from '../../../packages/notebook-kit/figures/separate-discs';

type Trace = {
  name?: string;
  mode?: string;
  x: number[];
  y: number[];
  marker: { size: number[] };
  customdata: string[];
};
type Annotation = { text: string; x: number; y: number; font: { size: number } };

const chart: NetworkChart = {
  title: 'Words',
  groups: ['1: service', '2: <i>price</i>'],
  nodes: [
    { label: '客服', gloss: 'customer service', size: 100, group: 0, x: 0, y: 0, details: ['100 times'] },
    { label: '<img onerror=alert(1)>', size: 25, group: 0, x: 1, y: 1 },
    { label: 'price', size: 25, group: 1, x: 1, y: 0 },
  ],
  edges: [
    { source: 0, target: 1, strength: 10, details: ['客服 – <b>'] },
    { source: 0, target: 2, strength: 1 },
  ],
};
const traces = (figure: { data: object[] }) => figure.data as Trace[];

describe('networkChart', () => {
  it('draws area by size, y upwards, one trace a group', () => {
    const figure = networkChart(chart);
    const [service] = traces(figure).filter(({ name }) => name === '1: service');
    expect(service.marker.size[0] / service.marker.size[1]).toBeCloseTo(2, 1);
    expect(service.y[0]).toBeGreaterThan(service.y[1]);
    expect((figure.layout.yaxis as { range: number[] }).range).toEqual([840, 0]);
  });

  it('escapes what reviewers wrote, in labels, groups and hover', () => {
    const text = JSON.stringify(networkChart(chart));
    expect(text).not.toContain('<img');
    expect(text).not.toContain('<i>');
    expect(text).toContain('&lt;img onerror=alert(1)&gt;');
    expect(text).toContain('客服 – &lt;b&gt;');
  });

  it('draws a strong line wider than a weak one, and one between groups in grey', () => {
    const lines = (networkChart(chart).data as { mode: string; line: { width: number; color: string } }[]).filter(
      ({ mode }) => mode === 'lines',
    );
    expect(lines.map(({ line }) => line.width)).toEqual([1.6, 4.5]);
    expect(lines[0].line.color).toBe('#8C8C8C');
  });

  it('refuses groups, nodes and edges that do not exist', () => {
    expect(() => networkChart({ ...chart, nodes: [] })).toThrow('has no node');
    expect(() => networkChart({ ...chart, groups: ['1'] })).toThrow('group 1, which does not exist');
    expect(() => networkChart({ ...chart, edges: [{ source: 0, target: 9, strength: 1 }] })).toThrow('0 and 9');
  });

  it('places 70 labels in several lines so that no two overlap', () => {
    const nodes = Array.from({ length: 70 }, (_, i) => ({
      label: `客服${i}`,
      gloss: `customer service ${i}`,
      size: 10 + ((i * 37) % 90),
      group: i % 5,
      x: ((i * 29) % 70) / 70,
      y: ((i * 43) % 70) / 70,
    }));
    const figure = networkChart({ title: 'Many', groups: ['a', 'b', 'c', 'd', 'e'], nodes, edges: [] });
    const labels = figure.layout.annotations as Annotation[];
    expect(labels.length).toBeGreaterThanOrEqual(66);
    const boxes = labels.map(({ text, x, y }) => {
      const [first, ...rest] = text.replace(/<\/?b>|<span[^>]*>|<\/span>/g, '').split('<br>');
      const sizes = [labelSize(first, 12, 'bold'), ...rest.map((line) => labelSize(line, 10.5))];
      const width = Math.max(...sizes.map((size) => size.width));
      const height = sizes[0].height + 1.3 * 12 * rest.length;
      return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    });
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    });
  });

  it('can be drawn', async () => {
    const { svg } = await renderFigure(networkChart(chart));
    expect(svg).toContain('客服');
    expect(svg).toContain('width="960"');
  });
});

describe('separateDiscs', () => {
  const frame = { left: 0, top: 0, right: 600, bottom: 600 };

  it('leaves discs alone that are far enough apart', () => {
    const discs = [
      { x: 100, y: 100, radius: 10 },
      { x: 200, y: 100, radius: 20 },
    ];
    expect(separateDiscs(discs, frame, 60)).toEqual(discs);
  });

  it('moves two on one spot apart by half the distance each', () => {
    const [a, b] = separateDiscs(
      [0, 1].map(() => ({ x: 300, y: 300, radius: 5 })),
      frame,
      40,
    );
    expect(b.x - a.x).toBeCloseTo(40, 0);
    expect(a.y).toBe(300);
  });

  it('keeps all discs in the frame and, where there is room, apart', () => {
    const discs = fc.array(fc.record({ x: fc.nat(600), y: fc.nat(600), radius: fc.integer({ min: 4, max: 15 }) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(discs, (list) => {
        const moved = separateDiscs(list, frame, 30);
        moved.forEach((a, i) => {
          expect(a.x - a.radius).toBeGreaterThanOrEqual(-0.06);
          expect(a.x + a.radius).toBeLessThanOrEqual(600.06);
          for (const b of moved.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(28);
        });
      }),
    );
  });
});

describe('contrastChart', () => {
  const row = (label: string, estimate: number) => ({ label, estimate, low: estimate - 1, high: estimate + 1 });
  const sections = [
    { name: 'more <here>', colour: '#D55E00', rows: [row('a', 2), row('b', 1)] },
    { name: 'no difference', colour: '#5F5F5F', rows: [] },
    { name: 'more there', colour: '#0072B2', rows: [row('<c>', -2)] },
  ];

  it('stacks sections from top to bottom with their headings', () => {
    const figure = contrastChart({ title: 'Words', sections, valueTitle: 'log-odds' });
    expect(figure.data.length).toBe(2);
    expect(traces(figure)[0].x).toEqual([2, 1]);
    const headings = (figure.layout.annotations as Annotation[]).map(({ y }) => y);
    expect(headings).toEqual([...headings].sort((a, b) => a - b));
    expect(traces(figure)[0].y[0]).toBeGreaterThan(headings[0]);
    expect(traces(figure)[1].y[0]).toBeGreaterThan(headings[2]);
    expect(JSON.stringify(figure)).not.toContain('<here>');
    expect(JSON.stringify(figure)).not.toContain('<c>');
  });

  it('shows zero where all intervals lie on one side of it', () => {
    const axisOf = (rows: ReturnType<typeof row>[]) =>
      contrastChart({ title: 'x', sections: [{ name: 's', colour: '#000000', rows }], valueTitle: 'x' }).layout.xaxis;
    expect(axisOf([row('a', 3)])).toMatchObject({ rangemode: 'tozero' });
    expect(axisOf([row('a', 3), row('b', 0.5)])).not.toHaveProperty('rangemode');
  });

  it('refuses no rows, a label that comes twice and an estimate outside its interval', () => {
    const make = (rows: ReturnType<typeof row>[]) => () =>
      contrastChart({ title: 'Words', sections: [{ name: 's', colour: '#000000', rows }], valueTitle: 'x' });
    expect(make([])).toThrow('has no row');
    expect(make([row('a', 1), row('a', 2)])).toThrow('"a" comes twice');
    expect(make([{ label: 'a', estimate: 3, low: 0, high: 1 }])).toThrow('estimate 3 is not in [0, 1]');
  });
});
