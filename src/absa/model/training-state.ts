import path from 'node:path';
import type { AdamWState } from '../../tensor';
import type { Decoding } from '../reading';
import { readContainer, writeContainer } from './container';
import type { ParameterValues } from './parameters';

/** How far a training has come; with the parameters and the optimizer's state, all that the rest of it depends on. */
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

/** The best epoch so far, by triplet F1 on dev. */
export interface BestEpoch {
  epoch: number;
  f1: number;
  decoding: Decoding;
}

export interface TrainingState {
  place: Place;
  best: BestEpoch | null;
  values: ParameterValues;
  optimizer: AdamWState;
}

const KIND = 'training state';
const stateFile = (folder: string) => path.join(folder, 'training.bin');

/** Writes the state of a training whose settings and data have this hash. */
export function writeTrainingState(folder: string, identity: string, state: TrainingState): void {
  const arrays: Record<string, Float32Array> = {};
  for (const [name, values] of Object.entries(state.values)) arrays[`value ${name}`] = values;
  for (const [name, { first, second }] of Object.entries(state.optimizer.moments)) {
    arrays[`first ${name}`] = first;
    arrays[`second ${name}`] = second;
  }
  const { place, best, optimizer } = state;
  writeContainer(stateFile(folder), KIND, {
    description: { identity, place, best, optimizerSteps: optimizer.steps },
    arrays,
  });
}

/**
 * Reads the state again.
 *
 * @returns null when it is of other settings or data.
 * @throws UserError when it is missing, cut off or damaged.
 */
export function readTrainingState(folder: string, identity: string): TrainingState | null {
  const { description, arrays } = readContainer(stateFile(folder), KIND);
  const { place, best, optimizerSteps, ...rest } = description as {
    identity: string;
    place: Place;
    best: BestEpoch | null;
    optimizerSteps: number;
  };
  if (rest.identity !== identity) return null;
  const values: ParameterValues = {};
  const moments: AdamWState['moments'] = {};
  for (const name of Object.keys(arrays)) {
    const parameter = name.slice(name.indexOf(' ') + 1);
    if (name.startsWith('value ')) values[parameter] = arrays[name];
    if (name.startsWith('first ')) moments[parameter] = { first: arrays[name], second: arrays[`second ${parameter}`] };
  }
  return { place, best, values, optimizer: { steps: optimizerSteps, moments } };
}
