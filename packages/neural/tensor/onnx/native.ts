import type { HeapNumbers, NativeOperations } from '../heap/heap';
import { onnxEnd, onnxGraph, onnxInput, onnxNode, onnxOutput } from './graph';
import { selfAttentionGradientSession, selfAttentionSession } from './self-attention';
import { type OnnxSession, onnxSession } from './session';

/** The heaviest operations, computed by ONNX Runtime on the tensors of the WebAssembly heap. */
export function onnxOperations(): NativeOperations {
  const products = remembered((kind) => {
    const [left, right, bias] = [...kind].map((flag) => flag === '1');
    return productSession(left, right, bias);
  });
  const attentions = remembered((kind) => selfAttentionSession(...attentionOf(kind)));
  const gradients = remembered((kind) => selfAttentionGradientSession(...attentionOf(kind)));
  return {
    multiply(target, a, b, { transposeA, transposeB, bias }) {
      const inputs: Record<string, HeapNumbers> = bias ? { a, b, bias } : { a, b };
      products(`${+transposeA}${+transposeB}${bias ? 1 : 0}`).runInto(inputs, { target });
    },
    selfAttention(queryKeyValue, mask, results, heads, drop) {
      const kind = attentionKind(heads, results.context.shape[2], drop);
      attentions(kind).runInto({ queryKeyValue, mask, ...(drop && { drop }) }, results);
    },
    selfAttentionGradient(queryKeyValue, probabilities, dcontext, dqueryKeyValue, heads, drop) {
      const inputs = { queryKeyValue, probabilities, dcontext, ...(drop && { drop }) };
      gradients(attentionKind(heads, dcontext.shape[2], drop)).runInto(inputs, { dqueryKeyValue });
    },
  };
}

/** What a session of self-attention is made for, as one word: heads, their size, with dropout or not. */
const attentionKind = (heads: number, hidden: number, drop: HeapNumbers | undefined) =>
  `${heads} ${hidden / heads} ${drop ? 1 : 0}`;

function attentionOf(kind: string): [heads: number, size: number, drops: boolean] {
  const [heads, size, drops] = kind.split(' ').map(Number);
  return [heads, size, drops === 1];
}

function remembered(make: (key: string) => OnnxSession): (key: string) => OnnxSession {
  const sessions = new Map<string, OnnxSession>();
  return (key) => {
    let session = sessions.get(key);
    if (!session) {
      session = make(key);
      sessions.set(key, session);
    }
    return session;
  };
}

/** target = A B + bias, either matrix transposed. */
function productSession(transposeA: boolean, transposeB: boolean, withBias: boolean): OnnxSession {
  const graph = onnxGraph();
  const inputs = [onnxInput(graph, 'a', ['aRows', 'aColumns']), onnxInput(graph, 'b', ['bRows', 'bColumns'])];
  if (withBias) inputs.push(onnxInput(graph, 'bias', ['columns']));
  const attributes = { transA: +transposeA, transB: +transposeB };
  onnxNode(graph, 'Gemm', inputs, { attributes, outputs: ['target'] });
  onnxOutput(graph, 'target', 'target', ['rows', 'columns']);
  onnxEnd(graph);
  return onnxSession(graph);
}
