import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import { z } from 'zod';
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
      if (ofTraining.safeParse(description).data?.identity === identity) return arrays;
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

const ofTraining = z.object({ identity: z.string() });
const count = z.int().nonnegative();
/** The details are the business of whoever wrote them. */
const stateDescription = z.object({
  place: z.object({ stage: count, epoch: count, step: count, lossSum: z.number() }),
  best: z.object({ epoch: z.int().positive(), score: z.number(), details: z.unknown() }).nullable(),
  optimizerSteps: count,
});

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

/**
 * @returns null when it is of other settings or data.
 * @throws UserError when the file is damaged, or lacks what a state has.
 */
function readState<Details>(file: string, wanted: string): TrainingState<Details> | null {
  const { description, arrays } = readContainer<ParameterValues>(file, STATE);
  if (ofTraining.safeParse(description).data?.identity !== wanted) return null;
  const parsed = stateDescription.safeParse(description);
  if (!parsed.success) {
    const [{ path: field, message }] = parsed.error.issues;
    throw new UserError(
      `${file}: the description of the training is wrong: ${field.join('.')}: ${message}; remove the file to train anew.`,
    );
  }
  const { place, best, optimizerSteps } = parsed.data as Omit<Description<Details>, 'identity'>;
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
  checkSizes(file, { values, average, moments });
  const hasAverage = Object.keys(average).length > 0;
  return { place, best, values, optimizer: { steps: optimizerSteps, moments }, average: hasAverage ? average : null };
}

/** Every parameter has as many numbers in each of its arrays; those that lack one are named. */
function checkSizes(
  file: string,
  { values, average, moments }: { values: ParameterValues; average: ParameterValues; moments: AdamWState['moments'] },
): void {
  const others = [
    ...Object.entries(average),
    ...Object.entries(moments).flatMap(([name, { first, second }]) => [
      [name, first] as const,
      [name, second] as const,
    ]),
  ];
  const isFloat32 = (numbers: unknown) => numbers instanceof Float32Array;
  const odd =
    Object.keys(values).find((name) => !isFloat32(values[name])) ??
    others.find(([name, numbers]) => !isFloat32(numbers) || values[name]?.length !== numbers.length)?.[0];
  if (odd === undefined) return;
  throw new UserError(
    `${file}: the arrays of the parameter ${odd} do not fit together; remove the file to train anew.`,
  );
}
