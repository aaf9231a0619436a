import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { tensorflow } from '../tensorflow';
import type { WasmBackend } from './backend';
import { registerMatrixProduct } from './batch-product';
import { openHeap } from './heap';
import { registerSharingIdentity } from './identity';
import { registerSegmentSum } from './segment-sum';

let started: WasmBackend | undefined;

/**
 * Makes WebAssembly the backend in use, with one thread (so that sums have one order) and a heap that says when it is
 * full.
 *
 * @throws Error when it does not start
 */
export async function startWasm(): Promise<WasmBackend> {
  const tf = tensorflow();
  if (!started) {
    const wasm = require('@tensorflow/tfjs-backend-wasm') as {
      setWasmPaths(folder: string): void;
      setThreadsCount(threads: number): void;
    };
    wasm.setWasmPaths(path.join(path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), path.sep));
    wasm.setThreadsCount(1);
  }
  if (!(await tf.setBackend('wasm'))) throw new Error('The WebAssembly backend of TensorFlow.js did not start.');
  await tf.ready();
  if (!started) {
    started = tf.backend() as WasmBackend;
    refuseFullHeap(started);
    openHeap(started);
    registerSegmentSum();
    registerMatrixProduct();
    registerSharingIdentity();
  }
  return started;
}

/** `malloc` answers 0 when the heap is full, and the library would then write over its own data. */
function refuseFullHeap(backend: WasmBackend): void {
  // Not `wasm._malloc`, which replaces itself by this when it is first called.
  const { malloc } = backend.wasm.asm;
  backend.wasm._malloc = (bytes) => {
    const address = bytes < 2 ** 31 ? malloc(bytes) : 0; // Its sizes are signed integers of 32 bits.
    if (address === 0 && bytes > 0) {
      throw new UserError(
        `The WebAssembly heap ends at 4 GiB, and there is no room for ${bytes} bytes more: use a smaller batch or model.`,
      );
    }
    return address;
  };
}
