import { existsSync } from 'node:fs';
import path from 'node:path';
import { readContainer, UserError, writeContainer } from '@crosscultural/base';
import {
  hasCheckpoint,
  type Precision,
  precisions,
  restoreParameters,
  type StoredShape,
  storeParameters,
} from '@crosscultural/neural';
import { z } from 'zod';
import { createVocabulary, pieceVocabulary, specialEntries, type Vocabulary } from '../encoder';
import type { Decoding } from '../questions';
import { type LayerParts, parametersOf } from './build';
import type { TripletModelSettings } from './settings';

/** A triplet model as plain data: what its file holds. */
export interface SavedModel extends LayerParts {
  /** One per guideline of the settings. */
  decodings: Decoding[];
  /** Hash of the settings and data that it was trained with. */
  identity: string;
  /** How the file stored the matrices; `values` are float32 all the same, rounded to what was stored. */
  precision: Precision;
}

const KIND = 'triplet model';
const WORDS = 'frozen word vectors';
const modelFile = (folder: string) => path.join(folder, 'model.bin');

/** Far more than any model has; what lists its layers must not fill the memory for a damaged number. */
const layers = z.int().nonnegative().max(1000);
const common = { language: z.string(), maximumTokens: z.int().positive(), dropout: z.number() };
const embedded = z.looseObject({
  ...common,
  hiddenSize: z.int().positive(),
  convolutionLayers: layers,
  convolutionWidth: z.int().positive(),
  transformerLayers: layers,
  heads: z.int().positive(),
  wordFeatureSize: z.int().nonnegative(),
});
const bert = z.looseObject({
  ...common,
  bert: z.looseObject({
    config: z
      .record(z.string(), z.number())
      .refine((sizes) => layers.safeParse(sizes.layers).success, 'no number of layers'),
    lowerCase: z.boolean(),
    stripAccents: z.boolean().nullable(),
    // What a file of before these settings means.
    interaction: z.enum(['early', 'late']).default('early'),
    guidelines: z.array(z.string()).min(1).default(['labels']),
    newLayersRate: z.number().default(1),
    frozenLayers: z.int().nonnegative(),
  }),
});
/** Before there were guidelines, a file held one decoding. */
function withDecodings(description: unknown): unknown {
  const isOld = typeof description === 'object' && description !== null && 'decoding' in description;
  return isOld ? { ...description, decodings: [description.decoding] } : description;
}

const descriptionSchema = z.object({
  settings: z.union([bert, embedded]),
  decodings: z.array(z.object({ threshold: z.number(), delta: z.number(), maximumLength: z.int().positive() })).min(1),
  entries: z.array(z.string()),
  words: z.array(z.string()),
  identity: z.string(),
  precision: z.enum(precisions).default('float32'),
});

/**
 * Writes a model into `model.bin` of a folder; a crash leaves the file that was there before.
 *
 * @param precision what the matrices are rounded to, see `storeParameters`.
 */
export function writeModel(
  folder: string,
  model: Omit<SavedModel, 'precision'>,
  precision: Precision = 'float32',
): void {
  const { settings, decodings, vocabulary, words, values, identity } = model;
  const entries = settings.bert ? vocabulary.entries : vocabulary.entries.slice(specialEntries.length);
  const all = words ? { ...values, [WORDS]: words.values } : values;
  writeContainer(modelFile(folder), KIND, {
    description: { settings, decodings, entries, words: words?.words ?? [], identity, precision },
    arrays: storeParameters(storedShapes(settings, vocabulary, words?.words.length ?? 0), all, precision, channelsOf),
  });
}

/** Every array of numbers in the file: the parameters, and the frozen vectors where the settings ask for them. */
function storedShapes(settings: TripletModelSettings, vocabulary: Vocabulary, wordCount: number): StoredShape[] {
  const shapes: StoredShape[] = parametersOf(settings, vocabulary);
  const dimension = settings.bert ? 0 : settings.wordFeatureSize;
  return dimension > 0 ? [...shapes, { name: WORDS, shape: [wordCount, dimension] }] : shapes;
}

/** `NAME.weights` is the matrix of a linear layer (see `linearShapes`); every other one is a table of vectors. */
const channelsOf = (name: string) => (name.endsWith('.weights') ? 'columns' : 'rows');

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
  const { description, arrays } = readContainer(file, KIND);
  const parsed = descriptionSchema.safeParse(withDecodings(description));
  if (!parsed.success) {
    const { path: field, message } = parsed.error.issues[0];
    throw new UserError(`${file}: the description of the model is wrong: ${field.join('.')}: ${message}.`);
  }
  const { entries, words: wordList, decodings, identity, precision } = parsed.data;
  const settings = parsed.data.settings as unknown as TripletModelSettings;
  const vocabulary = settings.bert ? pieceVocabulary(entries) : createVocabulary(entries);
  if (new Set(vocabulary.entries).size !== (settings.bert ? 0 : specialEntries.length) + entries.length) {
    throw new UserError(`${file}: the vocabulary of the model has the same entry twice.`);
  }
  const shapes = storedShapes(settings, vocabulary, wordList.length);
  const { [WORDS]: wordValues, ...values } = restoreParameters(shapes, arrays, precision, channelsOf, file);
  const dimension = settings.bert ? 0 : settings.wordFeatureSize;
  const words = wordValues ? { words: wordList, dimension, values: wordValues } : null;
  return { settings, decodings, vocabulary, words, values, identity, precision };
}
