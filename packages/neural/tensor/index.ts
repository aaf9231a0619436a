export { computedNumbers } from './computed-numbers';
export {
  type Engine,
  type EngineChoice,
  engineChoices,
  useDeterministicEngine,
  useEngine,
  useFastestEngine,
} from './engine';
export { valueAndGradients } from './gradients';
export { matrixProduct } from './matrix-product';
export * from './onnx';
export * from './operations';
export { type AdamW, type AdamWSettings, type AdamWState, createAdamW } from './optimizer/adamw';
export type { Tensor, TensorFlow, TensorType, TensorValues, Variable } from './tensor';
export { tensorflow } from './tensorflow';
