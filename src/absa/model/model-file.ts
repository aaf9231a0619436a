import { existsSync } from 'node:fs';
import path from 'node:path';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import { hasCheckpoint, type ParameterShape, type ParameterValues, sizeOfShape } from '@crosscultural/neural';
import { z } from 'zod';
import { createVocabulary, pieceVocabulary, specialEntries } from '../encoder';
import type { Decoding } from '../questions';
import { type LayerParts, parametersOf } from './build';
import type { TripletModelSettings } from './settings';

/** A triplet model as plain data: what its file holds. */
export interface SavedModel extends LayerParts {
  /** One per guideline of the settings. */
  decodings: Decoding[];
  /** Hash of the settings and data that it was trained with. */
  identity: string;
}

const KIND = 'triplet model';
const WORDS = 'frozen word vectors';
const modelFile = (folder: string) => path.join(folder, 'model.bin');

const common = { language: z.string(), maximumTokens: z.int().positive(), dropout: z.number() };
const embedded = z.looseObject({
  ...common,
  hiddenSize: z.int().positive(),
  convolutionLayers: z.int().nonnegative(),
  convolutionWidth: z.int().positive(),
  transformerLayers: z.int().nonnegative(),
  heads: z.int().positive(),
  wordFeatureSize: z.int().nonnegative(),
});
const bert = z.looseObject({
  ...common,
  bert: z.looseObject({
    config: z.record(z.string(), z.number()),
    lowerCase: z.boolean(),
    stripAccents: z.boolean().nullable(),
    interaction: z.enum(['early', 'late']),
    guidelines: z.array(z.string()).min(1),
    frozenLayers: z.int().nonnegative(),
  }),
});
const descriptionSchema = z.object({
  settings: z.union([bert, embedded]),
  decodings: z.array(z.object({ threshold: z.number(), delta: z.number(), maximumLength: z.int().positive() })).min(1),
  entries: z.array(z.string()),
  words: z.array(z.string()),
  identity: z.string(),
});

/** Writes a model into `model.bin` of a folder; a crash leaves the file that was there before. */
export function writeModel(folder: string, model: SavedModel): void {
  const { settings, decodings, vocabulary, words, values, identity } = model;
  const entries = settings.bert ? vocabulary.entries : vocabulary.entries.slice(specialEntries.length);
  writeContainer(modelFile(folder), KIND, {
    description: { settings, decodings, entries, words: words?.words ?? [], identity },
    arrays: { ...values, ...(words ? { [WORDS]: words.values } : {}) },
  });
}

/** Whether a folder holds a model, of whatever data and settings. */
export function hasModel(folder: string): boolean {
  return existsSync(modelFile(folder));
}

/**
 * Reads `model.bin` of a folder.
 *
 * @throws UserError when it is missing, cut off, damaged, of another kind or does not fit together.
 */
export function readModel(folder: string): SavedModel {
  const file = modelFile(folder);
  if (!hasModel(folder) && hasCheckpoint(folder)) {
    throw new UserError(`${file} is not there yet: its training was cut off; train again with the same data to go on.`);
  }
  const { description, arrays } = readContainer<ParameterValues>(file, KIND);
  const parsed = descriptionSchema.safeParse(description);
  if (!parsed.success) {
    const { path: field, message } = parsed.error.issues[0];
    throw new UserError(`${file}: the description of the model is wrong: ${field.join('.')}: ${message}.`);
  }
  const { entries, words: wordList, decodings, identity } = parsed.data;
  const settings = parsed.data.settings as unknown as TripletModelSettings;
  const { [WORDS]: wordValues, ...values } = arrays;
  const vocabulary = settings.bert ? pieceVocabulary(entries) : createVocabulary(entries);
  if (new Set(vocabulary.entries).size !== (settings.bert ? 0 : specialEntries.length) + entries.length) {
    throw new UserError(`${file}: the vocabulary of the model has the same entry twice.`);
  }
  const dimension = settings.bert ? 0 : settings.wordFeatureSize;
  if ((wordValues?.length ?? 0) !== wordList.length * dimension) {
    throw new UserError(`${file}: ${wordList.length} words do not fit ${wordValues?.length ?? 0} numbers of vectors.`);
  }
  requireValues(file, parametersOf(settings, vocabulary), values);
  const words = wordValues ? { words: wordList, dimension, values: wordValues } : null;
  return { settings, decodings, vocabulary, words, values, identity };
}

function requireValues(file: string, shapes: readonly ParameterShape[], values: ParameterValues): void {
  for (const { name, shape } of shapes) {
    const found = values[name];
    if (found === undefined) throw new UserError(`${file}: the parameter ${name} is missing.`);
    if (found.length !== sizeOfShape(shape)) {
      throw new UserError(
        `${file}: the parameter ${name} has ${found.length} numbers; the settings and the vocabulary ask for ${shape.join(' × ')}.`,
      );
    }
  }
}
