import { UserError } from '@crosscultural/base';
import type { Tensor, Variable } from '../tensor';
import { adamSteps } from './steps';

export interface AdamWSettings {
  /** decay of the running mean of the gradient */
  beta1: number;
  /** decay of the running mean of its square */
  beta2: number;
  epsilon: number;
  /** how much of a matrix is taken off a step, times the learning rate; vectors (biases, norms) do not decay */
  weightDecay: number;
  /** the largest Euclidean norm of all gradients together; longer ones are scaled down */
  clipNorm: number;
  /** What the learning rate is multiplied by for a variable, by its name: layers that begin at random learn faster; 1 unless given. */
  rateOf(name: string): number;
}

/** What AdamW remembers between steps, to be written into a checkpoint. */
export interface AdamWState {
  steps: number;
  /** by the variables' names: running means of the gradient and of its square */
  moments: Record<string, { first: Float32Array; second: Float32Array }>;
}

export interface AdamW {
  /**
   * Moves the variables against their gradients.
   *
   * @param touchedRows for a table of which a batch uses few rows: those rows (repetitions allowed). The others have
   *   no gradient, keep their values and moments, and cost nothing. Such a table is changed in place.
   * @returns the norm of all gradients before clipping
   */
  step(
    gradients: Record<string, Tensor>,
    learningRate: number,
    options?: { touchedRows?: Record<string, ArrayLike<number>> },
  ): number;
  state(): AdamWState;
  dispose(): void;
}

const defaults: AdamWSettings = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.01,
  clipNorm: 1,
  rateOf: () => 1,
};

/**
 * Adam with decoupled weight decay, Loshchilov and Hutter (2019), Algorithm 2:
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², θ ← θ − η(m̂ / (√v̂ + ε) + λθ), with m̂ = m/(1 − β₁ᵗ), v̂ = v/(1 − β₂ᵗ).
 *
 * @param state what `state()` gave, to go on with the same bytes
 * @throws UserError when the state is of other variables
 * @example
 * const optimizer = createAdamW(variables, { weightDecay: 0.01 });
 * const { value, gradients } = valueAndGradients(loss, variables);
 * optimizer.step(gradients, 1e-3);
 */
export function createAdamW(
  variables: Record<string, Variable>,
  settings: Partial<AdamWSettings> = {},
  state?: AdamWState,
): AdamW {
  const { beta1, beta2, clipNorm, ...rest } = { ...defaults, ...settings };
  if (state) requireStateOf(variables, state);
  const steps = adamSteps(variables, state?.moments);
  let taken = state?.steps ?? 0;
  return {
    step(gradients, learningRate, { touchedRows = {} } = {}) {
      taken++;
      const rows: Record<string, Int32Array> = {};
      for (const name of Object.keys(touchedRows)) rows[name] = Int32Array.from(new Set(Array.from(touchedRows[name])));
      const norm = steps.norm(gradients, rows);
      steps.apply(gradients, rows, {
        ...rest,
        beta1,
        beta2,
        learningRate,
        scale: norm > clipNorm ? clipNorm / norm : 1,
        firstCorrection: 1 / (1 - beta1 ** taken),
        secondCorrection: 1 / (1 - beta2 ** taken),
      });
      return norm;
    },
    state: () => ({ steps: taken, moments: steps.moments() }),
    dispose: () => steps.dispose(),
  };
}

function requireStateOf(variables: Record<string, Variable>, state: AdamWState): void {
  for (const [name, { first, second }] of Object.entries(state.moments)) {
    const size = variables[name]?.size;
    if (size === undefined) throw new UserError(`The optimizer's state knows ${name}, which the model does not have.`);
    if (first.length !== size || second.length !== size) {
      throw new UserError(`The optimizer's state of ${name} has ${first.length} numbers, the model's has ${size}.`);
    }
  }
}
