import type { TensorFlow } from './tensor';

let loaded: TensorFlow | undefined;

/**
 * The TensorFlow.js library, loaded when it is first needed (it takes a third of a second).
 *
 * @example
 * await useEngine('wasm');
 * const x = tensorflow().tensor([1, 2, 3, 4], [2, 2]);
 */
export function tensorflow(): TensorFlow {
  if (!loaded) {
    loaded = require('@tensorflow/tfjs') as TensorFlow;
    // Without this flag the library prints an advertisement for tfjs-node into the notebook, and checks for NaN.
    loaded.env().set('PROD', true);
  }
  return loaded;
}

/**
 * Native TensorFlow, or null where it is not installed. danfojs-node's override installs plain TensorFlow.js under the
 * name `@tensorflow/tfjs-node`, so that `require` succeeds either way: it is the real one only when it has `tf.node`
 * and registers the backend `tensorflow`.
 */
export function nativeTensorFlow(): TensorFlow | null {
  tensorflow();
  try {
    const native = require('@tensorflow/tfjs-node') as TensorFlow;
    return native.node !== undefined && native.findBackendFactory('tensorflow') != null ? native : null;
  } catch {
    return null;
  }
}
