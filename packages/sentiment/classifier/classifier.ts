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

/** Who judges: the paper's CNN-LSTM alone, or averaged with the simple models. */
export type Committee = 'CNN-LSTM' | 'CNN-LSTM and simple models';

/** A trained classifier of texts. */
export interface SentimentClassifier {
  classes: readonly string[];
  language: string;
  committee: Committee;
  cnnLstm: CnnLstm;
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
  const tokenised = ({ texts, labels }: SentimentTexts): TokenisedTexts => ({
    tokens: tokensOf(texts, language),
    labels,
  });
  const cnnLstm = await trainCnnLstm(
    {
      train: tokenised(train),
      dev: tokenised(dev),
      ...(related && settings.relatedStage.epochs > 0 ? { related: tokenised(related) } : {}),
    },
    settings,
    { classes, engine, checkpointFolder: folder, onProgress },
  );
  // Where answers are kept this is done now: later the folder may have another name.
  let simple: readonly SimpleModel[] | null =
    folder === undefined ? null : rememberedSimpleModels(data, settings.seed, folder);
  const rivals = () => {
    simple ??= rememberedSimpleModels(data, settings.seed, folder);
    return simple;
  };
  const voters = () => (committee === 'CNN-LSTM' ? [] : rivals().filter(({ votes }) => votes));
  const votes = (texts: readonly string[]): ArrayLike<number>[] => [
    cnnLstm.predict(tokensOf(texts, language)),
    ...voters().map(({ predict }) => predict(texts)),
  ];
  const calibration = fitCalibration(votes(dev.texts), dev.labels, classes.length);
  return {
    ...{ classes, language, committee, cnnLstm, simple: rivals },
    calibration: { weights: calibration.weights, biases: calibration.biases },
    predict: (texts) => Float32Array.from(calibration.apply(...votes(texts))),
    dispose: () => cnnLstm.dispose(),
  };
}
