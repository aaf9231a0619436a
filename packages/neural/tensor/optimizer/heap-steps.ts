import type { Heap } from '../heap/heap';
import type { Tensor, Variable } from '../tensor';
import { tensorflow } from '../tensorflow';
import type { AdamStep, AdamSteps, Moments } from './adam-step';

interface MomentTensors {
  first: Tensor;
  second: Tensor;
}

/** On the WebAssembly heap, where the moments are tensors too. */
export function heapAdamSteps(heap: Heap, variables: Record<string, Variable>, initial: Moments): AdamSteps {
  const tf = tensorflow();
  const moments: Record<string, MomentTensors> = {};
  const keep = (values: Float32Array, shape: number[]) => tf.keep(tf.tensor(values, shape));
  for (const [name, { first, second }] of Object.entries(initial)) {
    const { shape } = variables[name];
    moments[name] = { first: keep(first, shape), second: keep(second, shape) };
  }

  const norm = (gradients: Record<string, Tensor>, rows: Record<string, Int32Array>) => {
    let sum = 0;
    for (const name of Object.keys(gradients)) {
      const start = heap.address(gradients[name]);
      if (!rows[name]) {
        sum += heap.wasm.sumOfSquares(start, variables[name].size);
        continue;
      }
      const width = rowLength(variables[name]);
      for (const row of rows[name]) sum += heap.wasm.sumOfSquares(start + 4 * row * width, width);
    }
    return Math.sqrt(sum);
  };

  const momentsOf = (name: string) => {
    const { shape, size } = variables[name];
    moments[name] ??= { first: keep(new Float32Array(size), shape), second: keep(new Float32Array(size), shape) };
    return moments[name];
  };

  const apply = (gradients: Record<string, Tensor>, rows: Record<string, Int32Array>, step: AdamStep) => {
    for (const name of Object.keys(gradients)) {
      const variable = variables[name];
      const own = { ...step, learningRate: step.learningRate * step.rateOf(name) };
      if (rows[name]) {
        const width = rowLength(variable);
        const offsets = Array.from(rows[name], (row) => row * width);
        move(heap, variable, variable, gradients[name], momentsOf(name), offsets, width, own);
        continue;
      }
      // Into a new tensor: TensorFlow.js keeps packed copies of matrices by the tensor they came from.
      const moved = heap.allocate(variable.shape);
      move(heap, variable, moved, gradients[name], momentsOf(name), [0], variable.size, own);
      variable.assign(moved);
      moved.dispose();
    }
  };

  return {
    norm,
    apply,
    moments: () => {
      const copies: Moments = {};
      for (const [name, { first, second }] of Object.entries(moments)) {
        copies[name] = { first: first.dataSync() as Float32Array, second: second.dataSync() as Float32Array };
      }
      return copies;
    },
    dispose: () => tf.dispose(moments),
  };
}

function rowLength(variable: Variable): number {
  return variable.size / variable.shape[0];
}

/** Moves `count` numbers from each offset on; `moved` may be the variable itself. */
function move(
  heap: Heap,
  variable: Variable,
  moved: Tensor,
  gradient: Tensor,
  { first, second }: MomentTensors,
  offsets: number[],
  count: number,
  step: AdamStep,
): void {
  const addresses = [variable, moved, gradient, first, second].map(heap.address);
  const decay = variable.rank > 1 ? step.weightDecay : 0;
  for (const offset of offsets) {
    heap.wasm.adam(
      ...addresses.map((address) => address + 4 * offset),
      ...[count, step.scale, step.beta1, 1 - step.beta1, step.beta2, 1 - step.beta2, step.epsilon],
      ...[step.learningRate * step.firstCorrection, step.secondCorrection, 1 - step.learningRate * decay],
    );
  }
}
