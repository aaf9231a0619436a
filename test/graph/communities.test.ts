import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adjustedMutualInformation,
  components,
  conductance,
  connectedParts,
  consensus,
  graphFromLinks,
  labelPropagation,
  leiden,
  modularity,
  normalisedMutualInformation,
  sizesOf,
  stableResolution,
} from '../../packages/graph';
import { allConnected, anyGraph, edgesOf, plantedGraph } from './graphs';
import { karate, sides } from './karate';

const path = graphFromLinks(4, { from: [0, 1, 2], to: [1, 2, 3] });

describe('modularity and conductance', () => {
  it('by hand: a path of four in two halves', () => {
    // Two of three edges inside; half of the strength in each: 2/3 − 2 · (1/2)².
    expect(modularity(path, [0, 0, 1, 1])).toBeCloseTo(2 / 3 - 1 / 2, 12);
    expect([...conductance(path, [0, 0, 1, 1], 2)]).toEqual([1 / 3, 1 / 3]);
    expect([...conductance(path, [0, 0, 0, 0], 1)]).toEqual([0]);
    expect(modularity(path, [0, 0, 0, 0])).toBe(0);
    // Nodes in no community are alone: −(1/36 + 4/36) for the first half.
    expect(modularity(path, [-1, -1, 1, 1])).toBeCloseTo(1 / 3 - 1 / 36 - 4 / 36 - 1 / 4, 12);
    expect(modularity(graphFromLinks(2, { from: [], to: [] }), [0, 0])).toBeNaN();
  });

  it('of the karate club’s two sides is as published', () => {
    // Newman and Girvan (2004): 0.358 for the split as it happened.
    expect(modularity(karate, sides)).toBeCloseTo(0.358, 3);
  });

  it('is the double sum of its definition', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (graph, of) => {
        const edges = edgesOf(graph);
        const total = edges.reduce((sum, [, , weight]) => sum + weight, 0);
        fc.pre(total > 0);
        const strength = Array.from({ length: graph.nodes }, (_, node) =>
          edges.reduce((sum, [a, b, weight]) => sum + (a === node || b === node ? weight : 0), 0),
        );
        let sum = 0;
        for (let i = 0; i < graph.nodes; i++) {
          for (let j = 0; j < graph.nodes; j++) {
            if (of[i] !== of[j]) continue;
            const edge = edges.find(([a, b]) => (a === i && b === j) || (a === j && b === i))?.[2] ?? 0;
            sum += (edge - (strength[i] * strength[j]) / (2 * total)) / (2 * total);
          }
        }
        expect(modularity(graph, of)).toBeCloseTo(sum, 9);
      }),
    );
  });
});

describe('leiden', () => {
  it('finds the karate club’s best modularity', () => {
    const best = Math.max(...[1, 2, 3, 4, 5].map((seed) => modularity(karate, leiden(karate, { seed }).of)));
    // The maximum, 0.4198 (Brandes et al. 2008), in four communities.
    expect(best).toBeCloseTo(0.4198, 4);
  });

  it('connects every community, leaves nodes without a link out, and is at least as good as one community or none', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(1000), (graph, seed) => {
        for (const { of, count } of [
          leiden(graph, { seed }),
          labelPropagation(graph, { seed }),
          consensus(graph, { seed, runs: 4 }),
        ]) {
          expect(allConnected(graph, of)).toBe(true);
          expect(new Set(of.filter((community) => community >= 0)).size).toBe(count);
          for (let node = 0; node < graph.nodes; node++)
            expect(of[node] >= 0).toBe(graph.start[node] < graph.start[node + 1]);
        }
        const { of } = leiden(graph, { seed });
        if (graph.to.length > 0) {
          const alone = Int32Array.from(of, (_, node) => node);
          expect(modularity(graph, of)).toBeGreaterThanOrEqual(Math.max(0, modularity(graph, alone)) - 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives more communities at a higher resolution, and the same ones for the same seed', () => {
    const { graph } = plantedGraph(6, 20, 5, 2, 3);
    expect(leiden(graph, { seed: 1, resolution: 3 }).count).toBeGreaterThan(
      leiden(graph, { seed: 1, resolution: 0.3 }).count,
    );
    expect(leiden(graph, { seed: 5 })).toEqual(leiden(graph, { seed: 5 }));
  });

  it('numbers communities by size', () => {
    const sizes = [...sizesOf(leiden(karate, { seed: 2 }))];
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });
});

describe('planted groups', () => {
  const { graph, planted } = plantedGraph(8, 30, 6, 2, 11);

  it('are found by Leiden and the consensus; label propagation may take two groups for one', () => {
    for (const { of } of [leiden(graph, { seed: 1 }), consensus(graph, { seed: 1, runs: 10 })]) {
      expect(adjustedMutualInformation(of, planted)).toBeGreaterThan(0.95);
    }
    expect(adjustedMutualInformation(labelPropagation(graph, { seed: 1 }).of, planted)).toBeGreaterThan(0.8);
  });

  it('runs agree where groups are clear, and hardly where there are none', () => {
    const clear = consensus(graph, { seed: 4, runs: 10 });
    expect(clear.stability.mean).toBeGreaterThan(0.95);
    const noise = consensus(plantedGraph(1, 240, 0, 4, 12).graph, { seed: 4, runs: 10 });
    expect(noise.stability.mean).toBeLessThan(0.6);
    expect(noise.rounds).toBeGreaterThan(0);
    expect(noise.undecided).toBeLessThan(0.2);
  });

  it('the consensus is no worse than a single run against what was planted, where single runs err', () => {
    const hard = plantedGraph(6, 40, 4, 5, 21);
    const alone = [1, 2, 3, 4, 5].map((seed) =>
      adjustedMutualInformation(leiden(hard.graph, { seed }).of, hard.planted),
    );
    const together = adjustedMutualInformation(consensus(hard.graph, { seed: 1, runs: 30 }).of, hard.planted);
    expect(together).toBeGreaterThan(alone.reduce((sum, value) => sum + value, 0) / alone.length - 0.02);
  });
});

describe('stableResolution', () => {
  it('sees small groups that modularity joins', () => {
    const { graph, planted } = plantedGraph(40, 10, 6, 2, 5);
    const resolution = stableResolution(graph, { seed: 1 });
    expect(resolution).toBeGreaterThan(1);
    const [plain, finer] = [1, resolution].map((one) => leiden(graph, { seed: 1, resolution: one }).of);
    expect(adjustedMutualInformation(finer, planted)).toBeGreaterThan(adjustedMutualInformation(plain, planted));
  });

  it('is not led by everybody alone, the most stable of all', () => {
    // Each with each: at a high resolution nobody joins anybody, and runs agree on that.
    const pairs = Array.from({ length: 30 }, (_, a) => Array.from({ length: a }, (_, b) => [a, b])).flat();
    const complete = graphFromLinks(30, { from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) });
    expect(leiden(complete, { seed: 1, resolution: 3 }).count).toBe(30);
    expect(stableResolution(complete, { seed: 1 })).toBe(1);
  });

  it('stays with modularity where runs agree nowhere', () => {
    expect(stableResolution(plantedGraph(1, 200, 0, 4, 6).graph, { seed: 1 })).toBe(1);
  });
});

describe('parts', () => {
  it('takes apart what no path joins', () => {
    const pairs = graphFromLinks(5, { from: [0, 2], to: [1, 3] });
    const { of, count, unconnected } = connectedParts(pairs, [7, 7, 7, 7, 7]);
    expect([[...of], count, unconnected]).toEqual([[0, 0, 1, 1, -1], 2, 1]);
    expect([...components(path).of]).toEqual([0, 0, 0, 0]);
  });
});

describe('normalised mutual information', () => {
  it('by hand', () => {
    // I = ln 2; H₁ = ln 2; H₂ = 3/2 ln 2.
    expect(normalisedMutualInformation(['a', 'a', 'b', 'b'], [1, 1, 2, 3])).toBeCloseTo(1 / 1.25, 12);
    expect(normalisedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(0, 12);
    expect(normalisedMutualInformation([0, 0], [5, 5])).toBe(1);
  });
});
