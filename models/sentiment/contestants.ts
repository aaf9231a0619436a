import { fitCalibration } from '@crosscultural/classify';
import type { EngineChoice } from '@crosscultural/neural';
import {
  type CnnLstmSettings,
  type Committee,
  charactersOf,
  type SentimentClassifier,
  type SentimentData,
  tokensOf,
  trainCnnLstm,
  trainSentimentClassifier,
} from '../../packages/sentiment';
import type { Answer, JudgedSplit } from './judge';
import type { SplitSet } from './sets';

/** Names of the two that are ours. */
export const network = 'CNN-LSTM';
export const committee = 'committee';
/** The network of a committee that learned from other subjects first, where one that did not stands beside it. */
export const networkWithOthers = 'CNN-LSTM, other subjects';
export const networkOfCharacters = 'CNN-LSTM on characters';
/** The committee without its networks: what they add is the difference. */
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
  committee: Committee = 'CNN-LSTM and simple models',
): Promise<SentimentClassifier> {
  return trainSentimentClassifier(data, settings, {
    ...{ committee, engine, folder },
    onProgress: ({ stage, epoch, devAccuracy }) => console.error(`    ${stage} ${epoch}: dev ${devAccuracy}`),
  });
}

/**
 * What a network by itself, which learned from the data's own texts alone, says of dev and test, calibrated on dev.
 *
 * @param cut what it reads of texts; words unless given
 */
export async function answerOfNetwork(
  data: SentimentData,
  settings: CnnLstmSettings,
  { engine, folder }: Training,
  cut = (texts: readonly string[]) => tokensOf(texts, data.language),
): Promise<Answer> {
  const [train, dev] = [data.train, data.dev].map(({ texts, labels }) => ({ tokens: cut(texts), labels }));
  const { classes } = data;
  const model = await trainCnnLstm({ train, dev }, settings, { classes, engine, checkpointFolder: folder });
  const answer = calibrated([(texts) => model.predict(cut(texts))], data);
  model.dispose();
  return answer;
}

/**
 * What the committee, its members and the lexicon say of the dev and test texts, each calibrated on dev.
 *
 * @param data dev is that of the training; test may be of another set
 */
export function answersOf(classifier: SentimentClassifier, data: SentimentData): Record<string, Answer> {
  const simple = classifier.simple();
  const { ofCharacters } = classifier;
  const single = [
    ...simple,
    { name: network, predict: readerOf(classifier) },
    ...(ofCharacters
      ? [
          {
            name: networkOfCharacters,
            predict: (texts: readonly string[]) => ofCharacters.predict(charactersOf(texts)),
          },
        ]
      : []),
  ];
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
