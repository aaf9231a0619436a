export { type OnnxGraph, onnxGraph, onnxInput, onnxIntegers, onnxNode, onnxNumber, onnxOutput } from './graph';
export {
  onnxAddLayerNorm,
  onnxEmbeddingSum,
  onnxGatedConvolution,
  onnxLinear,
  onnxMaximumOverTokens,
  onnxRowsLinear,
  onnxTransformerLayer,
} from './layers';
export { type OnnxLstm, onnxLstm } from './lstm';
export { type OnnxNumbers, type OnnxSession, onnxSession } from './session';
export { onnxTransformerStack, type TransformerStack } from './transformer-stack';
