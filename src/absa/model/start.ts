import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import { initialValues, type ParameterValues, readTokeniserSettings, type WordVectors } from '@crosscultural/neural';
import { pieceVocabulary, readBertValues, type Vocabulary } from '../encoder';
import { headShapes } from './answer-layers';
import { parametersOf } from './build';
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
    values: () => ({
      ...readBertValues(folder, bert.config),
      ...initialValues(headShapes(bert.config.hiddenSize), firstRandom(settings)),
    }),
  };
}

const firstRandom = ({ seed }: TripletModelSettings) => seededRandom(deriveSeed(seed, 'first parameters'));
