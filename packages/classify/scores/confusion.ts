import { UserError } from '@crosscultural/base';

/** How well one class is found. */
export interface ClassScores {
  /** Of the rows predicted so, the share that is so; 0 when none is predicted so. */
  precision: number;
  /** Of the rows that are so, the share that is predicted so; 0 when there is none. */
  recall: number;
  /** Harmonic mean of both, 2·true / (predicted + support); 0 when both are 0. */
  f1: number;
  /** Rows that are so. */
  support: number;
}

/** What a confusion matrix says in numbers. */
export interface ConfusionScores {
  accuracy: number;
  /** Mean F1 of the classes, each counting the same. */
  macroF1: number;
  /** Mean recall of the classes. */
  macroRecall: number;
  perClass: ClassScores[];
}

/**
 * Counts rows by label and prediction.
 *
 * @param labels classes from 0, one a row.
 * @param predicted likewise.
 * @param classes how many there are.
 * @returns counts [truth][predicted].
 * @throws UserError when the lists differ in length or name no class.
 * @example
 * confusionMatrix([0, 1, 1], [0, 1, 0], 2); // [[1, 0], [1, 1]]
 */
export function confusionMatrix(labels: ArrayLike<number>, predicted: ArrayLike<number>, classes: number): number[][] {
  if (labels.length !== predicted.length) {
    throw new UserError(`${labels.length} labels cannot be compared with ${predicted.length} predictions.`);
  }
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < labels.length; i++) {
    if (!(labels[i] in counts) || !(predicted[i] in counts)) {
      throw new UserError(
        `Row ${i} has label ${labels[i]}, prediction ${predicted[i]}; classes are 0 to ${classes - 1}.`,
      );
    }
    counts[labels[i]][predicted[i]]++;
  }
  return counts;
}

/**
 * Accuracy, macro-F1, macro-recall and the scores of each class. A class without rows and predictions counts as 0 in means.
 *
 * @param confusion counts [truth][predicted].
 * @example
 * confusionScores([[1, 0], [1, 1]]).accuracy; // 2/3
 */
export function confusionScores(confusion: readonly (readonly number[])[]): ConfusionScores {
  const perClass = confusion.map((row, c): ClassScores => {
    const support = row.reduce((sum, count) => sum + count, 0);
    const predicted = confusion.reduce((sum, other) => sum + other[c], 0);
    const share = (count: number, total: number) => (total === 0 ? 0 : count / total);
    return {
      precision: share(row[c], predicted),
      recall: share(row[c], support),
      f1: share(2 * row[c], predicted + support),
      support,
    };
  });
  const rows = perClass.reduce((sum, { support }) => sum + support, 0);
  const right = confusion.reduce((sum, row, c) => sum + row[c], 0);
  const meanOf = (field: 'f1' | 'recall') => perClass.reduce((sum, scores) => sum + scores[field], 0) / perClass.length;
  return { accuracy: right / rows, macroF1: meanOf('f1'), macroRecall: meanOf('recall'), perClass };
}
