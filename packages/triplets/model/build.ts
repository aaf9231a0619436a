import type { ParameterShape, ParameterValues, WordVectors } from '@crosscultural/neural';
import {
  bertEncoderShapes,
  createBertEncoder,
  createEmbeddedEncoder,
  createLateEncoder,
  embeddedEncoderShapes,
  lateEncoderShapes,
  type Vocabulary,
} from '../encoder';
import { type AnswerLayers, createAnswerLayers, headShapes } from './answer-layers';
import type { TripletModelSettings } from './settings';

/** What layers are made of, as plain data. */
export interface LayerParts {
  settings: TripletModelSettings;
  vocabulary: Vocabulary;
  /** Frozen vectors of segmented words. */
  words: WordVectors | null;
  values: ParameterValues;
}

/** Makes the layers that settings describe, with the values given, on the engine in use. */
export function buildLayers({ settings, vocabulary, words, values }: LayerParts): AnswerLayers {
  const createOnBert = settings.bert?.interaction === 'late' ? createLateEncoder : createBertEncoder;
  const encoder = settings.bert
    ? createOnBert(settings.bert, vocabulary.entries, settings.dropout, values)
    : createEmbeddedEncoder(settings, vocabulary, words, values);
  return createAnswerLayers(encoder, values);
}

/** All parameters of a model: its encoder's and the heads'. */
export function parametersOf(settings: TripletModelSettings, vocabulary: Vocabulary): ParameterShape[] {
  const shapesOnBert = settings.bert?.interaction === 'late' ? lateEncoderShapes : bertEncoderShapes;
  const encoder = settings.bert
    ? shapesOnBert(settings.bert)
    : embeddedEncoderShapes(settings, vocabulary.entries.length);
  return [...encoder, ...headShapes(hiddenSizeOf(settings))];
}

/** Length of the vectors that the encoder gives (H). */
function hiddenSizeOf(settings: TripletModelSettings): number {
  return settings.bert ? settings.bert.config.hiddenSize : settings.hiddenSize;
}
