import type { Tensor } from '../tensor';

/** The numbers of one step, see `createAdamW`. */
export interface AdamStep {
  beta1: number;
  beta2: number;
  epsilon: number;
  weightDecay: number;
  learningRate: number;
  /** what the learning rate is multiplied by for a variable, by its name */
  rateOf(name: string): number;
  /** what each gradient is multiplied by, to clip it */
  scale: number;
  /** 1/(1 − β₁ᵗ) */
  firstCorrection: number;
  /** 1/(1 − β₂ᵗ) */
  secondCorrection: number;
}

/** The moments of each variable, by its name: running means of the gradient and of its square. */
export type Moments = Record<string, { first: Float32Array; second: Float32Array }>;

/** Where the moments live and how they are updated. */
export interface AdamSteps {
  /** √Σg², over all rows or over the given ones */
  norm(gradients: Record<string, Tensor>, rows: Record<string, Int32Array>): number;
  apply(gradients: Record<string, Tensor>, rows: Record<string, Int32Array>, step: AdamStep): void;
  moments(): Moments;
  dispose(): void;
}
