import type { TensorInfo } from '../tensor';
import { tensorflow } from '../tensorflow';
import type { WasmBackend } from './backend';
import { activeHeap } from './heap';
import { matrixAt, multiplyInto, transposed } from './matrix';

/**
 * Puts our matrix product in the place of the WebAssembly backend's, which is ten times slower for transposed
 * matrices, so for the gradients of every product. Broadcast batches and integers stay with the backend's own.
 */
export function registerMatrixProduct(): void {
  const tf = tensorflow();
  const original = tf.getKernel('BatchMatMul', 'wasm');
  if (!original) return;
  tf.unregisterKernel('BatchMatMul', 'wasm');
  tf.registerKernel({
    ...original,
    kernelFunc: (call) => {
      const { a, b } = call.inputs;
      const own = a.dtype === 'float32' && b.dtype === 'float32' && sameBatch(a.shape, b.shape);
      if (!own) return original.kernelFunc(call);
      const { transposeA, transposeB } = call.attrs as { transposeA: boolean; transposeB: boolean };
      return product(call.backend as WasmBackend, a, b, transposeA, transposeB);
    },
  });
}

function sameBatch(a: number[], b: number[]): boolean {
  return a.length === b.length && a.slice(0, -2).every((size, i) => size === b[i]);
}

function product(
  backend: WasmBackend,
  a: TensorInfo,
  b: TensorInfo,
  transposeA: boolean,
  transposeB: boolean,
): TensorInfo {
  const heap = activeHeap()!;
  const [aRows, aColumns] = a.shape.slice(-2);
  const [bRows, bColumns] = b.shape.slice(-2);
  const batch = a.shape.slice(0, -2);
  const [m, n] = [transposeA ? aColumns : aRows, transposeB ? bRows : bColumns];
  const output = backend.makeOutput([...batch, m, n], 'float32');
  const [start, aStart, bStart] = [output, a, b].map(({ dataId }) => backend.getMemoryOffset(dataId));
  const count = batch.reduce((product, size) => product * size, 1);
  for (let i = 0; i < count; i++) {
    const left = matrixAt(aStart + 4 * i * aRows * aColumns, aRows, aColumns);
    const right = matrixAt(bStart + 4 * i * bRows * bColumns, bRows, bColumns);
    const target = matrixAt(start + 4 * i * m * n, m, n);
    multiplyInto(heap, target, transposeA ? transposed(left) : left, transposeB ? transposed(right) : right);
  }
  return output;
}
