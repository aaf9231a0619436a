import path from 'node:path';
import { type Calibration, fitCalibration, normaliseForFeatures, wordsOf } from '@crosscultural/classify';
import {
  type CnnLstm,
  type CnnLstmSettings,
  type TokenisedTexts,
  type TrainCnnLstmOptions,
  type TrainedPass,
  trainCnnLstm,
} from '../cnn-lstm';
import type { SentimentData, SentimentTexts } from './sentiment-data';
import { rememberedSimpleModels } from './simple-answers';
import type { SimpleModel } from './simple-models';

/** Who judges: the paper's CNN-LSTM alone, or averaged with the simple models, or with those and a second CNN-LSTM that reads characters. */
export type Committee =
  | 'CNN-LSTM'
  | 'CNN-LSTM and simple models'
  | 'CNN-LSTM of words, of characters, and simple models';

/** A trained classifier of texts. */
export interface SentimentClassifier {
  classes: readonly string[];
  language: string;
  committee: Committee;
  cnnLstm: CnnLstm;
  /** Reads characters instead of words, where the committee has one that does. */
  ofCharacters?: CnnLstm;
  /** The simple models, whether they judge or only stand beside; trained when first asked for what is not kept. */
  simple(): readonly SimpleModel[];
  /** How much each member counts, and how the probabilities were calibrated, on dev. */
  calibration: Pick<Calibration, 'weights' | 'biases'>;
  /**
   * Calibrated probabilities of the classes.
   *
   * @returns [texts × classes], row by row
   */
  predict(texts: readonly string[]): Float32Array;
  dispose(): void;
}

export interface TrainClassifierOptions {
  committee: Committee;
  engine: TrainCnnLstmOptions['engine'];
  /** Where the CNN-LSTM and the simple models' answers are kept, and taken from when the same data and settings have made them before. */
  folder?: string;
  onProgress?: (progress: TrainedPass) => void;
}

/**
 * The words and marks of texts, as the model reads them.
 *
 * @param texts as they were written.
 * @param language ISO 639-1.
 * @example
 * sentiment.tokensOf(['屏幕很好！'], 'zh'); // [['屏幕', '很', '好', '!']], "the screen is good!"
 */
export function tokensOf(texts: readonly string[], language: string): string[][] {
  const toWords = wordsOf(language);
  return texts.map((text) => [...toWords(normaliseForFeatures(text))]);
}

/**
 * The characters and marks of texts, without blanks.
 *
 * @param texts as they were written.
 * @example
 * sentiment.steps.charactersOf(['屏幕很好！']); // [['屏', '幕', '很', '好', '!']], "the screen is good!"
 */
export function charactersOf(texts: readonly string[]): string[][] {
  return texts.map((text) => [...normaliseForFeatures(text)].filter((sign) => sign.trim() !== ''));
}

/** Characters of a Chinese word. */
const charactersAWord = 1.5;

/**
 * The settings of a network that reads characters, and as much of a text as one that reads words. Texts of other subjects are left to the words: on
 * dev of shop reviews they did not help characters.
 */
export function settingsForCharacters(settings: CnnLstmSettings): CnnLstmSettings {
  return {
    ...settings,
    maximumWords: Math.round(charactersAWord * settings.maximumWords),
    relatedStage: { ...settings.relatedStage, epochs: 0 },
  };
}

/**
 * Trains the sentiment classifier of Paper B §2 (3), and calibrates its probabilities on dev: P(class) ∝ e^bias · Π Pₘ^weight
 * over its members m.
 *
 * @param data its test part is not looked at
 * @param settings of the CNN-LSTM; their seed is the classifier's
 * @param options who judges, the engine, where the CNN-LSTM is kept, and who is told of each pass
 * @throws UserError as `trainCnnLstm` does.
 * @example
 * const classifier = await trainSentimentClassifier(data, simulatedPostSettings(), { committee: 'CNN-LSTM', engine: 'wasm' });
 * const probabilities = classifier.predict(['屏幕很好']); // "the screen is good"
 */
export async function trainSentimentClassifier(
  data: SentimentData,
  settings: CnnLstmSettings,
  options: TrainClassifierOptions,
): Promise<SentimentClassifier> {
  const { committee, engine, folder, onProgress } = options;
  const { classes, language, train, dev, related } = data;
  const wordsIn = (texts: readonly string[]) => tokensOf(texts, language);
  const trained = (cut: typeof wordsIn, own: CnnLstmSettings, checkpointFolder = folder) => {
    const tokenised = ({ texts, labels }: SentimentTexts): TokenisedTexts => ({ tokens: cut(texts), labels });
    const others = related && own.relatedStage.epochs > 0 ? { related: tokenised(related) } : {};
    const texts = { train: tokenised(train), dev: tokenised(dev), ...others };
    return trainCnnLstm(texts, own, { classes, engine, checkpointFolder, onProgress });
  };
  const cnnLstm = await trained(wordsIn, settings);
  const ofCharacters = committee.includes('characters')
    ? await trained(charactersOf, settingsForCharacters(settings), folder && path.join(folder, 'characters'))
    : undefined;
  // Where answers are kept this is done now: later the folder may have another name.
  let simple: readonly SimpleModel[] | null =
    folder === undefined ? null : rememberedSimpleModels(data, settings.seed, folder);
  const rivals = () => {
    simple ??= rememberedSimpleModels(data, settings.seed, folder);
    return simple;
  };
  const voters = () => (committee === 'CNN-LSTM' ? [] : rivals().filter(({ votes }) => votes));
  const votes = (texts: readonly string[]): ArrayLike<number>[] => [
    cnnLstm.predict(wordsIn(texts)),
    ...(ofCharacters ? [ofCharacters.predict(charactersOf(texts))] : []),
    ...voters().map(({ predict }) => predict(texts)),
  ];
  const calibration = fitCalibration(votes(dev.texts), dev.labels, classes.length);
  return {
    ...{ classes, language, committee, cnnLstm, ofCharacters, simple: rivals },
    calibration: { weights: calibration.weights, biases: calibration.biases },
    predict: (texts) => Float32Array.from(calibration.apply(...votes(texts))),
    dispose() {
      cnnLstm.dispose();
      ofCharacters?.dispose();
    },
  };
}
