import path from 'node:path';
import { UserError } from '@crosscultural/base';
import { type Engine, type EngineChoice, useEngine, type WordVectors } from '@crosscultural/neural';
import { z } from 'zod';
import { bertEncoderShapes, createBertEncoder, createWordPieceTokeniser } from '../../../packages/neural/bert';
import type { Decoding } from '../questions';
import { readContainer, writeContainer } from '../../../packages/neural/training/container';
import { createEmbeddedEncoder } from '../encoder/embedded-encoder';
import { embeddedEncoderShapes } from '../encoder/embedded-parameters';
import { createNetwork, headShapes, type Network } from './answer-layers';
import { type ParameterShape, type ParameterValues, sizeOfShape } from '../../../packages/neural/training/parameters';
import { createReader, type TrainedReader } from './triplet-model';
import { englishSettings, type ReaderSettings } from './settings';
import { createVocabulary, pieceVocabulary, specialEntries, type Vocabulary } from '../encoder/vocabulary';

/** A reader as plain data: what its file holds. */
export interface SavedReader {
  settings: ReaderSettings;
  decoding: Decoding;
  vocabulary: Vocabulary;
  /** Frozen vectors of segmented words. */
  words: WordVectors | null;
  values: ParameterValues;
  /** Hash of the settings and data that it was trained with. */
  identity: string;
  /** False while it is only the best epoch so far of a training that goes on. */
  finished: boolean;
}

const KIND = 'reader';
const WORDS = 'frozen word vectors';
export const readerFile = (folder: string) => path.join(folder, 'reader.bin');

const descriptionSchema = z.object({
  settings: z.looseObject({
    language: z.string(),
    maximumTokens: z.int().positive(),
    hiddenSize: z.int().positive(),
    convolutionLayers: z.int().nonnegative(),
    convolutionWidth: z.int().positive(),
    transformerLayers: z.int().nonnegative(),
    heads: z.int().positive(),
    wordFeatureSize: z.int().nonnegative(),
    dropout: z.number(),
  }),
  decoding: z.object({ threshold: z.number(), delta: z.number(), maximumLength: z.int().positive() }),
  entries: z.array(z.string()),
  words: z.array(z.string()),
  identity: z.string(),
  finished: z.boolean(),
});

/** Writes a reader into `reader.bin` of a folder; a crash leaves the file that was there before. */
export function writeReader(folder: string, reader: SavedReader): void {
  const { settings, decoding, vocabulary, words, values, identity, finished } = reader;
  const entries = settings.bert ? vocabulary.entries : vocabulary.entries.slice(specialEntries.length);
  writeContainer(readerFile(folder), KIND, {
    description: { settings, decoding, entries, words: words?.words ?? [], identity, finished },
    arrays: { ...values, ...(words ? { [WORDS]: words.values } : {}) },
  });
}

/**
 * Reads `reader.bin` of a folder.
 *
 * @throws UserError when it is missing, cut off, damaged, of another kind or does not fit together.
 */
export function readReader(folder: string): SavedReader {
  const file = readerFile(folder);
  const { description, arrays } = readContainer(file, KIND);
  const parsed = descriptionSchema.safeParse(description);
  if (!parsed.success) {
    const { path: field, message } = parsed.error.issues[0];
    throw new UserError(`${file}: the description of the reader is wrong: ${field.join('.')}: ${message}.`);
  }
  const { entries, words: wordList, decoding, identity, finished } = parsed.data;
  // A setting that a later version adds has its default value in older files.
  const settings: ReaderSettings = { ...englishSettings, ...parsed.data.settings };
  const { [WORDS]: wordValues, ...values } = arrays;
  const vocabulary = settings.bert ? pieceVocabulary(entries) : createVocabulary(entries);
  if (new Set(vocabulary.entries).size !== (settings.bert ? 0 : specialEntries.length) + entries.length) {
    throw new UserError(`${file}: the vocabulary of the reader has the same entry twice.`);
  }
  if ((wordValues?.length ?? 0) !== wordList.length * settings.wordFeatureSize) {
    throw new UserError(`${file}: ${wordList.length} words do not fit ${wordValues?.length ?? 0} numbers of vectors.`);
  }
  requireValues(file, readerShapes(settings, vocabulary), values);
  const words = wordValues ? { words: wordList, dimension: settings.wordFeatureSize, values: wordValues } : null;
  return { settings, decoding, vocabulary, words, values, identity, finished };
}

/**
 * Opens a trained reader.
 *
 * @param folder the `checkpointFolder` it was trained in, which holds `reader.bin`
 * @throws UserError when there is no usable reader, or the engine cannot be had.
 */
export async function openReader(
  folder: string,
  { engine = 'auto' }: { engine?: EngineChoice } = {},
): Promise<TrainedReader> {
  const saved = readReader(folder);
  const { name } = await useEngine(engine);
  return startReader(saved, name);
}

/** A saved reader on the engine, which is in use. */
export function startReader(saved: SavedReader, engine: Engine['name']): TrainedReader {
  return createReader(startNetwork(saved), engine, saved.settings, saved.decoding);
}

export function startNetwork(saved: Pick<SavedReader, 'settings' | 'vocabulary' | 'words' | 'values'>): Network {
  const { settings, vocabulary, words, values } = saved;
  if (!settings.bert) return createNetwork(createEmbeddedEncoder(settings, vocabulary, words, values), values);
  const { config, lowerCase, stripAccents, frozenLayers } = settings.bert;
  const tokeniser = createWordPieceTokeniser({ vocabulary: vocabulary.entries, lowerCase, stripAccents });
  return createNetwork(
    createBertEncoder({ config, tokeniser, frozenLayers, dropout: settings.dropout }, values),
    values,
  );
}

/** All parameters of a reader: its encoder's and the heads'. */
export function readerShapes(settings: ReaderSettings, vocabulary: Vocabulary): ParameterShape[] {
  const encoder = settings.bert
    ? bertEncoderShapes(settings.bert.config)
    : embeddedEncoderShapes(settings, vocabulary.entries.length);
  return [...encoder, ...headShapes(settings.hiddenSize)];
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
