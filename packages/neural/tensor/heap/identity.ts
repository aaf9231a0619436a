import type { TensorInfo } from '../tensor';
import { tensorflow } from '../tensorflow';

/**
 * Makes copies of tensors share their numbers on the WebAssembly backend, as they do on the others. Its own operation
 * copies them, also every tensor that is kept for a gradient.
 */
export function registerSharingIdentity(): void {
  const tf = tensorflow();
  tf.unregisterKernel('Identity', 'wasm');
  tf.registerKernel({
    kernelName: 'Identity',
    backendName: 'wasm',
    kernelFunc: ({ inputs: { x }, backend }): TensorInfo => {
      (backend as { incRef(dataId: object): void }).incRef(x.dataId);
      return { dataId: x.dataId, shape: x.shape, dtype: x.dtype };
    },
  });
}
