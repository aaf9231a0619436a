import { UserError } from '@crosscultural/base';
import { useNativeOperations } from './heap/heap';
import { startWasm } from './heap/start';
import { onnxOperations } from './onnx/native';
import { loadOnnxRuntime } from './onnx/session';
import { nativeTensorFlow, tensorflow } from './tensorflow';

/** What does the arithmetic, and why it was picked. */
export interface Engine {
  name: 'node' | 'onnx' | 'wasm' | 'cpu';
  reason: string;
}

export const engineChoices = ['auto', 'wasm', 'onnx', 'node', 'cpu'] as const;

/** auto takes the fastest that is there; the others insist. */
export type EngineChoice = (typeof engineChoices)[number];

/**
 * Selects the engine for all tensors made from now on.
 *
 * @throws UserError when the choice cannot be had here; it says what to install
 * @example
 * const { name, reason } = await useEngine('auto');
 */
export function useEngine(choice: EngineChoice): Promise<Engine> {
  const started = lastStart.then(() => startEngine(choice));
  lastStart = started.catch(() => {});
  return started;
}

/** Engines start one after the other: TensorFlow.js cannot start a backend twice at the same time. */
let lastStart: Promise<unknown> = Promise.resolve();

async function startEngine(choice: EngineChoice): Promise<Engine> {
  switch (choice) {
    case 'auto':
      return startFastest();
    case 'wasm':
      return startDeterministic();
    case 'cpu':
      return useCpu('asked for; many times slower than the others');
    case 'node':
      if (await startNode()) return { name: 'node', reason: 'asked for' };
      throw new UserError('The engine node needs native TensorFlow: npm install @tensorflow/tfjs-node@4.22.0');
    case 'onnx': {
      const failure = await startOnnx();
      if (failure === null) return { name: 'onnx', reason: 'asked for' };
      throw new UserError(`The engine onnx needs ONNX Runtime: npm install onnxruntime-node@1.30.0 (${failure})`);
    }
    default:
      throw new UserError(`There is no engine '${choice}'; choose auto, wasm, onnx, node or cpu.`);
  }
}

/**
 * Selects the deterministic engine: TensorFlow.js on its WebAssembly backend, which gives the same bytes on every
 * CPU. Everything that is committed (notebooks, figures, tables) is made with it.
 *
 * @throws Error when the WebAssembly backend does not start.
 * @example
 * (await useDeterministicEngine()).name; // 'wasm'
 */
export function useDeterministicEngine(): Promise<Engine> {
  return useEngine('wasm');
}

async function startDeterministic(): Promise<Engine> {
  await startWasm();
  useNativeOperations(null);
  return { name: 'wasm', reason: 'deterministic: the same bytes on every CPU' };
}

/**
 * Selects the fastest engine that loads, for the user's own data: `@tensorflow/tfjs-node` when it is really
 * installed, else ONNX Runtime on the tensors of the WebAssembly backend, else WebAssembly alone, else plain JavaScript.
 *
 * @example
 * (await useFastestEngine()).reason; // 'onnxruntime-node is installed, @tensorflow/tfjs-node is not'
 */
export function useFastestEngine(): Promise<Engine> {
  return useEngine('auto');
}

async function startFastest(): Promise<Engine> {
  if (await startNode()) return { name: 'node', reason: '@tensorflow/tfjs-node is installed' };
  try {
    const failure = await startOnnx();
    if (failure === null) {
      return { name: 'onnx', reason: 'onnxruntime-node is installed, @tensorflow/tfjs-node is not' };
    }
    return { name: 'wasm', reason: `neither @tensorflow/tfjs-node nor onnxruntime-node starts (${failure})` };
  } catch (error) {
    return useCpu(`slow: neither native code nor WebAssembly started (${(error as Error).message})`);
  }
}

async function startNode(): Promise<boolean> {
  const native = nativeTensorFlow();
  return native !== null && (await native.setBackend('tensorflow'));
}

/** WebAssembly with ONNX Runtime for the heavy operations; else WebAssembly alone and why. */
async function startOnnx(): Promise<string | null> {
  await startWasm();
  const runtime = loadOnnxRuntime();
  useNativeOperations(runtime instanceof Error ? null : onnxOperations());
  return runtime instanceof Error ? runtime.message.split('\n')[0] : null;
}

async function useCpu(reason: string): Promise<Engine> {
  const tf = tensorflow();
  await tf.setBackend('cpu');
  await tf.ready();
  return { name: 'cpu', reason };
}
