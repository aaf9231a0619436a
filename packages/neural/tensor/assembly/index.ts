// The tensor operations in AssemblyScript, compiled to WebAssembly with SIMD. They work on the memory in which TensorFlow.js
// keeps its tensors: an address is where a tensor's numbers begin, row-major, float32 unless said otherwise. Sums have one
// order and nothing is fused, so that every CPU gives the same bytes. None may have static data: it would lie where tensors do.
export { multiply } from './multiply';
export { multiplyIntegers, roundRows } from './integer-products';
export { gatedLinear, gatedLinearGradient, gelu, geluGradient } from './activation';
export { addLayerNorm, layerNormGradient } from './layer-norm';
export { lstmStep, lstmStepGradient } from './lstm';
export { softmaxRows, softmaxGradient } from './softmax';
export { fold, largest, largestGradient, unfold } from './tokens';
export { combine, gatherTiles, joinTiles, scatterTiles, splitTiles } from './tiles';
export { addRows, scatterRows } from './embedding';
export { addTo, product, sumColumns, sumOfSquares } from './sums';
export { dropoutMask } from './dropout';
export { adam } from './adam';
