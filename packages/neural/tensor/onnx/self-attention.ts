import {
  freshName,
  type OnnxGraph,
  onnxEnd,
  onnxGraph,
  onnxInput,
  onnxIntegers,
  onnxNode,
  onnxNumber,
  onnxOutput,
} from './graph';
import { type OnnxSession, onnxSession } from './session';

const microsoft = 'com.microsoft';

/** Adds multi-head self-attention (see `selfAttention`) and returns the names of the probabilities and of the result. */
export function onnxSelfAttention(
  graph: OnnxGraph,
  queryKeyValue: string,
  mask: string,
  { heads, size, drop }: { heads: number; size: number; drop?: string },
): { probabilities: string; context: string } {
  const [queries, keys, values] = splitHeads(graph, queryKeyValue, heads, size); // [1, B, heads, L, d]
  const scores = onnxNode(graph, 'FusedMatMul', [queries, keys], {
    attributes: { transB: 1, alpha: { float: 1 / Math.sqrt(size) } },
    domain: microsoft,
  });
  const blocked = onnxNode(graph, 'Mul', [
    onnxNode(graph, 'Sub', [onnxNumber(graph, 1), mask]),
    onnxNumber(graph, -1e9),
  ]); // [B, L]
  const overKeys = onnxNode(graph, 'Unsqueeze', [blocked, onnxIntegers(graph, [0, 2, 3])]); // [1, B, 1, 1, L]
  const probabilities = onnxNode(graph, 'Softmax', [onnxNode(graph, 'Add', [scores, overKeys])], {
    attributes: { axis: -1 },
  });
  const kept = drop ? onnxNode(graph, 'Mul', [probabilities, drop]) : probabilities;
  const context = onnxNode(graph, 'MatMul', [kept, values]);
  const together = onnxNode(graph, 'Transpose', [context], { attributes: { perm: [1, 3, 0, 2, 4] } });
  const shape = onnxIntegers(graph, [0, 0, heads * size]);
  return { probabilities, context: onnxNode(graph, 'Reshape', [together, shape]) };
}

/** The forward pass for training, which keeps the probabilities; with an input `drop`, see `selfAttention`, where it is wanted. */
export function selfAttentionSession(heads: number, size: number, drops: boolean): OnnxSession {
  const graph = onnxGraph();
  const queryKeyValue = onnxInput(graph, 'queryKeyValue', ['batch', 'length', 3 * heads * size]);
  const mask = onnxInput(graph, 'mask', ['batch', 'length']);
  const drop = drops ? onnxInput(graph, 'drop', [1, 'batch', heads, 'length', 'length']) : undefined;
  const { probabilities, context } = onnxSelfAttention(graph, queryKeyValue, mask, { heads, size, drop });
  onnxOutput(graph, 'probabilities', probabilities, [1, 'batch', heads, 'length', 'length']);
  onnxOutput(graph, 'context', context, ['batch', 'length', heads * size]);
  onnxEnd(graph);
  return onnxSession(graph);
}

/** The gradient: from dcontext to dqueryKeyValue. */
export function selfAttentionGradientSession(heads: number, size: number, drops: boolean): OnnxSession {
  const graph = onnxGraph();
  const hidden = heads * size;
  const x = onnxInput(graph, 'queryKeyValue', ['batch', 'length', 3 * hidden]);
  const p = onnxInput(graph, 'probabilities', [1, 'batch', heads, 'length', 'length']);
  const dcontext = onnxInput(graph, 'dcontext', ['batch', 'length', hidden]);
  const drop = drops ? onnxInput(graph, 'drop', [1, 'batch', heads, 'length', 'length']) : null;
  /** Times what dropout keeps. */
  const kept = (name: string) => (drop === null ? name : onnxNode(graph, 'Mul', [name, drop]));
  const product = (a: string, b: string, attributes = {}) =>
    onnxNode(graph, 'FusedMatMul', [a, b], { attributes, domain: microsoft });
  const alpha = { float: 1 / Math.sqrt(size) };

  const [queries, keys, values] = splitHeads(graph, x, heads, size);
  const apart = onnxNode(graph, 'Reshape', [dcontext, onnxIntegers(graph, [0, 0, 1, heads, size])]);
  const dc = onnxNode(graph, 'Transpose', [apart], { attributes: { perm: [2, 0, 3, 1, 4] } });
  const dvalues = product(kept(p), dc, { transA: 1 });
  const weighted = onnxNode(graph, 'Mul', [kept(product(dc, values, { transB: 1 })), p]);
  const along = onnxNode(graph, 'ReduceSum', [weighted, onnxIntegers(graph, [-1])], { attributes: { keepdims: 1 } });
  const dscores = onnxNode(graph, 'Sub', [weighted, onnxNode(graph, 'Mul', [p, along])]);
  const dqueries = product(dscores, keys, { alpha });
  const dkeys = product(dscores, queries, { transA: 1, alpha });
  const all = onnxNode(graph, 'Concat', [dqueries, dkeys, dvalues], { attributes: { axis: 0 } });
  const together = onnxNode(graph, 'Transpose', [all], { attributes: { perm: [1, 3, 0, 2, 4] } });
  const dx = onnxNode(graph, 'Reshape', [together, onnxIntegers(graph, [0, 0, 3 * hidden])]);
  onnxOutput(graph, 'dqueryKeyValue', dx, ['batch', 'length', 3 * hidden]);
  onnxEnd(graph);
  return onnxSession(graph);
}

/** [B, L, 3·heads·d] → queries, keys and values, each [1, B, heads, L, d]. */
function splitHeads(graph: OnnxGraph, queryKeyValue: string, heads: number, size: number): string[] {
  const apart = onnxNode(graph, 'Reshape', [queryKeyValue, onnxIntegers(graph, [0, 0, 3, heads, size])]);
  const headsFirst = onnxNode(graph, 'Transpose', [apart], { attributes: { perm: [2, 0, 3, 1, 4] } });
  const outputs = [0, 1, 2].map(() => freshName(graph));
  onnxNode(graph, 'Split', [headsFirst], { attributes: { axis: 0, num_outputs: 3 }, outputs });
  return outputs;
}
