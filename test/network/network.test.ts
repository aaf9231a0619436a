import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backbone,
  centralities,
  communities,
  countCooccurrence,
  type KeywordNetwork,
  keywordNetwork,
  keywordPairs,
  layoutNetwork,
} from '../../packages/network';
import { disparity } from '../../packages/network/backbone';
import { coreNumbers, eigenvectorCentrality } from '../../packages/network/centrality';
import { document, networkOf } from './fixtures';

/** Two subjects, each in ten reviews of its own. */
const subjects = Array.from({ length: 10 }, (_, i) => [
  document('battery charger power', `power ${i}`),
  document('screen colour pixel', `screen ${i}`),
  document('price', `price ${i}`),
]).flat();
const counts = countCooccurrence(subjects);
const pairs = keywordPairs(counts);

describe('keywordNetwork', () => {
  test('joins what meets more than by chance; words without an edge are left out', () => {
    const { nodes, edges } = keywordNetwork(counts, pairs);
    expect(nodes.map(({ word }) => word)).toEqual(['battery', 'charger', 'colour', 'pixel', 'power', 'screen']);
    expect(edges.map(({ source, target }) => nodes[source].word + nodes[target].word)).toEqual([
      'batterycharger',
      'batterypower',
      'chargerpower',
      'colourpixel',
      'colourscreen',
      'pixelscreen',
    ]);
    // Ten reviews with both, 10 · 10 / 30 expected.
    expect(edges[0].weight).toBeCloseTo(10 - 100 / 30, 12);
    expect(edges[0]).toMatchObject({ count: 10, expected: 100 / 30 });
  });

  test('takes another weight, fewer words, and says when nothing is left', () => {
    expect(keywordNetwork(counts, pairs, { weight: 'count' }).edges[0].weight).toBe(10);
    expect(keywordNetwork(counts, pairs, { weight: 'jaccard' }).edges[0].weight).toBe(1);
    // Equal frequencies: the first three of the vocabulary by code units.
    expect(keywordNetwork(counts, pairs, { words: 3 }).nodes.map(({ word }) => word)).toEqual(['battery', 'charger']);
    expect(() => keywordNetwork(counts, pairs, { minimumCount: 11 })).toThrow('meets at least 11 times');
  });
});

describe('communities', () => {
  test('find the two subjects, the more frequent first', () => {
    const found = communities(keywordNetwork(counts, pairs), { seed: 1 });
    expect(found.count).toBe(2);
    expect(found.of).toEqual([0, 0, 1, 1, 0, 1]);
    // Two equal, separate parts: 2 · (1/2 − (1/2)²).
    expect(found.modularity).toBeCloseTo(0.5, 12);
    const network = networkOf('ab cd');
    network.nodes[3].frequency = 99;
    expect(communities(network, { seed: 1 }).of).toEqual([1, 1, 0, 0]);
  });

  test('the same seed gives the same communities', () => {
    const edges = fc
      .uniqueArray(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 3, maxLength: 25, selector: String })
      .map((list) => [...new Set(list.filter(([a, b]) => a < b).map(([a, b]) => 'abcdefghij'[a] + 'abcdefghij'[b]))])
      .filter((list) => list.length > 0);
    fc.assert(
      fc.property(edges, fc.nat(1000), (list, seed) => {
        const network = networkOf(list.join(' '));
        expect(communities(network, { seed })).toEqual(communities(network, { seed }));
      }),
    );
  });

  test('a higher resolution gives more of them', () => {
    const chain = networkOf('ab bc cd de ef fg gh hi ij');
    const few = communities(chain, { seed: 1, resolution: 0.2 }).count;
    expect(communities(chain, { seed: 1, resolution: 3 }).count).toBeGreaterThan(few);
  });
});

describe('centralities by hand', () => {
  test('of a star: all paths lead through the middle', () => {
    const [middle, leaf] = centralities(networkOf('ab2 ac2 ad2'));
    expect(middle).toMatchObject({ word: 'a', degree: 3, weightedDegree: 6, betweenness: 1, eigenvector: 1, core: 1 });
    // The leading eigenvector of a star with three leaves: √3 to 1.
    expect(leaf).toMatchObject({ degree: 1, weightedDegree: 2, betweenness: 0, core: 1 });
    expect(leaf.eigenvector).toBeCloseTo(1 / Math.sqrt(3), 8);
  });

  test('of a path of four: each inner word lies on 2 of the 3 pairs of others', () => {
    const path = centralities(networkOf('ab bc cd')).map(({ betweenness }) => betweenness);
    [0, 2 / 3, 2 / 3, 0].forEach((share, node) => {
      expect(path[node]).toBeCloseTo(share, 12);
    });
  });

  test('strong edges are short: the way a–b–c is shorter than the weak edge a–c', () => {
    expect(centralities(networkOf('ab4 bc4 ac1'))[1].betweenness).toBe(1);
    expect(centralities(networkOf('ab1 bc1 ac4'))[1].betweenness).toBe(0);
  });

  test('eigenvector centrality belongs to the strongest part', () => {
    expect(eigenvectorCentrality(networkOf('ab3 cd1')).map((entry) => entry.toFixed(6))).toEqual([
      '1.000000',
      '1.000000',
      '0.000000',
      '0.000000',
    ]);
    expect(centralities(networkOf('ab')).map(({ betweenness }) => betweenness)).toEqual([0, 0]);
  });

  test('core numbers: a triangle with a tail, and four words all joined', () => {
    expect(coreNumbers(networkOf('ab bc ca cd de'.replace('ca', 'ac')))).toEqual([2, 2, 2, 1, 1]);
    expect(coreNumbers(networkOf('ab ac ad bc bd cd de'))).toEqual([3, 3, 3, 3, 1]);
  });
});

describe('backbone', () => {
  test('disparity by hand: half of the weight on one of three edges, (1 − 1/2)²', () => {
    expect(disparity(0.5, 3)).toBe(0.25);
    expect(disparity(1, 1)).toBe(1);
    expect(disparity(1 + 1e-16, 2)).toBe(0);
  });

  test('keeps the strong edge of a star: 8 of 10 on one of three edges, 0.2² = 0.04', () => {
    const star = networkOf('ab8 ac1 ad1');
    const kept = backbone(star, { significance: 0.05, keepHeaviest: false });
    expect(kept.nodes.map(({ word }) => word)).toEqual(['a', 'b']);
    expect(backbone(star, { significance: 0.039, keepHeaviest: false }).edges).toEqual([]);
    // 1 of 10: 0.9² = 0.81
    expect(backbone(star, { significance: 0.82, keepHeaviest: false }).edges.length).toBe(3);
  });

  test('with the heaviest edge of each word no word is lost', () => {
    const star = networkOf('ab8 ac1 ad1 cd0.5');
    const { nodes, edges } = backbone(star, { significance: 0.01 });
    expect(nodes.length).toBe(4);
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
  });

  test('a larger threshold keeps every edge that a smaller one keeps', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0.01, max: 0.5, noNaN: true }), ([a, b, c, d, e, f], threshold) => {
        const network = networkOf(`ab${a} ac${b} ad${c} bc${d} bd${e} cd${f}`);
        const written = (kept: KeywordNetwork) =>
          kept.edges.map(({ source, target }) => kept.nodes[source].word + kept.nodes[target].word);
        const strict = written(backbone(network, { significance: threshold }));
        expect(written(backbone(network, { significance: 2 * threshold }))).toEqual(expect.arrayContaining(strict));
      }),
    );
  });

  test('refuses a threshold out of range', () => {
    expect(() => backbone(networkOf('ab'), { significance: 0 })).toThrow('must lie above 0');
  });
});

describe('layoutNetwork', () => {
  const network = networkOf('ab ac bc de df ef ag');
  const of = [0, 0, 0, 1, 1, 1, 0];

  test('fills the unit square, joined words nearer than others, the same each time', () => {
    const positions = layoutNetwork(network, of);
    expect(layoutNetwork(network, of)).toEqual(positions);
    for (const axis of ['x', 'y'] as const) {
      const values = positions.map((position) => position[axis]);
      expect([Math.min(...values), Math.max(...values)]).toEqual([0, 1]);
    }
    const distance = (a: number, b: number) =>
      Math.hypot(positions[a].x - positions[b].x, positions[a].y - positions[b].y);
    expect(distance(0, 1)).toBeLessThan(distance(0, 3));
    expect(distance(3, 4)).toBeLessThan(distance(1, 4));
  });

  test('of nothing and of two words', () => {
    expect(layoutNetwork({ nodes: [], edges: [] }, [])).toEqual([]);
    expect(layoutNetwork(networkOf('ab'), [0, 0]).length).toBe(2);
  });
});
