import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import { matrixAt, multiplyInto, transposed } from '../heap/matrix';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';
import { linear } from './linear';
import type { LinearWeights } from './transformer';

/** The weights of one direction of an LSTM; the columns are input gate, forget gate, candidate and output gate, H each. */
export interface LstmWeights extends LinearWeights {
  /** [H, 4H], by which the state before is multiplied */
  recurrent: Tensor;
}

/**
 * A long short-term memory over texts laid out step by step (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et
 * al. 2000): i, f, o = σ(x W + h U + b) and g = tanh(x W + h U + b), each with its own columns; then c ← f ⊙ c + i ⊙ g and
 * h ← o ⊙ tanh(c). Cell and state begin at zero.
 *
 * @param x [L, B, I]
 * @param mask [L, B]: 1 for a token; at a 0 cell and state stay as they were, so that padding changes nothing
 * @param weights `weights` [I, 4H], `bias` [4H], `recurrent` [H, 4H]
 * @param backwards from the last step to the first: then the state after the whole text is at step 0
 * @returns [L, B, H], the state at each step
 * @example
 * const states = lstm(tensorflow().transpose(x, [1, 0, 2]), tensorflow().transpose(mask), weights); // x [B, L, I], mask [B, L]
 */
export function lstm(x: Tensor, mask: Tensor, weights: LstmWeights, backwards = false): Tensor {
  // The part that needs no state, for all steps at once.
  const inputs = linear(x, weights.weights, weights.bias); // [L, B, 4H]
  const heap = activeHeap();
  return heap
    ? heapStates(heap, inputs, mask, weights.recurrent, backwards)
    : statesReference(inputs, mask, weights.recurrent, backwards);
}

/** One operation with its own gradient: only the product with U and the gates are left to each step. */
function heapStates(heap: Heap, inputs: Tensor, mask: Tensor, recurrent: Tensor, backwards: boolean): Tensor {
  const { wasm, address } = heap;
  const [length, batch, wide] = inputs.shape;
  const hidden = wide / 4;
  const narrowBytes = 4 * batch * hidden;
  const wideBytes = 4 * batch * wide;
  const order = Array.from({ length }, (_, step) => (backwards ? length - 1 - step : step));
  // Of the length + 1 cells and states, the zero ones come first, or last when going backwards.
  const start = backwards ? length : 0;
  const before = (step: number) => narrowBytes * (backwards ? step + 1 : step);
  const after = (step: number) => narrowBytes * (backwards ? step : step + 1);
  const maskOf = (step: number) => 4 * batch * step;
  const zeros = () => {
    const tensor = heap.allocate([batch, hidden]);
    heap.view(tensor).fill(0);
    return tensor;
  };

  return differentiable(
    [inputs, recurrent],
    (inputs, recurrent) => {
      const gates = heap.allocate(inputs.shape);
      const [cells, states] = [0, 0].map(() => heap.allocate([length + 1, batch, hidden]));
      const recurrences = heap.allocate([batch, wide]);
      const result = heap.allocate([length, batch, hidden]);
      const [x, m, u, g, c, h, r] = [inputs, mask, recurrent, gates, cells, states, recurrences].map(address);
      for (const first of [c, h]) heap.viewAt(first + narrowBytes * start, batch * hidden).fill(0);
      for (const step of order) {
        const stateBefore = matrixAt(h + before(step), batch, hidden);
        multiplyInto(heap, matrixAt(r, batch, wide), stateBefore, matrixAt(u, hidden, wide));
        wasm.lstmStep(
          ...[x + wideBytes * step, r, m + maskOf(step), c + before(step), h + before(step)],
          ...[g + wideBytes * step, c + after(step), h + after(step), batch, hidden],
        );
      }
      heap.view(result).set(heap.viewAt(h + narrowBytes * (backwards ? 0 : 1), length * batch * hidden));
      recurrences.dispose();
      return { value: result, saved: [gates, cells, states, mask, recurrent] };
    },
    (dy, [gates, cells, states, mask, recurrent]) => {
      const [dinputs, drecurrent] = [heap.allocate(inputs.shape), heap.allocate(recurrent.shape)];
      const [dstate, dcell, passed] = [zeros(), zeros(), heap.allocate([batch, hidden])];
      const [g, c, h, m, u] = [gates, cells, states, mask, recurrent].map(address);
      const [d, dx, dh, dc, p] = [dy, dinputs, dstate, dcell, passed].map(address);
      for (const step of order.toReversed()) {
        wasm.addTo(dh, d + narrowBytes * step, batch * hidden);
        const dsums = dx + wideBytes * step;
        wasm.lstmStepGradient(
          ...[g + wideBytes * step, c + before(step), c + after(step), m + maskOf(step)],
          ...[dh, dc, dsums, batch, hidden],
        );
        const product = matrixAt(p, batch, hidden);
        multiplyInto(heap, product, matrixAt(dsums, batch, wide), transposed(matrixAt(u, hidden, wide)));
        wasm.addTo(dh, p, batch * hidden);
      }
      // Σ hᵀ dsums over the steps, h being the state before each: one product, as both lie step after step.
      const statesBefore = matrixAt(h + (backwards ? narrowBytes : 0), length * batch, hidden);
      const dsums = matrixAt(dx, length * batch, wide);
      multiplyInto(heap, matrixAt(address(drecurrent), hidden, wide), transposed(statesBefore), dsums);
      tensorflow().dispose([dstate, dcell, passed]);
      return [dinputs, drecurrent];
    },
  );
}

/** The same, composed of the library's operations. */
export function statesReference(inputs: Tensor, mask: Tensor, recurrent: Tensor, backwards: boolean): Tensor {
  const tf = tensorflow();
  const [length, batch, wide] = inputs.shape;
  const hidden = wide / 4;
  let [state, cell] = [tf.zeros([batch, hidden]), tf.zeros([batch, hidden])];
  const states: Tensor[] = new Array(length);
  for (let i = 0; i < length; i++) {
    const step = backwards ? length - 1 - i : i;
    const input = tf.reshape(tf.slice(inputs, [step, 0, 0], [1, batch, wide]), [batch, wide]);
    const [ofInput, ofForget, candidate, ofOutput] = tf.split(tf.add(input, tf.matMul(state, recurrent)), 4, 1);
    const nextCell = tf.add(tf.mul(tf.sigmoid(ofForget), cell), tf.mul(tf.sigmoid(ofInput), tf.tanh(candidate)));
    const nextState = tf.mul(tf.sigmoid(ofOutput), tf.tanh(nextCell));
    const counts = tf.reshape(tf.slice(mask, [step, 0], [1, batch]), [batch, 1]);
    const chosen = (next: Tensor, last: Tensor) => tf.add(tf.mul(counts, next), tf.mul(tf.sub(1, counts), last));
    [cell, state] = [chosen(nextCell, cell), chosen(nextState, state)];
    states[step] = tf.expandDims(state, 0);
  }
  return tf.concat(states, 0);
}
