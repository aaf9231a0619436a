export { convolveTokens } from './convolution';
export { weightedCrossEntropy } from './cross-entropy';
export { dropout, dropoutMask } from './dropout';
export { type Embedding, embeddingSum } from './embedding';
export { gatedLinearUnit } from './gated-linear-unit';
export { gelu } from './gelu';
export { multiplyInIntegers } from './integer-linear';
export { addLayerNorm, LAYER_NORM_EPSILON } from './layer-norm';
export { firstOutputs, linear } from './linear';
export { type LstmWeights, lstm } from './lstm';
export { maximumOverTokens } from './maximum';
export { selfAttention } from './self-attention';
export {
  type LinearWeights,
  type NormWeights,
  type TransformerLayerSettings,
  type TransformerLayerWeights,
  transformerLayer,
} from './transformer';
export { unfoldTokens } from './unfold';
