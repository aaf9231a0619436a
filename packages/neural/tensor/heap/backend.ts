import type { TensorInfo } from '../tensor';

/** What is needed of TensorFlow.js's WebAssembly backend, whose tensors live in one WebAssembly memory. */
export interface WasmBackend {
  makeOutput(shape: number[], dtype: string): TensorInfo;
  /** A view of a tensor's numbers, which lasts until something is allocated. */
  typedArrayFromHeap(tensor: TensorInfo): Float32Array | Int32Array | Uint8Array;
  getMemoryOffset(dataId: object): number;
  wasm: { _malloc(bytes: number): number; asm: { memory: WebAssembly.Memory; malloc(bytes: number): number } };
}
