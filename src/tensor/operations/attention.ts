import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';
import { MASKED } from './maximum';

/**
 * Multi-head attention of a text's tokens to each other, softmax(Q Kᵀ/√d + mask) V for each head. Vaswani et al.
 * (2017), Eq. (1).
 *
 * @param queryKeyValue [B, L, 3H]: queries, keys and values side by side, each with its heads side by side
 * @param mask [B, L], 1 for a token, 0 for padding, to which nothing attends
 * @param heads how many; it divides H, and d = H / heads
 * @returns [B, L, H], the heads side by side
 */
export function attention(queryKeyValue: Tensor, mask: Tensor, heads: number): Tensor {
  return attentionReference(queryKeyValue, mask, heads);
}

/** The same, composed of the library's operations. */
export function attentionReference(queryKeyValue: Tensor, mask: Tensor, heads: number): Tensor {
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
