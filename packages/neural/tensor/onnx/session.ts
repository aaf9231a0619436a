import { END, type OnnxGraph, onnxModel } from './graph';

/** Numbers that a session reads, or writes to: a view of any memory, so that nothing is copied. */
export interface OnnxNumbers {
  values: Float32Array | Int32Array;
  shape: readonly number[];
}

/** A graph, optimised by ONNX Runtime for this CPU, that runs synchronously on one thread. */
export interface OnnxSession {
  /** Runs the graph and returns each output in memory of its own. */
  run(inputs: Record<string, OnnxNumbers>): Record<string, { values: Float32Array; shape: readonly number[] }>;
  /** Runs the graph and writes each output where it is told. */
  runInto(inputs: Record<string, OnnxNumbers>, outputs: Record<string, OnnxNumbers>): void;
  dispose(): void;
}

/** What is used of onnxruntime-node: its public functions are asynchronous, so this is the layer below them. */
interface OnnxRuntime {
  Tensor: new (type: string, values: Float32Array | Int32Array, shape: readonly number[]) => NativeTensor;
  InferenceSession: new () => NativeSession;
}
interface NativeTensor {
  data: Float32Array;
  dims: readonly number[];
}
interface NativeSession {
  loadModel(buffer: ArrayBufferLike, offset: number, length: number, options: object): void;
  run(
    inputs: Record<string, NativeTensor>,
    outputs: Record<string, NativeTensor | null>,
    options: object,
  ): Record<string, NativeTensor>;
  outputMetadata: { name: string }[];
  dispose(): void;
}

let runtime: OnnxRuntime | Error | undefined;

/** ONNX Runtime, or why it cannot be had. */
export function loadOnnxRuntime(): OnnxRuntime | Error {
  if (!runtime) {
    try {
      const { binding, initOrt } = require('onnxruntime-node/dist/binding.js') as {
        binding: Pick<OnnxRuntime, 'InferenceSession'>;
        initOrt(): void;
      };
      const { Tensor } = require('onnxruntime-node') as Pick<OnnxRuntime, 'Tensor'>;
      initOrt();
      runtime = { Tensor, InferenceSession: binding.InferenceSession };
    } catch (error) {
      runtime = error as Error;
    }
  }
  return runtime;
}

/**
 * Makes a session of a graph.
 *
 * @throws Error when onnxruntime-node is not installed, or does not accept the graph
 */
export function onnxSession(graph: OnnxGraph): OnnxSession {
  const onnx = loadOnnxRuntime();
  if (onnx instanceof Error) throw new Error(`ONNX Runtime does not start: ${onnx.message}`);
  const session = new onnx.InferenceSession();
  const model = onnxModel(graph);
  session.loadModel(model.buffer, model.byteOffset, model.byteLength, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    // Not 'all': the fused SkipLayerNormalization takes four times as long as the operators that it replaces.
    graphOptimizationLevel: 'basic',
  });
  const names = session.outputMetadata.map(({ name }) => name);
  const tensors = (numbers: Record<string, OnnxNumbers>) => {
    const wrapped: Record<string, NativeTensor> = {};
    for (const name of Object.keys(numbers)) {
      const { values, shape } = numbers[name];
      wrapped[name] = new onnx.Tensor(values instanceof Float32Array ? 'float32' : 'int32', values, shape);
    }
    return wrapped;
  };
  return {
    run: (inputs) => {
      const results = session.run(tensors(inputs), Object.fromEntries(names.map((name) => [name, null])), {});
      return Object.fromEntries(names.map((name) => [name, { values: results[name].data, shape: results[name].dims }]));
    },
    runInto: (inputs, outputs) => {
      const given = names[0] === END ? { [END]: null, ...tensors(outputs) } : tensors(outputs);
      try {
        session.run(tensors(inputs), given, {});
      } catch (error) {
        if (!(error as Error).message.includes('Tensor type (16) is not supported')) throw error;
      }
    },
    dispose: () => session.dispose(),
  };
}
