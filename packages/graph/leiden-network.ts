import type { Clustering, Network } from 'networkanalysis-ts';
import type { Graph } from './links';

/** A division as the library gives it, with the fields that its own code reads. */
interface ClusteringFields {
  clusters: number[];
  nClusters: number;
}

/** The library's network with the fields that its own code reads. */
interface NetworkFields {
  nNodes: number;
  nEdges: number;
  nodeWeights: ArrayLike<number>;
  firstNeighborIndices: ArrayLike<number>;
  neighbors: ArrayLike<number>;
  edgeWeights: ArrayLike<number>;
  totalEdgeWeightSelfLinks: number;
  createSubnetwork(
    clustering: Clustering,
    cluster: number,
    nodes: number[],
    places: Int32Array,
    neighbors: Int32Array,
    edgeWeights: Float64Array,
  ): Network;
}

type NetworkClass = new () => Network;
let networkClass: NetworkClass | undefined;

/**
 * A graph as Leiden's library takes it, in typed arrays. The library makes lists as long as all edges for each smaller network that
 * it needs, first of whole numbers and then once more for fractions: five sixths of its time on a graph of 200,000 edges. Here the
 * same sums in the same order are written to memory that is there.
 *
 * @param nodeWeights one for each node.
 */
export function leidenNetwork(graph: Graph, nodeWeights: Float64Array): Network {
  networkClass ??= onTypedArrays(
    (require('networkanalysis-ts') as typeof import('networkanalysis-ts')).Network as NetworkClass,
  );
  return filled(new networkClass(), {
    nNodes: graph.nodes,
    nEdges: graph.to.length,
    nodeWeights,
    firstNeighborIndices: graph.start,
    neighbors: graph.to,
    edgeWeights: graph.weight,
    totalEdgeWeightSelfLinks: 0,
  });
}

const filled = (network: Network, fields: Omit<NetworkFields, 'createSubnetwork'>): Network =>
  Object.assign(network, fields) as Network;

function onTypedArrays(Base: NetworkClass): NetworkClass {
  return class TypedNetwork extends Base {
    override createSubnetworks(clustering: Clustering): Network[] {
      const { nNodes, nEdges, createSubnetwork } = this as unknown as NetworkFields;
      const scratch = [new Int32Array(nNodes), new Int32Array(nEdges), new Float64Array(nEdges)] as const;
      return clustering
        .getNodesPerCluster()
        .map((nodes, cluster) => createSubnetwork.call(this, clustering, cluster, nodes, ...scratch));
    }

    override createReducedNetwork(clustering: Clustering): Network {
      const from = this as unknown as NetworkFields;
      const { clusters, nClusters } = clustering as unknown as ClusteringFields;
      const nodeWeights = new Float64Array(nClusters);
      const firstNeighborIndices = new Int32Array(nClusters + 1);
      const neighbors = new Int32Array(from.nEdges);
      const edgeWeights = new Float64Array(from.nEdges);
      const weightTo = new Float64Array(nClusters);
      let nEdges = 0;
      let inside = from.totalEdgeWeightSelfLinks;
      for (const [cluster, nodes] of clustering.getNodesPerCluster().entries()) {
        const first = nEdges;
        for (const node of nodes) {
          nodeWeights[cluster] += from.nodeWeights[node];
          for (let at = from.firstNeighborIndices[node]; at < from.firstNeighborIndices[node + 1]; at++) {
            const other = clusters[from.neighbors[at]];
            if (other === cluster) {
              inside += from.edgeWeights[at];
              continue;
            }
            if (weightTo[other] === 0) neighbors[nEdges++] = other;
            weightTo[other] += from.edgeWeights[at];
          }
        }
        for (let at = first; at < nEdges; at++) {
          edgeWeights[at] = weightTo[neighbors[at]];
          weightTo[neighbors[at]] = 0;
        }
        firstNeighborIndices[cluster + 1] = nEdges;
      }
      return filled(new TypedNetwork(), {
        ...{ nNodes: nClusters, nEdges, nodeWeights, firstNeighborIndices, totalEdgeWeightSelfLinks: inside },
        neighbors: neighbors.slice(0, nEdges),
        edgeWeights: edgeWeights.slice(0, nEdges),
      });
    }
  };
}
