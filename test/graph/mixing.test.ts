import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assortativity, bridgeNodes, graphFromLinks, participation } from '../../packages/graph';
import { anyGraph, edgesOf, plantedGraph } from './graphs';
import { karate, sides } from './karate';

/** Newman's table of shares, filled edge by edge. */
function byDefinition(edges: [number, number, number][], labels: readonly number[]): number {
  const e = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  const total = edges.reduce((sum, [, , weight]) => sum + weight, 0);
  for (const [a, b, weight] of edges) {
    e[labels[a]][labels[b]] += weight / total / 2;
    e[labels[b]][labels[a]] += weight / total / 2;
  }
  const squares = e.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0) ** 2, 0);
  return 1 - squares < 1e-9 ? Number.NaN : (e.reduce((sum, row, i) => sum + row[i], 0) - squares) / (1 - squares);
}

describe('assortativity', () => {
  it('by hand: 1 within labels, −1 across two, and a path between', () => {
    const pairs = graphFromLinks(4, { from: [0, 2], to: [1, 3] });
    expect(assortativity(pairs, [0, 0, 1, 1]).assortativity).toBeCloseTo(1, 12);
    expect(assortativity(pairs, [0, 1, 0, 1]).assortativity).toBeCloseTo(-1, 12);
    const path = assortativity(graphFromLinks(4, { from: [0, 1, 2], to: [1, 2, 3] }), [0, 0, 1, 1]);
    // Two of three edges inside, half expected: (2/3 − 1/2) / (1/2).
    expect(path.assortativity).toBeCloseTo(1 / 3, 12);
    expect([path.crossing, path.expectedCrossing]).toEqual([expect.closeTo(1 / 3, 12), expect.closeTo(1 / 2, 12)]);
  });

  it('leaves nodes without a label out and says nothing of a single label', () => {
    const path = graphFromLinks(5, { from: [0, 1, 2, 3], to: [1, 2, 3, 4] });
    expect(assortativity(path, [0, 0, 1, 1, -1])).toEqual(
      assortativity(graphFromLinks(4, { from: [0, 1, 2], to: [1, 2, 3] }), [0, 0, 1, 1]),
    );
    expect(assortativity(path, [0, 0, 0, 0, 0])).toMatchObject({ assortativity: Number.NaN, interval: null });
  });

  it('is Newman’s formula, and its jackknife that of graphs without one node', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (graph, labels) => {
        const edges = edgesOf(graph);
        fc.pre(edges.length > 0);
        const found = assortativity(graph, labels);
        const expected = byDefinition(edges, labels);
        if (Number.isFinite(expected)) expect(found.assortativity).toBeCloseTo(expected, 9);
        if (found.interval === null) return;
        const linked = [...new Set(edges.flatMap(([a, b]) => [b, a]))];
        const without = linked.map((node) =>
          byDefinition(
            edges.filter(([a, b]) => a !== node && b !== node),
            labels,
          ),
        );
        const mean = without.reduce((sum, r) => sum + r, 0) / without.length;
        const variance = ((linked.length - 1) / linked.length) * without.reduce((sum, r) => sum + (r - mean) ** 2, 0);
        expect(found.interval[0]).toBeCloseTo(Math.max(-1, expected - 1.959964 * Math.sqrt(variance)), 6);
      }),
    );
  });

  it('its interval covers 0 where labels were dealt at random, in at least 17 of 20 graphs', () => {
    let covered = 0;
    for (let seed = 0; seed < 20; seed++) {
      const { graph } = plantedGraph(1, 200, 0, 4, seed);
      const { interval } = assortativity(
        graph,
        Int32Array.from({ length: 200 }, (_, node) => (node * 7 + seed) % 2),
      );
      if (interval && interval[0] <= 0 && interval[1] >= 0) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(17);
  });

  it('of the karate club’s sides is high and clear of 0', () => {
    const { assortativity: r, interval } = assortativity(karate, sides);
    // 11 of 78 friendships cross between the sides, which have 78 link ends each.
    expect(r).toBeCloseTo((67 / 78 - 0.5) / 0.5, 2);
    expect(interval?.[0]).toBeGreaterThan(0.3);
  });
});

describe('bridges', () => {
  // Node 0 has a link to each of four groups; node 1 four links to one.
  const graph = graphFromLinks(10, { from: [0, 0, 0, 0, 1, 1, 1, 1], to: [2, 4, 6, 8, 2, 3, 2, 3] });
  const groups = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3];

  it('participation by hand', () => {
    const spread = participation(graph, groups);
    expect(spread[0]).toBeCloseTo(3 / 4, 12);
    expect(spread[1]).toBe(0);
    expect(spread[9]).toBeNaN();
  });

  it('are nodes with enough links that spread evenly', () => {
    expect(bridgeNodes(graph, groups)).toEqual([{ node: 0, participation: 0.75, leaving: 0.75 }]);
    expect(bridgeNodes(graph, groups, 5)).toEqual([]);
  });
});
