import path from 'node:path';
import { requireWritableFolder, UserError } from '@crosscultural/base';
import type { Precision } from '@crosscultural/neural';
import { readModel, writeModel } from './model-file';

/**
 * Writes a trained model again with its matrices in another precision: `float16` takes half the bytes, `int8` a quarter. What
 * was rounded stays rounded: store from the model as it was trained.
 *
 * @param from the folder of the model, which holds `model.bin`.
 * @param to another folder, made where it is missing; a model in it is written over.
 * @param precision of the matrices; biases and norms stay float32.
 * @throws UserError when there is no usable model, both folders are the same, the folder cannot be written,
 *   or a value is too large for the precision.
 * @example
 * absa.steps.storeTripletModel('model', 'small-model', 'int8');
 * const model = await absa.loadTripletModel('small-model');
 */
export function storeTripletModel(from: string, to: string, precision: Precision): void {
  if (path.resolve(from) === path.resolve(to)) {
    throw new UserError(`${to}: a model is stored in another folder than the one it is read from.`);
  }
  requireWritableFolder(to);
  const model = readModel(from);
  try {
    writeModel(to, model, precision);
  } catch (error) {
    if (error instanceof RangeError) throw new UserError(`${from}: ${error.message}`);
    throw error;
  }
}
