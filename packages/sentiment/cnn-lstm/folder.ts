import { existsSync } from 'node:fs';
import path from 'node:path';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import {
  type EngineChoice,
  hasCheckpoint,
  type ParameterValues,
  restoreParameters,
  storeParameters,
  useEngine,
} from '@crosscultural/neural';
import { z } from 'zod';
import { type CnnLstm, type SavedCnnLstm, startModel } from './model';
import { poolings } from './settings';
import { parameterShapes } from './shapes';

const KIND = 'CNN-LSTM';
const modelFile = (folder: string) => path.join(folder, 'model.bin');

const count = z.int().nonnegative();
const stage = z.object({ epochs: count, batchSize: z.int().positive(), learningRate: z.number() });
const settings = z.object({
  seed: z.int(),
  maximumWords: z.int().positive(),
  minimumCount: z.int().positive(),
  dimension: z.int().positive(),
  wordVectors: z.object({ window: count, epochs: count, learningRate: z.number() }).nullable(),
  widths: z.array(z.int().positive()),
  filters: count,
  lstm: z.array(z.int().positive()),
  bidirectional: z.boolean(),
  pooling: z.enum(poolings),
  wordPairs: count,
  dropout: z.object({ words: z.number(), layers: z.number(), output: z.number(), pairs: z.number() }),
  classWeights: z.enum(['equal', 'balanced']),
  relatedStage: stage,
  mainStage: stage,
  patience: z.number(),
  averaging: z.number(),
  warmUp: z.number(),
  weightDecay: z.number(),
  clipNorm: z.number(),
});
const description = z.object({
  classes: z.array(z.string()).min(2),
  settings,
  words: z.array(z.string()),
  history: z.array(
    z.object({
      stage: z.enum(['related', 'main']),
      epoch: z.int().positive(),
      epochs: z.int().positive(),
      loss: z.number(),
      devLoss: z.number().nullable(),
      devAccuracy: z.number().nullable(),
    }),
  ),
  bestEpoch: z.int().positive(),
  identity: z.string(),
});

/**
 * Writes a model into `model.bin` of a folder; a crash leaves the file that was there before.
 *
 * @param model what `trainCnnLstm` or `loadCnnLstm` gave
 * @param folder made where it is missing
 * @example
 * saveCnnLstm(model, 'sentiment-model');
 */
export function saveCnnLstm(model: SavedCnnLstm, folder: string): void {
  const { classes, settings, words, parameters, history, bestEpoch, identity } = model;
  const shapes = parameterShapes(settings, words.length, classes.length);
  writeContainer(modelFile(folder), KIND, {
    description: { classes, settings, words, history, bestEpoch, identity },
    arrays: storeParameters(shapes, parameters, 'float32', () => 'columns'),
  });
}

/**
 * Loads a trained model.
 *
 * @param folder what it was saved to, or the `checkpointFolder` it was trained in
 * @param options.engine what does the arithmetic: `wasm` gives the same bytes on every CPU, `onnx` is the fastest
 * @throws UserError when there is no usable model, or the engine cannot be had.
 * @example
 * const model = await loadCnnLstm('sentiment-model', { engine: 'wasm' });
 * model.predict([['屏幕', '很', '好']]); // "the screen is good": the probabilities of the classes
 */
export async function loadCnnLstm(folder: string, { engine }: { engine: EngineChoice }): Promise<CnnLstm> {
  const saved = readCnnLstm(folder);
  const { name } = await useEngine(engine);
  return startModel(saved, name);
}

/** Whether a folder holds a model, of whatever data and settings. */
export function hasCnnLstm(folder: string): boolean {
  return existsSync(modelFile(folder));
}

/** @throws UserError when the file is missing, cut off, damaged, of another kind or does not fit together. */
export function readCnnLstm(folder: string): SavedCnnLstm {
  const file = modelFile(folder);
  if (!hasCnnLstm(folder) && hasCheckpoint(folder)) {
    throw new UserError(`${file} is not there yet: its training was cut off; train again with the same data to go on.`);
  }
  const contents = readContainer<ParameterValues>(file, KIND);
  const parsed = description.safeParse(contents.description);
  if (!parsed.success) {
    const { path: field, message } = parsed.error.issues[0];
    throw new UserError(`${file}: the description of the model is wrong: ${field.join('.')}: ${message}.`);
  }
  const { classes, settings, words } = parsed.data;
  const shapes = parameterShapes(settings, words.length, classes.length);
  const parameters = restoreParameters(shapes, contents.arrays, 'float32', () => 'columns', file);
  return { ...parsed.data, parameters };
}
