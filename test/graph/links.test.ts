import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphFromLinks, joinGraphs, strengths, totalWeight } from '../../packages/graph';
import { anyGraph, edgesOf } from './graphs';

describe('graphFromLinks', () => {
  it('adds up pairs in either direction and leaves loops out', () => {
    const graph = graphFromLinks(4, { from: [0, 1, 2, 3], to: [1, 0, 0, 3], weight: [2, 0.5, 1, 9] });
    expect(edgesOf(graph)).toEqual([
      [0, 1, 2.5],
      [0, 2, 1],
    ]);
    expect([...strengths(graph)]).toEqual([3.5, 2.5, 1, 0]);
    expect(totalWeight(graph)).toBe(3.5);
  });

  it('refuses nodes that do not exist and weights that are not positive', () => {
    expect(() => graphFromLinks(2, { from: [0], to: [2] })).toThrow('names node 2');
    expect(() => graphFromLinks(2, { from: [0], to: [1], weight: [0] })).toThrow('not positive');
  });

  it('gives the same graph for the links in any order and direction', () => {
    const links = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 4 })), { maxLength: 40 });
    const of = (list: [number, number, number][], turned: boolean) =>
      graphFromLinks(10, {
        from: list.map((l) => l[turned ? 1 : 0]),
        to: list.map((l) => l[turned ? 0 : 1]),
        weight: list.map((l) => l[2]),
      });
    fc.assert(
      fc.property(links, (list) => {
        const graph = of(list, false);
        expect(of([...list].reverse(), true)).toEqual(graph);
        for (let node = 0; node < 10; node++) {
          const row = [...graph.to.subarray(graph.start[node], graph.start[node + 1])];
          expect(row).toEqual([...new Set(row)].sort((a, b) => a - b));
        }
        const sum = list.reduce((total, [a, b, weight]) => total + (a === b ? 0 : weight), 0);
        expect(totalWeight(graph)).toBeCloseTo(sum, 9);
      }),
    );
  });
});

describe('joinGraphs', () => {
  it('brings each graph to the same weight; one without a link adds nothing', () => {
    const follow = graphFromLinks(3, { from: [0, 1], to: [1, 2], weight: [30, 10] });
    const interest = graphFromLinks(3, { from: [0], to: [2] });
    const none = graphFromLinks(3, { from: [], to: [] });
    expect(edgesOf(joinGraphs([follow, interest, none], [1, 2, 5]))).toEqual([
      [0, 1, 0.75],
      [0, 2, 2],
      [1, 2, 0.25],
    ]);
    expect(() => joinGraphs([follow, graphFromLinks(2, { from: [], to: [] })])).toThrow('3 and 2 nodes');
  });

  it('joined with itself it stays in proportion', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const total = totalWeight(graph);
        const joined = edgesOf(joinGraphs([graph, graph])).map(([a, b, weight]) => [
          a,
          b,
          Number(((weight * total) / 2).toFixed(9)),
        ]);
        expect(joined).toEqual(edgesOf(graph));
      }),
    );
  });
});
