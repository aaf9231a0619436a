import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AdamWState } from '@crosscultural/neural';
import { readContainer, writeContainer } from './container';
import type { ParameterValues } from './parameters';
import { readerFile, readReader, type SavedReader, writeReader } from '../../../src/absa/model/model-file';
import type { JudgedEpoch, Place, TrainingState } from './run';

/** The folder in which a training keeps its best reader (`reader.bin`) and its state (`training.bin`). */
export interface TrainingFolder {
  /** The reader of this training, if the training is finished. */
  finishedReader(): SavedReader | null;
  bestReader(): SavedReader;
  writeReader(reader: SavedReader): void;
  /** The state of this training, if it was cut off. */
  state(): TrainingState | null;
  writeState(state: TrainingState): void;
  removeState(): void;
}

const KIND = 'training state';

/** What the state's file says beside its arrays. */
interface Description {
  identity: string;
  place: Place;
  best: JudgedEpoch | null;
  optimizerSteps: number;
}

/**
 * Opens the folder of a training. What it holds of a training with other settings or data counts as nothing, and is written
 * over.
 *
 * @param identity a hash of the settings and the data.
 */
export function openTrainingFolder(folder: string, identity: string): TrainingFolder {
  const stateFile = path.join(folder, 'training.bin');
  return {
    finishedReader() {
      if (!existsSync(readerFile(folder))) return null;
      const reader = readReader(folder);
      return reader.finished && reader.identity === identity ? reader : null;
    },
    bestReader: () => readReader(folder),
    writeReader: (reader) => writeReader(folder, reader),
    state: () => (existsSync(stateFile) ? readState(stateFile, identity) : null),
    writeState: (state) => writeState(stateFile, identity, state),
    removeState: () => rmSync(stateFile, { force: true }),
  };
}

function writeState(file: string, identity: string, state: TrainingState): void {
  const { place, best, values, optimizer, average } = state;
  const arrays: Record<string, Float32Array> = {};
  for (const [name, numbers] of Object.entries(values)) arrays[`value ${name}`] = numbers;
  for (const [name, numbers] of Object.entries(average ?? {})) arrays[`average ${name}`] = numbers;
  for (const [name, { first, second }] of Object.entries(optimizer.moments)) {
    arrays[`first ${name}`] = first;
    arrays[`second ${name}`] = second;
  }
  const description: Description = { identity, place, best, optimizerSteps: optimizer.steps };
  writeContainer(file, KIND, { description, arrays });
}

/** @returns null when it is of other settings or data. */
function readState(file: string, wanted: string): TrainingState | null {
  const { description, arrays } = readContainer(file, KIND);
  const { identity, place, best, optimizerSteps } = description as Description;
  if (identity !== wanted) return null;
  const values: ParameterValues = {};
  const average: ParameterValues = {};
  const moments: AdamWState['moments'] = {};
  for (const name of Object.keys(arrays)) {
    const parameter = name.slice(name.indexOf(' ') + 1);
    if (name.startsWith('value ')) values[parameter] = arrays[name];
    if (name.startsWith('average ')) average[parameter] = arrays[name];
    if (name.startsWith('first ')) moments[parameter] = { first: arrays[name], second: arrays[`second ${parameter}`] };
  }
  const hasAverage = Object.keys(average).length > 0;
  return { place, best, values, optimizer: { steps: optimizerSteps, moments }, average: hasAverage ? average : null };
}
