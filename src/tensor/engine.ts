import path from 'node:path';

/** Which TensorFlow.js backend does the arithmetic, and why it was picked. */
export interface Engine {
  name: 'node' | 'wasm' | 'cpu';
  reason: string;
}

/** What this folder needs of the library; its full types are too large for a notebook's type checker. */
interface TensorFlow {
  setBackend(name: string): Promise<boolean>;
  ready(): Promise<void>;
  findBackendFactory(name: string): unknown;
  node?: unknown;
  tensor2d(values: number[][]): Tensor;
  matMul(a: Tensor, b: Tensor): Tensor;
  env(): { set(flag: string, value: boolean): void };
}
interface Tensor {
  arraySync(): number[][];
  dispose(): void;
}

/**
 * Selects the deterministic engine: TensorFlow.js on its WebAssembly backend, which gives the same bytes on every
 * CPU. Everything that is committed (notebooks, figures, tables) is made with it.
 *
 * @throws Error when the WebAssembly backend does not start.
 */
export async function useDeterministicEngine(): Promise<Engine> {
  const tf = loadTensorFlow();
  const wasm = require('@tensorflow/tfjs-backend-wasm') as { setWasmPaths(folder: string): void };
  wasm.setWasmPaths(path.join(path.dirname(require.resolve('@tensorflow/tfjs-backend-wasm')), path.sep));
  if (!(await tf.setBackend('wasm'))) throw new Error('The WebAssembly backend of TensorFlow.js did not start.');
  await tf.ready();
  return { name: 'wasm', reason: 'deterministic: the same bytes on every CPU' };
}

/**
 * Selects the fastest engine that loads, for the user's own data: `@tensorflow/tfjs-node` when it is really
 * installed, else WebAssembly, else plain JavaScript.
 */
export async function useFastestEngine(): Promise<Engine> {
  const native = loadNativeTensorFlow();
  if (native) {
    await native.setBackend('tensorflow');
    return { name: 'node', reason: '@tensorflow/tfjs-node is installed' };
  }
  try {
    await useDeterministicEngine();
    return { name: 'wasm', reason: '@tensorflow/tfjs-node is not installed' };
  } catch (error) {
    const tf = loadTensorFlow();
    await tf.setBackend('cpu');
    return { name: 'cpu', reason: `slow: neither native code nor WebAssembly started (${(error as Error).message})` };
  }
}

/** The matrix product A·B on the selected engine; both are lists of rows of equal length. */
export function matrixProduct(a: number[][], b: number[][]): number[][] {
  const tf = loadTensorFlow();
  const tensors = [tf.tensor2d(a), tf.tensor2d(b)];
  const product = tf.matMul(tensors[0], tensors[1]);
  const rows = product.arraySync();
  for (const tensor of [...tensors, product]) tensor.dispose();
  return rows;
}

function loadTensorFlow(): TensorFlow {
  const tf = require('@tensorflow/tfjs') as TensorFlow;
  // Without this flag the library prints an advertisement for tfjs-node into the notebook.
  tf.env().set('IS_TEST', true);
  return tf;
}

/**
 * danfojs-node's override installs plain TensorFlow.js under the name `@tensorflow/tfjs-node`, so that `require`
 * succeeds either way: it is the real one only when it has `tf.node` and registers the backend `tensorflow`.
 */
function loadNativeTensorFlow(): TensorFlow | null {
  try {
    const tf = require('@tensorflow/tfjs-node') as TensorFlow;
    return tf.node !== undefined && tf.findBackendFactory('tensorflow') != null ? tf : null;
  } catch {
    return null;
  }
}
