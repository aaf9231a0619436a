import { mean, seededRandom } from '@crosscultural/base';
import {
  type ConfusionScores,
  calibrationError,
  confusionMatrix,
  confusionScores,
  decide,
  fitDecision,
  meanOverSplits,
  mostProbable,
  pairedDifference,
} from '@crosscultural/classify';
import type { Difference, MeanAndSpread, ModelScores } from './scores';

/** Calibrated probabilities of the dev and of the test texts, [texts × classes]. */
export interface Answer {
  dev: Float64Array;
  test: Float64Array;
}

/** What models say of the texts of one split. */
export interface JudgedSplit {
  classes: number;
  dev: { labels: Uint8Array };
  /** `rows` numbers a text the same in every split. */
  test: { labels: Uint8Array; rows: ArrayLike<number> };
  trained: number;
  answers: Record<string, Answer>;
}

export function meanAndSpread(values: readonly number[]): MeanAndSpread {
  const center = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return { mean: rounded(center), sd: values.length < 2 ? null : rounded(Math.sqrt(squares / (values.length - 1))) };
}

/** Four digits: more say nothing. */
export const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** The scores of one model over splits; the decision is the most probable class. */
export function scoresOfModel(model: string, splits: readonly JudgedSplit[]): ModelScores {
  const { classes } = splits[0];
  const plain = splits.map((split) => confusionOf(split, mostProbable(split.answers[model].test, classes)));
  const errors = splits.map(({ test, answers }) => calibrationError(answers[model].test, test.labels, classes).error);
  const scores: ModelScores = {
    model,
    ...accuracyAndF1(plain),
    macroRecall: meanAndSpread(plain.map(({ macroRecall }) => macroRecall)),
    ece: meanAndSpread(errors),
  };
  if (classes < 3) return scores;
  return {
    ...scores,
    leaning: accuracyAndF1(splits.map((split) => confusionOf(split, leaningDecision(split, model)))),
  };
}

/** Decides so that dev has the best macro-F1: a rare class is otherwise hardly ever the most probable one. */
export function leaningDecision({ dev, classes, answers }: JudgedSplit, model: string): Uint8Array {
  const answer = answers[model];
  return decide(answer.test, fitDecision(answer.dev, dev.labels, classes));
}

function confusionOf({ test, classes }: JudgedSplit, predicted: Uint8Array): ConfusionScores {
  return confusionScores(confusionMatrix(test.labels, predicted, classes));
}

function accuracyAndF1(each: readonly ConfusionScores[]) {
  return {
    accuracy: meanAndSpread(each.map(({ accuracy }) => accuracy)),
    macroF1: meanAndSpread(each.map(({ macroF1 }) => macroF1)),
    f1: each[0].perClass.map((_, c) => rounded(mean(each.map(({ perClass }) => perClass[c].f1)))),
  };
}

/**
 * How much better one model is than another on the same texts: by accuracy for two classes, by macro-F1 (leaning decisions) for
 * more.
 */
export function differenceOf(model: string, than: string, splits: readonly JudgedSplit[]): Difference {
  const { classes, trained, test } = splits[0];
  const measure = classes === 2 ? 'accuracy' : 'macro-F1';
  const score = ({ accuracy, macroF1 }: ConfusionScores) => (classes === 2 ? accuracy : macroF1);
  const decided = (split: JudgedSplit, of: string) =>
    classes === 2 ? mostProbable(split.answers[of].test, classes) : leaningDecision(split, of);
  const [first, second] = [model, than].map((of) => splits.map((split) => decided(split, of)));
  const differences = splits.map(
    (split, i) => score(confusionOf(split, first[i])) - score(confusionOf(split, second[i])),
  );
  const overSplits =
    splits.length < 2 ? null : meanOverSplits(differences, { train: trained, test: test.labels.length }).interval;
  const rows = {
    labels: splits.flatMap(({ test }) => Array.from(test.labels)),
    classes,
    groups: splits.flatMap(({ test }) => Array.from(test.rows)),
  };
  const flat = (predictions: readonly Uint8Array[]) => predictions.flatMap((predicted) => Array.from(predicted));
  const overRows = pairedDifference(rows, flat(first), flat(second), score, seededRandom(1)).interval;
  const ends = ([low, high]: [number, number]): [number, number] => [rounded(low), rounded(high)];
  return {
    ...{ model, than, measure, mean: rounded(mean(differences)) },
    ...{ overSplits: overSplits && ends(overSplits), overRows: ends(overRows) },
  };
}
