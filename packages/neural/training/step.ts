import type { Random } from '@crosscultural/base';
import { type AdamW, type Tensor, tensorflow, valueAndGradients } from '@crosscultural/neural';
import { batchOf, labelsOf } from '../../../src/absa/encoder/batch';
import { jointLoss, type Network } from '../../../src/absa/model/answer-layers';
import type { ReaderSettings } from '../../../src/absa/model/settings';
import type { EncodedExample } from '../../../src/absa/model/stages';

type StepSettings = Pick<ReaderSettings, 'tagWeights' | 'sentimentWeight' | 'bert'>;

/**
 * One step of AdamW on one batch. A large model computes the batch in parts and sums their gradients, which is the same step
 * with less memory.
 *
 * @returns the loss before the step.
 */
export function trainStep(
  network: Network,
  optimizer: AdamW,
  examples: readonly EncodedExample[],
  learningRate: number,
  settings: StepSettings,
  random: Random,
): number {
  const partSize = settings.bert?.questionsAtOnce ?? examples.length;
  let loss = 0;
  let gradients: Record<string, Tensor> = {};
  const touchedRows: Record<string, number[]> = {};
  for (let first = 0; first < examples.length; first += partSize) {
    const part = examples.slice(first, first + partSize);
    const computed = partGradients(network, part, part.length / examples.length, settings, random);
    loss += computed.loss;
    gradients = summed(gradients, computed.gradients);
    for (const [name, rows] of Object.entries(computed.touchedRows)) {
      touchedRows[name] ??= [];
      for (const row of rows) touchedRows[name].push(row);
    }
  }
  // A step with such gradients would spoil the last good parameters.
  if (Number.isFinite(loss)) optimizer.step(gradients, learningRate, { touchedRows });
  tensorflow().dispose(gradients);
  return loss;
}

/** The loss and the gradients of a part of a batch, as its share of the whole batch's. */
function partGradients(
  network: Network,
  examples: readonly EncodedExample[],
  share: number,
  settings: StepSettings,
  random: Random,
) {
  const tf = tensorflow();
  const batch = batchOf(examples.map(({ question }) => question));
  const labels = labelsOf(
    batch,
    examples.map(({ gold }) => gold),
  );
  let loss = 0;
  const gradients = tf.tidy(() => {
    const computed = valueAndGradients(() => {
      const partLoss = jointLoss(network, batch, labels, settings, random);
      return share === 1 ? partLoss : tf.mul(partLoss, share);
    }, network.variables);
    loss = computed.value;
    return computed.gradients;
  });
  return { loss, gradients, touchedRows: network.encoder.touchedRows(batch) };
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
