import type { Batch } from '../encoder';
import type { GoldAnswer } from '../questions';
import { sentiments } from '../triplet';

/** The right answers of a batch; −1 where nothing is asked. */
export interface BatchLabels {
  /** [B · L], 1 where an answer starts */
  starts: Int32Array;
  /** [B · L] */
  ends: Int32Array;
  /** [B], index of `sentiments` */
  sentiments: Int32Array;
}

/** @param answers one per question of the batch, in their order */
export function labelsOf({ size, length, questions }: Batch, answers: readonly GoldAnswer[]): BatchLabels {
  const labels: BatchLabels = {
    starts: new Int32Array(size * length).fill(-1),
    ends: new Int32Array(size * length).fill(-1),
    sentiments: new Int32Array(size).fill(-1),
  };
  answers.forEach((gold, row) => {
    if (gold.kind === 'sentiment') {
      labels.sentiments[row] = sentiments.indexOf(gold.sentiment);
      return;
    }
    const { starts, ends } = questions[row];
    starts.forEach((position, i) => {
      labels.starts[row * length + position] = gold.startLabels[i];
    });
    ends.forEach((position, i) => {
      labels.ends[row * length + position] = gold.endLabels[i];
    });
  });
  return labels;
}
