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
 * @returns [B, L, H], the heads side by side
 * @example
 * const mixed = selfAttention(linear(x, weights, bias), mask, 4); // weights [H, 3H]; [B, L, H]
 */
export function selfAttention(queryKeyValue: Tensor, mask: Tensor, heads: number): Tensor {
  const heap = activeHeap();
  return heap
    ? heapSelfAttention(heap, queryKeyValue, mask, heads)
    : selfAttentionReference(queryKeyValue, mask, heads);
}

function heapSelfAttention(heap: Heap, queryKeyValue: Tensor, mask: Tensor, heads: number): Tensor {
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

  return differentiable(
    [queryKeyValue],
    (x) => {
      const probabilities = heap.allocate([batch * heads, length, length]);
      const context = heap.allocate([batch, length, hidden]);
      if (heap.native) {
        const p = { values: heap.view(probabilities), shape: [1, batch, heads, length, length] };
        heap.native.selfAttention(numbers(x), numbers(mask), p, numbers(context), heads);
        return { value: context, saved: [x, probabilities] };
      }
      eachHead((part, i) => {
        const [queries, keys, values] = [0, 1, 2].map((c) => part(x, triple, c * hidden));
        const scores = square(probabilities, i);
        multiplyInto(heap, scores, queries, transposed(keys), { scale });
        const maskOfText = heap.address(mask) + 4 * Math.floor(i / heads) * length;
        heap.wasm.softmaxRows(scores.address, maskOfText, length, length);
        multiplyInto(heap, part(context, hidden), scores, values);
      });
      return { value: context, saved: [x, probabilities] };
    },
    (dy, [x, probabilities]) => {
      const dx = heap.allocate(x.shape);
      if (heap.native) {
        const p = { values: heap.view(probabilities), shape: [1, batch, heads, length, length] };
        heap.native.selfAttentionGradient(numbers(x), p, numbers(dy), numbers(dx), heads);
        return [dx];
      }
      const dscores = heap.allocate([length, length]);
      eachHead((part, i) => {
        const [queries, keys, values] = [0, 1, 2].map((c) => part(x, triple, c * hidden));
        const [dqueries, dkeys, dvalues] = [0, 1, 2].map((c) => part(dx, triple, c * hidden));
        const dcontext = part(dy, hidden);
        const p = square(probabilities, i);
        const ds = square(dscores, 0);
        multiplyInto(heap, dvalues, transposed(p), dcontext);
        multiplyInto(heap, ds, dcontext, transposed(values));
        heap.wasm.softmaxGradient(p.address, ds.address, length, length, scale);
        multiplyInto(heap, dqueries, ds, keys);
        multiplyInto(heap, dkeys, transposed(ds), queries);
      });
      dscores.dispose();
      return [dx];
    },
  );
}

/** The same, composed of the library's operations. */
export function selfAttentionReference(queryKeyValue: Tensor, mask: Tensor, heads: number): Tensor {
  const tf = tensorflow();
  const [batch, length, triple] = queryKeyValue.shape;
  const hidden = triple / 3;
  const size = hidden / heads;
  const parts = tf.split(tf.reshape(queryKeyValue, [batch, length, 3 * heads, size]), 3, 2);
  const [queries, keys, values] = parts.map((part) => tf.transpose(part, [0, 2, 1, 3])); // [B, heads, L, d]
  const scores = tf.mul(tf.matMul(queries, keys, false, true), 1 / Math.sqrt(size)); // [B, heads, L, L]
  const blocked = tf.reshape(tf.mul(tf.sub(1, mask), MASKED), [batch, 1, 1, length]);
  const context = tf.matMul(tf.softmax(tf.add(scores, blocked)), values); // [B, heads, L, d]
  return tf.reshape(tf.transpose(context, [0, 2, 1, 3]), [batch, length, hidden]);
}
