import { activeHeap } from '../heap/heap';
import type { Tensor, Variable } from '../tensor';
import { tensorflow } from '../tensorflow';
import type { AdamStep, AdamSteps, Moments } from './adam-step';
import { heapAdamSteps } from './heap-steps';

/** The steps of the engine in use. */
export function adamSteps(variables: Record<string, Variable>, moments: Moments = {}): AdamSteps {
  const heap = activeHeap();
  return heap ? heapAdamSteps(heap, variables, moments) : adamStepsReference(variables, moments);
}

/** In plain TypeScript: works on every engine. */
export function adamStepsReference(variables: Record<string, Variable>, initial: Moments): AdamSteps {
  const moments: Moments = {};
  for (const [name, { first, second }] of Object.entries(initial)) {
    moments[name] = { first: first.slice(), second: second.slice() };
  }

  const norm = (gradients: Record<string, Tensor>, rows: Record<string, Int32Array>) => {
    let sum = 0;
    for (const name of Object.keys(gradients)) {
      const g = gradients[name].dataSync();
      for (const [start, end] of ranges(variables[name], rows[name])) {
        for (let i = start; i < end; i++) sum += g[i] * g[i];
      }
    }
    return Math.sqrt(sum);
  };

  const apply = (gradients: Record<string, Tensor>, rows: Record<string, Int32Array>, step: AdamStep) => {
    for (const name of Object.keys(gradients)) {
      const variable = variables[name];
      moments[name] ??= { first: new Float32Array(variable.size), second: new Float32Array(variable.size) };
      const g = gradients[name].dataSync();
      const values = Float32Array.from(variable.dataSync());
      const decay = variable.rank > 1 ? step.weightDecay : 0;
      const own = { ...step, learningRate: step.learningRate * step.rateOf(name) };
      for (const [start, end] of ranges(variable, rows[name])) {
        move(values, g, moments[name], start, end, decay, own);
      }
      const moved = tensorflow().tensor(values, variable.shape);
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
        copies[name] = { first: first.slice(), second: second.slice() };
      }
      return copies;
    },
    dispose: () => {},
  };
}

function move(
  values: Float32Array,
  gradient: ArrayLike<number>,
  { first, second }: { first: Float32Array; second: Float32Array },
  start: number,
  end: number,
  decay: number,
  step: AdamStep,
): void {
  for (let i = start; i < end; i++) {
    const g = gradient[i] * step.scale;
    first[i] = step.beta1 * first[i] + (1 - step.beta1) * g;
    second[i] = step.beta2 * second[i] + (1 - step.beta2) * g * g;
    const direction = (first[i] * step.firstCorrection) / (Math.sqrt(second[i] * step.secondCorrection) + step.epsilon);
    values[i] -= step.learningRate * (direction + decay * values[i]);
  }
}

/** The numbers of a variable, or of some of its rows, as [start, end) of its flat values. */
function ranges(variable: Variable, rows: Int32Array | undefined): [number, number][] {
  if (!rows) return [[0, variable.size]];
  const width = variable.size / variable.shape[0];
  return Array.from(rows, (row) => [row * width, (row + 1) * width]);
}
