import type { Random } from '@crosscultural/base';
import { type AdamW, type Tensor, tensorflow, type Variable, valueAndGradients } from '../tensor';
import type { TrainingStage } from './stage';

/**
 * One step of AdamW on one batch. With `examplesAtOnce` the batch is computed in parts whose gradients are summed, which is
 * the same step with less memory.
 *
 * @param indices the batch's examples
 * @returns the mean loss of an example before the step; when it is not finite, no step was made.
 */
export function trainStep(
  variables: Record<string, Variable>,
  optimizer: AdamW,
  batchOf: TrainingStage['batchOf'],
  indices: readonly number[],
  {
    learningRate,
    random,
    examplesAtOnce = indices.length,
  }: { learningRate: number; random: Random; examplesAtOnce?: number },
): number {
  let loss = 0;
  let gradients: Record<string, Tensor> = {};
  const touchedRows: Record<string, number[]> = {};
  for (let first = 0; first < indices.length; first += examplesAtOnce) {
    const part = indices.slice(first, first + examplesAtOnce);
    const batch = batchOf(part);
    const computed = gradientsOf(variables, () => batch.loss(random), part.length / indices.length);
    loss += computed.loss;
    gradients = summed(gradients, computed.gradients);
    for (const [name, rows] of Object.entries(batch.touchedRows ?? {})) {
      touchedRows[name] ??= [];
      for (let i = 0; i < rows.length; i++) touchedRows[name].push(rows[i]);
    }
  }
  // A step with such gradients would spoil the last good parameters.
  if (Number.isFinite(loss)) optimizer.step(gradients, learningRate, { touchedRows });
  tensorflow().dispose(gradients);
  return loss;
}

/** The loss and the gradients of a part of a batch, as its share of the whole batch's. */
function gradientsOf(variables: Record<string, Variable>, lossOfPart: () => Tensor, share: number) {
  const tf = tensorflow();
  let loss = 0;
  const gradients = tf.tidy(() => {
    const computed = valueAndGradients(() => {
      const partLoss = lossOfPart();
      return share === 1 ? partLoss : tf.mul(partLoss, share);
    }, variables);
    loss = computed.value;
    return computed.gradients;
  });
  return { loss, gradients };
}

function summed(sums: Record<string, Tensor>, gradients: Record<string, Tensor>): Record<string, Tensor> {
  const tf = tensorflow();
  for (const name of Object.keys(gradients)) {
    const before = sums[name];
    if (before === undefined) {
      sums[name] = gradients[name];
      continue;
    }
    sums[name] = tf.add(before, gradients[name]);
    tf.dispose([before, gradients[name]]);
  }
  return sums;
}
