import { describe, expect, it } from 'vitest';
import { type CommunitiesChart, communitiesChart, renderFigure } from '../../../packages/notebook-kit/figures';

type Trace = {
  name?: string;
  fill?: string;
  mode?: string;
  x: (number | null)[];
  y: (number | null)[];
  line: { width: number };
};

const chart: CommunitiesChart = {
  title: 'Communities',
  groups: [
    { name: 'Weibo', colour: '#D55E00' },
    { name: '<i>Twitter</i>', colour: '#0072B2' },
  ],
  communities: [
    { label: '体育', gloss: 'sport', size: 100, shares: [1, 0], x: 0, y: 0, details: ['<b>100</b> users'] },
    { label: '<img onerror=alert(1)>', size: 25, shares: [0.25, 0.75], x: 1, y: 1 },
    { label: 'travel', size: 25, shares: [0, 1], x: 1, y: 0 },
  ],
  links: [
    { source: 0, target: 1, strength: 10 },
    { source: 1, target: 2, strength: 1 },
  ],
};
const traces = (data: object[]) => data as Trace[];

/** The area of each polygon (shoelace), in the order of the trace. */
function areas({ x, y }: Trace): number[] {
  const found: number[] = [];
  let [from, sum] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    if (x[i] === null) {
      found.push(Math.abs(sum) / 2);
      [from, sum] = [i + 1, 0];
    } else {
      const next = x[i + 1] === null ? from : i + 1;
      sum += (x[i] as number) * (y[next] as number) - (x[next] as number) * (y[i] as number);
    }
  }
  return found;
}

describe('communitiesChart', () => {
  it('draws area by members, divided by the shares of the groups', () => {
    const [weibo, twitter] = traces(communitiesChart(chart).data).filter(({ fill }) => fill === 'toself');
    const [[whole, quarter], [rest, travel]] = [areas(weibo), areas(twitter)];
    expect(quarter / (quarter + rest)).toBeCloseTo(0.25, 1);
    expect((quarter + rest) / travel).toBeCloseTo(1, 1);
    expect(whole / travel).toBeCloseTo(4, 0);
  });

  it('draws strong links wider, and below nothing but what is weaker', () => {
    const widths = traces(communitiesChart(chart).data)
      .filter(({ mode, fill }) => mode === 'lines' && !fill)
      .map(({ line }) => line.width);
    expect(widths.slice(0, 2)).toEqual([0.9, 9]);
  });

  it('escapes what users wrote', () => {
    const text = JSON.stringify(communitiesChart(chart));
    expect(text).not.toMatch(/<img|<i>|<b>100/);
    expect(text).toContain('&lt;img onerror=alert(1)&gt;');
  });

  it('keeps discs inside and apart', () => {
    const crowd = Array.from({ length: 30 }, (_, i) => ({
      label: `c${i}`,
      size: 1 + (i % 7),
      shares: [0.5, 0.5],
      x: 0.5 + 0.01 * Math.cos(2.4 * i),
      y: 0.5 + 0.01 * Math.sin(2.4 * i),
    }));
    const figure = communitiesChart({ ...chart, communities: crowd, links: [] });
    const marks = figure.data.at(-1) as { x: number[]; y: number[]; marker: { size: number[] } };
    for (let i = 0; i < 30; i++) {
      const [x, y, r] = [marks.x[i], marks.y[i], marks.marker.size[i] / 2];
      expect(x - r).toBeGreaterThanOrEqual(0);
      expect(y + r).toBeLessThanOrEqual(640);
      for (let j = 0; j < i; j++)
        expect(Math.hypot(x - marks.x[j], y - marks.y[j])).toBeGreaterThan(r + marks.marker.size[j] / 2);
    }
  });

  it('refuses what does not fit', () => {
    expect(() => communitiesChart({ ...chart, communities: [] })).toThrow('has no community');
    expect(() => communitiesChart({ ...chart, groups: [{ name: 'Weibo', colour: '#D55E00' }] })).toThrow(
      'not one a group',
    );
    expect(() => communitiesChart({ ...chart, links: [{ source: 0, target: 7, strength: 1 }] })).toThrow(
      '0 and 7 of 3',
    );
  });

  it('is drawn the same twice', async () => {
    const [one, two] = [await renderFigure(communitiesChart(chart)), await renderFigure(communitiesChart(chart))];
    expect(one.svg).toBe(two.svg);
    expect(one.svg).toContain('体育');
  });
});
