import { describe, expect, it } from 'vitest';
import { type DiagramNode, diagramChart } from '../../../packages/notebook-kit';

const node = (label: string, x: number, shape: 'circle' | 'box'): DiagramNode => {
  return { label, x, y: 50, shape, width: 40, height: 40 };
};
const chart = { title: 'A coin', width: 300, height: 100, nodes: [node('p', 50, 'circle'), node('<b>', 200, 'box')] };

describe('diagramChart', () => {
  it('draws an arrow from border to border', () => {
    const { layout } = diagramChart({ ...chart, arrows: [[0, 1]] });
    const [line, head] = layout.shapes as { x0: number; y0: number; path: string }[];
    expect([line.x0, line.y0]).toEqual([70, 50]);
    expect(head.path.startsWith('M180.00,50.00 ')).toBe(true);
  });

  it('escapes what it writes', () => {
    const { layout } = diagramChart({ ...chart, arrows: [] });
    expect((layout.annotations as { text: string }[]).map(({ text }) => text)).toEqual(['p', '&lt;b&gt;']);
  });

  it('refuses an arrow to nowhere, and a diagram of nothing', () => {
    expect(() => diagramChart({ ...chart, arrows: [[0, 2]] })).toThrow(RangeError);
    expect(() => diagramChart({ ...chart, nodes: [], arrows: [] })).toThrow(RangeError);
  });
});
