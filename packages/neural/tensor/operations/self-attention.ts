import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import { type Matrix, matrixAt, multiplyInto, transposed } from '../heap/matrix';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';
import { MASKED } from './maximum';

/**
 * Multi-head self-attention: of a text's tokens to each other, softmax(Q Kᵀ/√d + mask) V for each head. Vaswani et al.
 * (2017), Eq. (1).
 *
 * @param queryKeyValue [B, L, 3H]: queries, keys and values side by side, each with its heads side by side
 * @param mask [B, L], 1 for a token, 0 for padding, to which nothing attends
 * @param heads how many; it divides H, and d = H / heads
 * @param drop [B·heads, L, L], see `dropoutMask`: what of the softmax training leaves out; nothing unless given
 * @returns [B, L, H], the heads side by side
 * @example
 * const mixed = selfAttention(linear(x, weights, bias), mask, 4); // weights [H, 3H]; [B, L, H]
 */
export function selfAttention(queryKeyValue: Tensor, mask: Tensor, heads: number, drop?: Tensor): Tensor {
  const heap = activeHeap();
  return heap
    ? heapSelfAttention(heap, queryKeyValue, mask, heads, drop)
    : selfAttentionReference(queryKeyValue, mask, heads, drop);
}

function heapSelfAttention(heap: Heap, queryKeyValue: Tensor, mask: Tensor, heads: number, drop?: Tensor): Tensor {
  const [batch, length, triple] = queryKeyValue.shape;
  const hidden = triple / 3;
  const size = hidden / heads;
  const scale = 1 / Math.sqrt(size);

  /** Calls `work` for each head of each text with its part, [L, d], of tensors that are `width` wide. */
  const eachHead = (work: (part: (tensor: Tensor, width: number, offset?: number) => Matrix, i: number) => void) => {
    for (let i = 0; i < batch * heads; i++) {
      const [text, head] = [Math.floor(i / heads), i % heads];
      const part = (tensor: Tensor, width: number, offset = 0) =>
        matrixAt(heap.address(tensor) + 4 * (text * length * width + offset + head * size), length, size, width);
      work(part, i);
    }
  };
  const square = (tensor: Tensor, i: number) =>
    matrixAt(heap.address(tensor) + 4 * i * length * length, length, length);

  const numbers = (tensor: Tensor) => ({ values: heap.view(tensor), shape: tensor.shape });
  /** [B·heads, L, L] as ONNX Runtime has it. */
  const squares = (tensor: Tensor) => ({ values: heap.view(tensor), shape: [1, batch, heads, length, length] });
  /** Head i of a tensor times what dropout keeps of it, written into another square. */
  const dropInto = (target: Matrix, source: Matrix, mask: Tensor, i: number) =>
    heap.wasm.product(source.address, square(mask, i).address, target.address, length * length);

  return differentiable(
    [queryKeyValue],
    (x) => {
      const probabilities = heap.allocate([batch * heads, length, length]);
      const context = heap.allocate([batch, length, hidden]);
      const saved = drop ? [x, probabilities, drop] : [x, probabilities];
      if (heap.native) {
        const results = { probabilities: squares(probabilities), context: numbers(context) };
        heap.native.selfAttention(numbers(x), numbers(mask), results, heads, drop && squares(drop));
        return { value: context, saved };
      }
      const kept = drop ? heap.allocate([length, length]) : null;
      eachHead((part, i) => {
        const [queries, keys, values] = [0, 1, 2].map((c) => part(x, triple, c * hidden));
        const scores = square(probabilities, i);
        multiplyInto(heap, scores, queries, transposed(keys), { scale });
        const maskOfText = heap.address(mask) + 4 * Math.floor(i / heads) * length;
        heap.wasm.softmaxRows(scores.address, maskOfText, length, length);
        if (drop && kept) dropInto(square(kept, 0), scores, drop, i);
        multiplyInto(heap, part(context, hidden), kept ? square(kept, 0) : scores, values);
      });
      kept?.dispose();
      return { value: context, saved };
    },
    (dy, [x, probabilities, savedDrop]) => {
      const drop: Tensor | undefined = savedDrop;
      const dx = heap.allocate(x.shape);
      if (heap.native) {
        heap.native.selfAttentionGradient(
          numbers(x),
          squares(probabilities),
          numbers(dy),
          numbers(dx),
          heads,
          drop && squares(drop),
        );
        return [dx];
      }
      const dscores = heap.allocate([length, length]);
      const kept = drop ? heap.allocate([length, length]) : null;
      eachHead((part, i) => {
        const [queries, keys, values] = [0, 1, 2].map((c) => part(x, triple, c * hidden));
        const [dqueries, dkeys, dvalues] = [0, 1, 2].map((c) => part(dx, triple, c * hidden));
        const dcontext = part(dy, hidden);
        const p = square(probabilities, i);
        const ds = square(dscores, 0);
        if (drop && kept) dropInto(square(kept, 0), p, drop, i);
        multiplyInto(heap, dvalues, transposed(kept ? square(kept, 0) : p), dcontext);
        multiplyInto(heap, ds, dcontext, transposed(values));
        if (drop) dropInto(ds, ds, drop, i);
        heap.wasm.softmaxGradient(p.address, ds.address, length, length, scale);
        multiplyInto(heap, dqueries, ds, keys);
        multiplyInto(heap, dkeys, transposed(ds), queries);
      });
      dscores.dispose();
      kept?.dispose();
      return [dx];
    },
  );
}

/** The same, composed of the library's operations. */
export function selfAttentionReference(queryKeyValue: Tensor, mask: Tensor, heads: number, drop?: Tensor): Tensor {
  const tf = tensorflow();
  const [batch, length, triple] = queryKeyValue.shape;
  const hidden = triple / 3;
  const size = hidden / heads;
  const parts = tf.split(tf.reshape(queryKeyValue, [batch, length, 3 * heads, size]), 3, 2);
  const [queries, keys, values] = parts.map((part) => tf.transpose(part, [0, 2, 1, 3])); // [B, heads, L, d]
  const scores = tf.mul(tf.matMul(queries, keys, false, true), 1 / Math.sqrt(size)); // [B, heads, L, L]
  const blocked = tf.reshape(tf.mul(tf.sub(1, mask), MASKED), [batch, 1, 1, length]);
  const probabilities = tf.softmax(tf.add(scores, blocked));
  const kept = drop ? tf.mul(probabilities, tf.reshape(drop, scores.shape)) : probabilities;
  const context = tf.matMul(kept, values); // [B, heads, L, d]
  return tf.reshape(tf.transpose(context, [0, 2, 1, 3]), [batch, length, hidden]);
}
