import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import type { WordVectors } from '@crosscultural/neural';
import { readBertValues, readTokeniserSettings } from '../../../packages/neural/bert';
import { headShapes } from './answer-layers';
import { initialValues, type ParameterValues } from '../../../packages/neural/training/parameters';
import { readerShapes } from './model-file';
import type { ReaderSettings } from './settings';
import { fillTable, learnWords, type TrainingData } from './training-data';
import { pieceVocabulary, type Vocabulary } from '../encoder/vocabulary';

/** What a training starts from. */
export interface Start {
  vocabulary: Vocabulary;
  /** Frozen vectors of segmented words. */
  words: WordVectors | null;
  values(): ParameterValues;
}

/** Nothing but the data: word vectors learned from it, everything else random. */
export function startFromWords(data: TrainingData, settings: ReaderSettings): Start {
  const knowledge = learnWords(data, settings);
  const { vocabulary, wordVectors: words } = knowledge;
  return {
    vocabulary,
    words,
    values() {
      const values = initialValues(readerShapes(settings, vocabulary), firstRandom(settings));
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
export function startFromBert(folder: string | undefined, settings: ReaderSettings): Start {
  const { bert } = settings;
  if (!bert || folder === undefined)
    throw new UserError('Fine-tuning needs both: settings made by bertSettings, and the model folder as init.');
  return {
    vocabulary: pieceVocabulary(readTokeniserSettings(folder).vocabulary),
    words: null,
    values: () => ({
      ...readBertValues(folder, bert.config),
      ...initialValues(headShapes(settings.hiddenSize), firstRandom(settings)),
    }),
  };
}

const firstRandom = ({ seed }: ReaderSettings) => seededRandom(deriveSeed(seed, 'first parameters'));
