import { deriveSeed, seededRandom } from '@crosscultural/base';
import {
  calibrationError,
  confusionMatrix,
  confusionScores,
  mostProbable,
  pairedDifference,
  scoreInterval,
} from '@crosscultural/classify';
import type { SentimentReader } from './sentiment-reader';

/** One classifier on the test texts, and how far it is from the one that reads the posts. */
export interface ClassifierRow {
  name: string;
  accuracy: number;
  /** 95 %, test texts drawn anew. */
  accuracyInterval: [number, number];
  macroF1: number;
  /** Share of the negative texts that are found. */
  recallOfBlame: number;
  /** Expected calibration error, ten bins. */
  calibrationError: number;
  /** Accuracy of the reader of the posts less this one's, with its 95 % interval on the same texts; null for the reader itself. */
  behind: number | null;
  behindInterval: [number, number] | null;
}

/**
 * The reader of the posts and the simple models on the reader's test texts, which none of them has learned from.
 *
 * @param seed decides the resamples.
 * @example
 * pipelines.steps.compareClassifiers(readers[0], 2023).map(({ name, accuracy }) => `${name} ${accuracy}`);
 */
export function compareClassifiers({ classifier, data, tested }: SentimentReader, seed: number): ClassifierRow[] {
  const { labels, texts } = data.test;
  const classes = data.classes.length;
  const random = seededRandom(deriveSeed(seed, 'classifiers compared'));
  const own = mostProbable(tested, classes);
  const rows = { labels, classes };
  const accuracy = (scores: { accuracy: number }) => scores.accuracy;
  const rowOf = (name: string, probabilities: ArrayLike<number>, isOwn: boolean): ClassifierRow => {
    const verdicts = mostProbable(probabilities, classes);
    const scores = confusionScores(confusionMatrix(labels, verdicts, classes));
    const difference = isOwn ? null : pairedDifference(rows, own, verdicts, accuracy, random);
    return {
      ...{ name, accuracy: scores.accuracy, macroF1: scores.macroF1, recallOfBlame: scores.perClass[0].recall },
      accuracyInterval: scoreInterval(rows, verdicts, accuracy, random).interval,
      calibrationError: calibrationError(probabilities, labels, classes).error,
      behind: difference?.value ?? null,
      behindInterval: difference?.interval ?? null,
    };
  };
  return [
    rowOf(classifier.committee, tested, true),
    ...classifier.simple().map(({ name, predict }) => rowOf(name, predict(texts), false)),
  ];
}
