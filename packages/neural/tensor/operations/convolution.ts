import { activeHeap } from '../heap/heap';
import type { Tensor } from '../tensor';
import { linear } from './linear';
import { toomCookConvolution, toomCookWidth } from './toom-cook';
import { unfoldTokens } from './unfold';

/**
 * A convolution over the tokens of each text: a linear layer on each token's neighbourhood, `unfoldTokens` and `linear` in
 * one. On the deterministic engine a convolution of width 5 takes 40 % fewer multiplications.
 *
 * @param x [B, L, H]
 * @param mask [B, L], 1 for a token, 0 for padding, which counts as zeros
 * @param weights [width·H, O], the features of the first neighbour first
 * @param bias [O]
 * @returns [B·L, O]
 * @example
 * const y = convolveTokens(x, mask, variables['convolution.weights'], variables['convolution.bias']); // [B·L, O]
 */
export function convolveTokens(x: Tensor, mask: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const width = weights.shape[0] / x.shape[2];
  const heap = activeHeap();
  if (heap && !heap.native && width === toomCookWidth) return toomCookConvolution(heap, x, mask, weights, bias);
  return linear(unfoldTokens(x, mask, width), weights, bias);
}
