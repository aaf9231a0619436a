/**
 * An undirected graph with weights in compressed rows: node i has the neighbours `to[start[i]]` … `to[start[i + 1] − 1]`, ascending,
 * each edge standing at both of its ends with the same weight; no loops.
 */
export interface Graph {
  nodes: number;
  /** [nodes + 1] */
  start: Int32Array;
  to: Int32Array;
  weight: Float64Array;
}
