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
  const attentions = remembered((sizes) => selfAttentionSession(...(sizes.split(' ').map(Number) as [number, number])));
  const gradients = remembered((sizes) =>
    selfAttentionGradientSession(...(sizes.split(' ').map(Number) as [number, number])),
  );
  return {
    multiply(target, a, b, { transposeA, transposeB, bias }) {
      const inputs: Record<string, HeapNumbers> = bias ? { a, b, bias } : { a, b };
      products(`${+transposeA}${+transposeB}${bias ? 1 : 0}`).runInto(inputs, { target });
    },
    selfAttention(queryKeyValue, mask, probabilities, context, heads) {
      const size = context.shape[2] / heads;
      attentions(`${heads} ${size}`).runInto({ queryKeyValue, mask }, { probabilities, context });
    },
    selfAttentionGradient(queryKeyValue, probabilities, dcontext, dqueryKeyValue, heads) {
      const size = dcontext.shape[2] / heads;
      gradients(`${heads} ${size}`).runInto({ queryKeyValue, probabilities, dcontext }, { dqueryKeyValue });
    },
  };
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
