import type { Tensor } from '../tensor';
import { dropout } from './dropout';
import { gelu } from './gelu';
import { addLayerNorm } from './layer-norm';
import { linear } from './linear';
import { selfAttention } from './self-attention';

/** A matrix [I, O] and what is added to its product, [O]. */
export interface LinearWeights {
  weights: Tensor;
  bias: Tensor;
}

/** Scale and offset of a layer normalisation, each [H]. */
export interface NormWeights {
  gain: Tensor;
  bias: Tensor;
}

/** The weights of one transformer layer, H features wide, with F inner features (4H in BERT). */
export interface TransformerLayerWeights {
  /** [H, 3H]: queries, keys and values side by side */
  queryKeyValue: LinearWeights;
  /** [H, H] */
  output: LinearWeights;
  selfAttentionNorm: NormWeights;
  /** [H, F] */
  intermediate: LinearWeights;
  /** [F, H] */
  final: LinearWeights;
  outputNorm: NormWeights;
}

export interface TransformerLayerSettings {
  /** how many heads of self-attention; divides H */
  heads: number;
  /** [B, L, H] each, for the self-attention's output and for the layer's: see `dropoutMask` */
  dropoutMasks?: readonly [Tensor, Tensor];
  /** [B·heads, L, L], for the weights of the self-attention; they are left alone unless given */
  attentionMask?: Tensor;
}

/**
 * One layer of a transformer, normalised after each residual as in BERT (Devlin et al., 2019; Vaswani et al., 2017,
 * §3.1): h = norm(x + selfAttention(x)), y = norm(h + final(gelu(intermediate(h)))).
 *
 * @param x [B, L, H]
 * @param mask [B, L], 1 for a token, 0 for padding
 * @returns [B, L, H]
 * @example
 * const y = transformerLayer(x, mask, transformerWeights(variables, 'transformer1'), { heads: 4 });
 */
export function transformerLayer(
  x: Tensor,
  mask: Tensor,
  weights: TransformerLayerWeights,
  { heads, dropoutMasks, attentionMask }: TransformerLayerSettings,
): Tensor {
  const { queryKeyValue, output, selfAttentionNorm, intermediate, final, outputNorm } = weights;
  const attended = selfAttention(linear(x, queryKeyValue.weights, queryKeyValue.bias), mask, heads, attentionMask);
  const mixed = linear(attended, output.weights, output.bias);
  const kept = dropoutMasks ? dropout(mixed, dropoutMasks[0]) : mixed;
  const h = addLayerNorm(kept, x, selfAttentionNorm.gain, selfAttentionNorm.bias);
  const inner = gelu(linear(h, intermediate.weights, intermediate.bias));
  const outer = linear(inner, final.weights, final.bias);
  return addLayerNorm(dropoutMasks ? dropout(outer, dropoutMasks[1]) : outer, h, outputNorm.gain, outputNorm.bias);
}
