import fc from 'fast-check';
import { LeidenAlgorithm, Network } from 'networkanalysis-ts';
import { expect, test } from 'vitest';
import { seededRandom } from '../../packages/base';
import { graphFromLinks, leiden } from '../../packages/graph';
import { connectedParts } from '../../packages/graph/division';
import { strengths, totalWeight } from '../../packages/graph/from-links';
import type { Graph } from '../../packages/graph/links';

/** Leiden on the library's own network, of plain lists. */
function byTheLibrary(graph: Graph, seed: number, resolution: number): Int32Array {
  const network = new Network({
    nodeWeights: Array.from(strengths(graph)),
    firstNeighborIndices: Array.from(graph.start),
    neighbors: Array.from(graph.to),
    edgeWeights: Array.from(graph.weight),
  });
  const { integer, uniform } = seededRandom(seed);
  const algorithm = new LeidenAlgorithm();
  algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
    ...([resolution / (2 * totalWeight(graph)), 2, LeidenAlgorithm.DEFAULT_RANDOMNESS] as const),
    // The library's type is a class; it asks for these two.
    { nextInt: integer, nextDouble: uniform } as never,
  );
  return connectedParts(graph, algorithm.findClustering(network).getClusters()).of;
}

const nodes = 40;
const node = fc.integer({ min: 0, max: nodes - 1 });
const link = fc.tuple(node, node, fc.double({ min: 0.01, max: 5, noNaN: true }));

test('a network of typed arrays is divided as the library’s own, whatever the weights and seeds', () => {
  fc.assert(
    fc.property(
      ...[
        fc.array(link, { minLength: 30, maxLength: 200 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(0.5, 1, 3),
      ],
      (links, seed, resolution) => {
        const apart = links.filter(([from, to]) => from !== to);
        fc.pre(apart.length > 0);
        const graph = graphFromLinks(nodes, {
          from: apart.map(([from]) => from),
          to: apart.map(([, to]) => to),
          weight: apart.map(([, , weight]) => weight),
        });
        expect(leiden(graph, { seed, resolution }).of).toEqual(byTheLibrary(graph, seed, resolution));
      },
    ),
    { numRuns: 200 },
  );
});
