import type { ParameterShape } from '@crosscultural/neural';
import {
  bertEncoderShapes,
  createBertEncoder,
  createEmbeddedEncoder,
  embeddedEncoderShapes,
  type Vocabulary,
} from '../encoder';
import { type AnswerLayers, createAnswerLayers, headShapes } from './answer-layers';
import type { SavedModel } from './model-file';
import type { TripletModelSettings } from './settings';

/** Makes the layers that settings describe, with the values given, on the engine in use. */
export function buildLayers(saved: Pick<SavedModel, 'settings' | 'vocabulary' | 'words' | 'values'>): AnswerLayers {
  const { settings, vocabulary, words, values } = saved;
  const encoder = settings.bert
    ? createBertEncoder(settings.bert, vocabulary.entries, settings.dropout, values)
    : createEmbeddedEncoder(settings, vocabulary, words, values);
  return createAnswerLayers(encoder, values);
}

/** All parameters of a model: its encoder's and the heads'. */
export function parametersOf(settings: TripletModelSettings, vocabulary: Vocabulary): ParameterShape[] {
  const encoder = settings.bert
    ? bertEncoderShapes(settings.bert.config)
    : embeddedEncoderShapes(settings, vocabulary.entries.length);
  return [...encoder, ...headShapes(hiddenSizeOf(settings))];
}

/** Length of the vectors that the encoder gives (H). */
function hiddenSizeOf(settings: TripletModelSettings): number {
  return settings.bert ? settings.bert.config.hiddenSize : settings.hiddenSize;
}
