import type { Shard } from './manifest';

/** What is done to every shard, in a process that knows nothing but the shared folder. */
export interface Step {
  name: string;
  /** Earlier steps whose results it reads: of the same shard only, or of all shards. */
  needs: readonly { step: string; of: 'same shard' | 'all shards' }[];
  /** Writes the result, a file or folder, to `context.output`; the same inputs give the same bytes. */
  run(context: StepContext): Promise<void>;
}

export interface StepContext {
  /** The shared folder. */
  folder: string;
  shard: Shard;
  /** The shards that the step works on, in order: those that no earlier step has lost. */
  shards: readonly Shard[];
  /** The place of `shard` among `shards`, from 0. */
  place: number;
  parameters: unknown;
  /** Where the result of an earlier step lies, of this shard unless another is named. */
  input(step: string, shard?: string): string;
  output: string;
}

/** Shards, steps and code that belong together. */
export interface Study {
  /** The shared folder. */
  folder: string;
  /** In their order: one after the other, each over all shards. */
  steps: readonly Step[];
  /** Hash of the code of the steps. */
  code: string;
  /** What the steps are told; plain data. */
  parameters: unknown;
}
