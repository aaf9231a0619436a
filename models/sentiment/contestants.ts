import { fitCalibration } from '@crosscultural/classify';
import type { EngineChoice } from '@crosscultural/neural';
import {
  type CnnLstmSettings,
  type SentimentClassifier,
  type SentimentData,
  tokensOf,
  trainSentimentClassifier,
} from '../../packages/sentiment';
import type { Answer, JudgedSplit } from './judge';
import type { SplitSet } from './sets';

/** Names of the two that are ours. */
export const network = 'CNN-LSTM';
export const committee = 'committee';
/** The committee without its network: what the network adds is the difference. */
export const simpleCommittee = 'simple models, joined';

export interface Training {
  engine: EngineChoice;
  /** Where trained networks are kept, and taken from. */
  folder?: string;
}

/** Reads texts without calibration. */
type Reader = (texts: readonly string[]) => ArrayLike<number>;

/** Trains the committee. */
export async function trainCommittee(
  data: SentimentData,
  settings: CnnLstmSettings,
  { engine, folder }: Training,
): Promise<SentimentClassifier> {
  return trainSentimentClassifier(data, settings, {
    ...{ committee: 'CNN-LSTM and simple models', engine, folder },
    onProgress: ({ stage, epoch, devAccuracy }) => console.error(`    ${stage} ${epoch}: dev ${devAccuracy}`),
  });
}

/**
 * What the committee, its members and the lexicon say of the dev and test texts, each calibrated on dev.
 *
 * @param data dev is that of the training; test may be of another set
 */
export function answersOf(classifier: SentimentClassifier, data: SentimentData): Record<string, Answer> {
  const simple = classifier.simple();
  const single = [...simple, { name: network, predict: readerOf(classifier) }];
  const answers = Object.fromEntries(single.map(({ name, predict }) => [name, calibrated([predict], data)]));
  const voters = simple.filter(({ votes }) => votes).map(({ predict }) => predict);
  answers[simpleCommittee] = calibrated(voters, data);
  const [dev, test] = [data.dev, data.test].map(({ texts }) => Float64Array.from(classifier.predict(texts)));
  answers[committee] = { dev, test };
  console.error(`    weights ${classifier.calibration.weights.map((weight) => weight.toFixed(2)).join(' ')}`);
  return answers;
}

/** The network of a classifier by itself. */
export function readerOf({ cnnLstm, language }: SentimentClassifier): Reader {
  return (texts) => cnnLstm.predict(tokensOf(texts, language));
}

/** The pool of readers, fitted on dev, on dev and test. */
export function calibrated(readers: readonly Reader[], { dev, test, classes }: SentimentData): Answer {
  const onDev = readers.map((read) => read(dev.texts));
  const { apply } = fitCalibration(onDev, dev.labels, classes.length);
  return { dev: apply(...onDev), test: apply(...readers.map((read) => read(test.texts))) };
}

export function judgedSplit({ data, testRows }: SplitSet, answers: Record<string, Answer>): JudgedSplit {
  return {
    classes: data.classes.length,
    dev: { labels: data.dev.labels },
    test: { labels: data.test.labels, rows: testRows },
    trained: data.train.texts.length,
    answers,
  };
}
