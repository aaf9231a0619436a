import path from 'node:path';
import { packageFolderOf, wasmModule } from '@crosscultural/base';
import type { Tensor, TensorInfo, TensorType } from '../tensor';
import { tensorflow } from '../tensorflow';
import type { WasmBackend } from './backend';

/** The compiled operations; what their arguments are is said in their sources. All are addresses and numbers. */
export interface HeapWasm {
  multiply(...addressesAndNumbers: number[]): void;
  roundRows(...addressesAndNumbers: number[]): void;
  multiplyIntegers(...addressesAndNumbers: number[]): void;
  gelu(...addressesAndNumbers: number[]): void;
  geluGradient(...addressesAndNumbers: number[]): void;
  gatedLinear(...addressesAndNumbers: number[]): void;
  gatedLinearGradient(...addressesAndNumbers: number[]): void;
  addLayerNorm(...addressesAndNumbers: number[]): void;
  layerNormGradient(...addressesAndNumbers: number[]): void;
  lstmStep(...addressesAndNumbers: number[]): void;
  lstmStepGradient(...addressesAndNumbers: number[]): void;
  softmaxRows(...addressesAndNumbers: number[]): void;
  softmaxGradient(...addressesAndNumbers: number[]): void;
  unfold(...addressesAndNumbers: number[]): void;
  fold(...addressesAndNumbers: number[]): void;
  largest(...addressesAndNumbers: number[]): void;
  largestGradient(...addressesAndNumbers: number[]): void;
  combine(...addressesAndNumbers: number[]): void;
  gatherTiles(...addressesAndNumbers: number[]): void;
  scatterTiles(...addressesAndNumbers: number[]): void;
  joinTiles(...addressesAndNumbers: number[]): void;
  splitTiles(...addressesAndNumbers: number[]): void;
  addRows(...addressesAndNumbers: number[]): void;
  scatterRows(...addressesAndNumbers: number[]): void;
  addTo(...addressesAndNumbers: number[]): void;
  product(...addressesAndNumbers: number[]): void;
  sumColumns(...addressesAndNumbers: number[]): void;
  sumOfSquares(...addressesAndNumbers: number[]): number;
  dropoutMask(...addressesAndNumbers: number[]): void;
  adam(...addressesAndNumbers: number[]): void;
}

/** Numbers of the heap and their shape. */
export interface HeapNumbers {
  values: Float32Array;
  shape: number[];
}

/** Operations that native code computes on the heap, much faster but with sums that depend on the CPU. */
export interface NativeOperations {
  multiply(
    target: HeapNumbers,
    a: HeapNumbers,
    b: HeapNumbers,
    how: { transposeA: boolean; transposeB: boolean; bias: HeapNumbers | null },
  ): void;
  selfAttention(
    queryKeyValue: HeapNumbers,
    mask: HeapNumbers,
    results: { probabilities: HeapNumbers; context: HeapNumbers },
    heads: number,
    drop?: HeapNumbers,
  ): void;
  selfAttentionGradient(
    queryKeyValue: HeapNumbers,
    probabilities: HeapNumbers,
    dcontext: HeapNumbers,
    dqueryKeyValue: HeapNumbers,
    heads: number,
    drop?: HeapNumbers,
  ): void;
}

/** The memory in which the WebAssembly backend keeps its tensors, and the WebAssembly that works on it. */
export interface Heap {
  wasm: HeapWasm;
  /** A tensor whose numbers are not yet written. May move the heap: take views after it, addresses stay. */
  allocate(shape: number[], type?: TensorType): Tensor;
  address(tensor: Tensor): number;
  /** A view of the numbers, which lasts until something is allocated. */
  view(tensor: Tensor): Float32Array;
  /** A view of `count` numbers from an address on. */
  viewAt(address: number, count: number): Float32Array;
  /** null on the deterministic engine */
  native: NativeOperations | null;
  /** Where `multiply` may pack its matrices. */
  scratch: number;
}

/** SCRATCH_BYTES of multiply.ts in AssemblyScript */
const SCRATCH_BYTES = 256 * 512 * 4 + 256 * 16 + 128;

/** From here on heavy operations go to native code, or with null to none. */
export function useNativeOperations(native: NativeOperations | null): void {
  if (heap) heap.native = native;
}

let heap: Heap | undefined;

/** The heap of the WebAssembly backend when that is in use, else null: then operations are composed of the library's. */
export function activeHeap(): Heap | null {
  return heap && tensorflow().getBackend() === 'wasm' ? heap : null;
}

/**
 * Makes the WebAssembly work on the backend's memory, once.
 *
 * @throws Error when the WebAssembly was not built
 */
export function openHeap(backend: WasmBackend): Heap {
  heap ??= {
    wasm: wasmOn(backend.wasm.asm.memory),
    allocate: (shape, type = 'float32') =>
      tensorflow().engine().makeTensorFromTensorInfo(backend.makeOutput(shape, type)),
    address: (tensor) => backend.getMemoryOffset((tensor as unknown as TensorInfo).dataId),
    view: (tensor) => backend.typedArrayFromHeap(tensor as unknown as TensorInfo) as Float32Array,
    viewAt: (address, count) => new Float32Array(backend.wasm.asm.memory.buffer, address, count),
    native: null,
    scratch: backend.wasm._malloc(SCRATCH_BYTES) >>> 0,
  };
  return heap;
}

function wasmOn(memory: WebAssembly.Memory): HeapWasm {
  const file = path.join(packageFolderOf(__dirname), 'dist', 'tensor', 'assembly', 'index.wasm');
  const module = wasmModule(file, 'the tensor operations');
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as HeapWasm;
}
