import type { Random } from '@crosscultural/base';
import { differentiable } from '../differentiable';
import { activeHeap, type Heap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * A mask that zeroes each number with probability `rate` and scales the others by 1/(1 − rate), so that the expected
 * value stays. Srivastava et al. (2014). The same random source gives the same bytes on every engine.
 *
 * @param rate in [0, 1)
 * @param random gives one number, from which the whole mask follows
 * @throws RangeError when the rate is not in [0, 1)
 * @example
 * const kept = dropout(x, dropoutMask(x.shape, 0.1, seededRandom(1)));
 */
export function dropoutMask(shape: number[], rate: number, random: Random): Tensor {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`A dropout rate must be in [0, 1), not ${rate}.`);
  const seed = random.integer(2 ** 32);
  const heap = activeHeap();
  if (!heap) return dropoutMaskReference(shape, rate, seed);
  const mask = heap.allocate(shape);
  const threshold = Math.floor(rate * 2 ** 32);
  heap.wasm.dropoutMask(heap.address(mask), mask.size, ...dropoutKeys(seed), threshold, 1 / (1 - rate));
  return mask;
}

/** x with some of its numbers dropped: x · mask, where no gradient flows to the mask. */
export function dropout(x: Tensor, mask: Tensor): Tensor {
  const heap = activeHeap();
  return heap ? heapDropout(heap, x, mask) : tensorflow().mul(x, mask);
}

function heapDropout(heap: Heap, x: Tensor, mask: Tensor): Tensor {
  const times = (a: Tensor, mask: Tensor) => {
    const y = heap.allocate(a.shape);
    heap.wasm.product(...[a, mask, y].map(heap.address), a.size);
    return y;
  };
  return differentiable(
    [x],
    (x) => ({ value: times(x, mask), saved: [mask] }),
    (dy, [mask]) => [times(dy, mask)],
  );
}

/** The mask that a seed in [0, 2³²) gives, in plain TypeScript. */
export function dropoutMaskReference(shape: number[], rate: number, seed: number): Tensor {
  const mask = new Float32Array(shape.reduce((a, b) => a * b, 1));
  const threshold = Math.floor(rate * 2 ** 32);
  const scale = 1 / (1 - rate);
  const [first, second] = dropoutKeys(seed);
  for (let i = 0; i < mask.length; i++) {
    const bits = scramble((scramble(i ^ first) + second) | 0) >>> 0;
    mask[i] = bits < threshold ? 0 : scale;
  }
  return tensorflow().tensor(mask, shape);
}

/** Two keys, so that the masks of neighbouring seeds are no shifts of each other. */
export function dropoutKeys(seed: number): [number, number] {
  return [scramble(seed | 0), scramble((seed + 0x9e3779b9) | 0)];
}

/** The last step of MurmurHash3: each bit of the result depends on all of x. */
function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
