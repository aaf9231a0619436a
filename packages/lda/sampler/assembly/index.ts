// The samplers in AssemblyScript, compiled to WebAssembly with SIMD by src/bin/compile-assembly.mjs: once for one core, once for shared
// memory. All of them are exact collapsed Gibbs sampling in float32 and differ in how they keep a document's counts.
export { dense8 } from './dense8';
export { dense } from './dense';
export { sparse, sparseEqualAlpha } from './sparse';
export { renewRows, scoreRows } from './rows';
export { scoreLists, scoreRuns, scoreTerms } from './score';
