import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import type { AdamWState } from '../tensor';
import type { ParameterValues } from './parameters';

export interface CheckpointOptions {
  /** Holds `training.bin`, the state of the training, and `best.bin`, the parameters of the best pass so far. */
  folder: string;
  /** A hash of the settings and the data: what the folder holds of another training counts as nothing, and is written over. */
  identity: string;
  /** Batches between two writings of the state, beside those after each pass; 500 unless given. */
  everySteps?: number;
}

/** How far a training has come. */
export interface Place {
  /** Index of the stage. */
  stage: number;
  /** Passes of the stage that are complete. */
  epoch: number;
  /** Batches of the pass that are complete. */
  step: number;
  /** Sum of the losses of those batches. */
  lossSum: number;
}

/** The pass of the last stage that was judged best, counted from 1. */
export interface BestPass<Details> {
  epoch: number;
  score: number;
  details: Details;
}

/** All that the rest of a training depends on, beside its settings and data. */
export interface TrainingState<Details> {
  place: Place;
  best: BestPass<Details> | null;
  values: ParameterValues;
  optimizer: AdamWState;
  /** Moving average of the values in the last stage, where the settings ask for one. */
  average: ParameterValues | null;
}

/** A training's files. */
export interface Checkpoint<Details> {
  /** The state of this training, if it was cut off. */
  state(): TrainingState<Details> | null;
  /** The parameters of the best pass of the training whose state there is. */
  bestValues(): ParameterValues;
  writeBest(values: ParameterValues): void;
  write(state: TrainingState<Details>): void;
  /** Writes the state every so many batches; `state` makes a copy of everything. */
  afterStep(step: number, state: () => TrainingState<Details>): void;
}

const STATE = 'training state';
const BEST = 'best parameters';
const stateFile = (folder: string) => path.join(folder, 'training.bin');
const bestFile = (folder: string) => path.join(folder, 'best.bin');

/** Opens the files of a training, which need not be there yet. */
export function openCheckpoint<Details>({
  folder,
  identity,
  everySteps = 500,
}: CheckpointOptions): Checkpoint<Details> {
  const write = (state: TrainingState<Details>) => writeState(stateFile(folder), identity, state);
  return {
    state: () => (existsSync(stateFile(folder)) ? readState(stateFile(folder), identity) : null),
    bestValues() {
      const { description, arrays } = readContainer<ParameterValues>(bestFile(folder), BEST);
      if ((description as { identity: string }).identity === identity) return arrays;
      throw new UserError(`${bestFile(folder)} is of another training than training.bin beside it: remove both.`);
    },
    writeBest: (values) => writeContainer(bestFile(folder), BEST, { description: { identity }, arrays: values }),
    write,
    afterStep(step, state) {
      if (step % everySteps === 0) write(state());
    },
  };
}

/** Whether a folder holds the state of a training that was cut off. */
export function hasCheckpoint(folder: string): boolean {
  return existsSync(stateFile(folder));
}

/**
 * Removes the files of a training, once its result is kept elsewhere.
 *
 * @example
 * const best = await runTraining({ …, checkpoint: { folder, identity } });
 * save(best);
 * removeCheckpoint(folder);
 */
export function removeCheckpoint(folder: string): void {
  for (const file of [stateFile(folder), bestFile(folder)]) rmSync(file, { force: true });
}

/** What the state's file says beside its arrays. */
interface Description<Details> {
  identity: string;
  place: Place;
  best: BestPass<Details> | null;
  optimizerSteps: number;
}

function writeState<Details>(file: string, identity: string, state: TrainingState<Details>): void {
  const { place, best, values, optimizer, average } = state;
  const arrays: Record<string, Float32Array> = {};
  for (const [name, numbers] of Object.entries(values)) arrays[`value ${name}`] = numbers;
  for (const [name, numbers] of Object.entries(average ?? {})) arrays[`average ${name}`] = numbers;
  for (const [name, { first, second }] of Object.entries(optimizer.moments)) {
    arrays[`first ${name}`] = first;
    arrays[`second ${name}`] = second;
  }
  const description: Description<Details> = { identity, place, best, optimizerSteps: optimizer.steps };
  writeContainer(file, STATE, { description, arrays });
}

/** @returns null when it is of other settings or data. */
function readState<Details>(file: string, wanted: string): TrainingState<Details> | null {
  const { description, arrays } = readContainer<ParameterValues>(file, STATE);
  const { identity, place, best, optimizerSteps } = description as Description<Details>;
  if (identity !== wanted) return null;
  const values: ParameterValues = {};
  const average: ParameterValues = {};
  const moments: AdamWState['moments'] = {};
  for (const name of Object.keys(arrays)) {
    const parameter = name.slice(name.indexOf(' ') + 1);
    if (name.startsWith('value ')) values[parameter] = arrays[name];
    // A copy: it lives as long as the training, and the file's memory must not.
    if (name.startsWith('average ')) average[parameter] = arrays[name].slice();
    if (name.startsWith('first ')) moments[parameter] = { first: arrays[name], second: arrays[`second ${parameter}`] };
  }
  const hasAverage = Object.keys(average).length > 0;
  return { place, best, values, optimizer: { steps: optimizerSteps, moments }, average: hasAverage ? average : null };
}
