import type { EngineChoice } from '../../src/tensor';
import { loadOnnxRuntime } from '../../src/tensor/onnx/session';
import { nativeTensorFlow } from '../../src/tensor/tensorflow';

/** The engines that every checkout has; onnx and node join where they are installed. */
export const engines: EngineChoice[] = ['cpu', 'wasm'];
if (!(loadOnnxRuntime() instanceof Error)) engines.push('onnx');
if (nativeTensorFlow()) engines.push('node');
