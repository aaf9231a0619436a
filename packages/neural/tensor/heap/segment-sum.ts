import type { TensorInfo } from '../tensor';
import { tensorflow } from '../tensorflow';
import type { WasmBackend } from './backend';

/**
 * Gives the WebAssembly backend the operation that it lacks for the gradient of `gather`: row i of the result is the sum
 * of the rows of x whose segment is i.
 */
export function registerSegmentSum(): void {
  const tf = tensorflow();
  if (tf.getKernel('UnsortedSegmentSum', 'wasm')) return;
  tf.registerKernel({
    kernelName: 'UnsortedSegmentSum',
    backendName: 'wasm',
    kernelFunc: ({ inputs, attrs, backend }) => {
      const { x, segmentIds } = inputs;
      const shape = [attrs.numSegments as number, ...x.shape.slice(segmentIds.shape.length)];
      return segmentSum(backend as WasmBackend, x, segmentIds, shape);
    },
  });
}

function segmentSum(backend: WasmBackend, x: TensorInfo, segmentIds: TensorInfo, shape: number[]): TensorInfo {
  // The output first: allocating may move the heap away from under its views.
  const output = backend.makeOutput(shape, x.dtype);
  const sums = backend.typedArrayFromHeap(output);
  const values = backend.typedArrayFromHeap(x);
  const segments = backend.typedArrayFromHeap(segmentIds);
  sums.fill(0);
  const width = segments.length === 0 ? 0 : values.length / segments.length;
  for (let i = 0; i < segments.length; i++) {
    const target = segments[i] * width;
    if (target < 0) continue;
    for (let k = 0; k < width; k++) sums[target + k] += values[i * width + k];
  }
  return output;
}
