import type { Random } from '@crosscultural/base';
import type { Tensor } from '../tensor';

/** Some examples of a stage, made ready for a step. */
export interface TrainingBatch {
  /**
   * Computes the loss, a scalar: the mean over the batch's examples. What it makes on the way is disposed.
   *
   * @param random where dropout draws from
   */
  loss(random: Random): Tensor;
  /** For tables of which the batch uses few rows: those rows, by the table's name; see `AdamW.step`. */
  touchedRows?: Record<string, ArrayLike<number>>;
}

/** Passes of training over one set of examples, with a warm-up and decay of their own. */
export interface TrainingStage<Name extends string = string> {
  /** Unique among the stages of a training: random draws are derived from it. */
  name: Name;
  /** Passes over the examples. */
  epochs: number;
  batchSize: number;
  /** The highest learning rate, reached after the warm-up. */
  learningRate: number;
  /** One number per example, in whatever is padded (tokens): a batch holds examples of similar length. */
  lengths: readonly number[];
  /** Makes a batch of the examples with these indices. */
  batchOf(indices: readonly number[]): TrainingBatch;
}

/** What decides how the steps of all stages are made. */
export interface StepSettings {
  /** Order of the batches and dropout follow from it. */
  seed: number;
  /** Share of the steps of a stage in which the learning rate rises from 0; afterwards it falls to 0. */
  warmUp: number;
  /** A batch is computed in parts of so many examples, whose gradients are summed: less memory, the same step; in one unless given. */
  examplesAtOnce?: number;
}
