import type { EngineChoice } from '../../../packages/neural/tensor';
import { loadOnnxRuntime } from '../../../packages/neural/tensor/onnx/session';
import { nativeTensorFlow } from '../../../packages/neural/tensor/tensorflow';

/** The engines that every checkout has; onnx and node join where they are installed. */
export const engines: EngineChoice[] = ['cpu', 'wasm'];
if (!(loadOnnxRuntime() instanceof Error)) engines.push('onnx');
if (nativeTensorFlow()) engines.push('node');
