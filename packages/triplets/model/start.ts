import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import {
  initialValues,
  type ParameterValues,
  readBertParameters,
  readTokeniserSettings,
  sizeOfShape,
  type WordVectors,
} from '@crosscultural/neural';
import { pieceVocabulary, questionShapes, readBertValues, type Vocabulary } from '../encoder';
import { headShapes } from './answer-layers';
import { parametersOf } from './build';
import type { SavedModel } from './model-file';
import type { EmbeddedModelSettings, TripletModelSettings } from './settings';
import type { TrainingData } from './training-data';
import { fillTable, learnWords } from './word-knowledge';

/** What a training starts from. */
export interface Start {
  vocabulary: Vocabulary;
  /** Frozen vectors of segmented words. */
  words: WordVectors | null;
  values(): ParameterValues;
}

/** Nothing but the data: word vectors learned from it, everything else random. */
export function startFromWords(data: TrainingData, settings: EmbeddedModelSettings): Start {
  const knowledge = learnWords(data, settings);
  const { vocabulary, wordVectors: words } = knowledge;
  return {
    vocabulary,
    words,
    values() {
      const values = initialValues(parametersOf(settings, vocabulary), firstRandom(settings));
      fillTable(values.entries, knowledge);
      return values;
    },
  };
}

/**
 * A published BERT model, with random heads.
 *
 * @param folder in Hugging Face layout, the one that `bertSettings` was given
 * @throws UserError when it is not given or cannot be read.
 */
export function startFromBert(folder: string | undefined, settings: TripletModelSettings): Start {
  const { bert } = settings;
  if (!bert || folder === undefined)
    throw new UserError('Fine-tuning needs both: settings made by bertSettings, and the model folder as init.');
  return {
    vocabulary: pieceVocabulary(readTokeniserSettings(folder).vocabulary),
    words: null,
    values() {
      const { config, interaction } = bert;
      const added = [...(interaction === 'late' ? questionShapes(bert) : []), ...headShapes(config.hiddenSize)];
      const published = interaction === 'late' ? readBertParameters(folder, config) : readBertValues(folder, config);
      return { ...published, ...initialValues(added, firstRandom(settings)) };
    },
  };
}

/**
 * A triplet model that was trained before, heads included.
 *
 * @throws UserError when the settings describe other layers than the model has.
 */
export function startFromModel(model: SavedModel, settings: TripletModelSettings): Start {
  const { vocabulary, words, values } = model;
  for (const { name, shape } of parametersOf(settings, vocabulary)) {
    if (values[name]?.length === sizeOfShape(shape)) continue;
    throw new UserError(`The settings ask for ${name} of ${shape.join(' × ')}, which the earlier model does not have.`);
  }
  return { vocabulary, words, values: () => values };
}

const firstRandom = ({ seed }: TripletModelSettings) => seededRandom(deriveSeed(seed, 'first parameters'));
