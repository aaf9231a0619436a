import type { EngineChoice } from '../../src/tensor';

/** The engines that every checkout has; onnx and node join where they are installed. */
export const engines: EngineChoice[] = ['cpu', 'wasm'];
