// Skip-gram with negative sampling in AssemblyScript, compiled to WebAssembly with SIMD by bin/compile-assembly.mjs.
export { trainSentences } from './train';
