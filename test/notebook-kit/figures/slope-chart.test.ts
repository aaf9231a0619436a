import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFigure, slopeChart } from '../../../packages/notebook-kit/figures';
import { spread } from '../../../packages/notebook-kit/figures/charts/slope-chart';

const value = (estimate: number) => ({ estimate, low: estimate - 0.02, high: estimate + 0.02 });
const chart = {
  title: 'Why people read',
  sides: ['town', 'country'],
  valueTitle: 'share of readers',
  valueKind: 'percent' as const,
  lines: [
    { label: '新闻 (news) & <b>', emphasised: true, values: [value(0.4), value(0.3)] },
    { label: 'stories', values: [value(0.31), value(0.3)] },
    { label: 'maps', values: [value(0.29), null] },
  ],
};
const annotations = ({ layout }: ReturnType<typeof slopeChart>) =>
  layout.annotations as { text: string; x: number; y: number }[];

describe('slopeChart', () => {
  const figure = slopeChart(chart);

  it('draws a line a thing, with its interval on every side', () => {
    expect(figure.data).toHaveLength(3);
    expect(figure.data[0]).toMatchObject({
      y: [0.4, 0.3],
      error_y: { array: [expect.closeTo(0.02), expect.closeTo(0.02)] },
    });
    expect(figure.data[2]).toMatchObject({ y: [0.29, null] });
    expect(figure.layout.xaxis).toMatchObject({ ticktext: ['<b>town</b>', '<b>country</b>'] });
  });

  it('writes names and values at both ends, escaped, apart from one another', () => {
    const texts = annotations(figure).map(({ text }) => text);
    expect(texts).toHaveLength(5);
    expect(texts[0]).toBe('<b>新闻 (news) &amp; &lt;b&gt; 40.0 %</b>');
    for (const isRight of [false, true]) {
      const places = annotations(figure)
        .filter(({ x }) => x > 0.5 === isRight)
        .map(({ y }) => y)
        .sort((a, b) => a - b);
      // 19 pixels of 400, on an axis from 0 to 0.42 and a margin.
      for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).toBeGreaterThan(0.0199);
    }
  });

  it('gives what is emphasised a colour and the others grey; all colours where nothing is', () => {
    expect(figure.data[0]).toMatchObject({ line: { color: '#00875F', width: 3 } });
    expect(figure.data[1]).toMatchObject({ line: { color: '#767676' } });
    const plain = slopeChart({ ...chart, lines: chart.lines.map((line) => ({ ...line, emphasised: false })) });
    expect(plain.data[1]).toMatchObject({ line: { color: '#AA3377' } });
  });

  it('renders', async () => {
    const { svg } = await renderFigure(figure);
    expect(svg).toContain('stories');
  });

  it('refuses charts that cannot be drawn', () => {
    expect(() => slopeChart({ ...chart, lines: [] })).toThrow('has no line');
    expect(() => slopeChart({ ...chart, sides: ['town'] })).toThrow('at least two sides');
    expect(() => slopeChart({ ...chart, lines: [chart.lines[0], chart.lines[0]] })).toThrow('comes twice');
    expect(() => slopeChart({ ...chart, lines: [{ label: 'one', values: [value(1)] }] })).toThrow('1 values where 2');
    const wrong = { estimate: 1, low: 2, high: 3 };
    expect(() => slopeChart({ ...chart, lines: [{ label: 'one', values: [wrong, wrong] }] })).toThrow('not in [2, 3]');
  });
});

describe('places of labels', () => {
  it('stay where they are with room, and form a block around their mean without', () => {
    expect(spread([10, 50], 20, 100)).toEqual([10, 50]);
    expect(spread([48, 52], 20, 100)).toEqual([40, 60]);
    expect(spread([0, 0], 20, 100)).toEqual([0, 20]);
    expect(spread([100, 100], 20, 100)).toEqual([80, 100]);
  });

  it('never meet, keep their order and stay inside', () => {
    const wanted = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(wanted, (list) => {
        const places = spread(
          [...list].sort((a, b) => a - b),
          19,
          400,
        );
        expect(places).toHaveLength(list.length);
        for (let i = 1; i < places.length; i++) expect(places[i] - places[i - 1]).toBeGreaterThan(19 - 1e-9);
        for (const place of places) expect(place >= 0 && place <= 400).toBe(true);
      }),
    );
  });
});
