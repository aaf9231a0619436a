import type { Shard } from './manifest';

/**
 * What is done to every shard, in a process that knows nothing but the shared folder. A step that comes again in a later study reads
 * its own last results, and those of any other step, as they were last made.
 */
export interface Step {
  name: string;
  /** Earlier steps whose results it reads: of the same shard only, of all shards, or the one result of a joint step. */
  needs: readonly { step: string; of: 'same shard' | 'all shards' | 'once' }[];
  /** One job does it for all shards together; unless given, each shard has a job of its own. */
  joint?: true;
  /** Writes the result, a file or folder, to `context.output`; the same inputs give the same bytes. */
  run(context: StepContext): Promise<void>;
}

export interface StepContext {
  /** The shared folder. */
  folder: string;
  /** Of a joint step all of them as one, named `all`. */
  shard: Shard;
  /** The shards that the step works on, in order: those that no earlier step has lost. */
  shards: readonly Shard[];
  /** The place of `shard` among `shards`, from 0. */
  place: number;
  parameters: unknown;
  /** Whether a step that is needed has come before: what comes again has no earlier result the first time. */
  has(step: string): boolean;
  /** Where the result of an earlier step lies, of this shard unless another is named, or of all of a joint step. */
  input(step: string, shard?: string): string;
  output: string;
}

/** Shards, steps and code that belong together. */
export interface Study {
  /** Done before, with parameters of its own; its results can be read. */
  after?: Study;
  /** The shared folder. */
  folder: string;
  /** In their order: one after the other, each over all shards. */
  steps: readonly Step[];
  /** Hash of the code of the steps. */
  code: string;
  /** What the steps are told; plain data. */
  parameters: unknown;
}
