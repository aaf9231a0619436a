import { setImmediate } from 'node:timers/promises';
import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import type { AdamW } from '@crosscultural/neural';
import { shuffledBatches } from '../../../src/absa/encoder/batch';
import type { Network } from '../../../src/absa/model/answer-layers';
import { learningRateAt } from './schedule';
import type { ReaderSettings } from '../../../src/absa/model/settings';
import type { PlannedStage } from '../../../src/absa/model/stages';
import { trainStep } from './step';

/** What is left of one pass over the examples of a stage. */
export interface Pass {
  /** Counted from 0. */
  epoch: number;
  /** Batches that are done already, when a training is resumed. */
  step: number;
  /** Sum of their losses. */
  lossSum: number;
}

/** Batches between two looks at what else the program has to do. */
const STEPS_BETWEEN_PAUSES = 10;

/**
 * Trains a network for one pass over the examples of a stage, in random batches of similar length. Batches and dropout depend on
 * the seed, the stage and the step alone, so that a resumed pass goes on exactly as it would have.
 *
 * @param onStep called after each batch.
 * @returns the mean loss of a batch.
 * @throws UserError when the loss is not a number any more.
 */
export async function trainPass(
  network: Network,
  optimizer: AdamW,
  stage: PlannedStage,
  pass: Pass,
  settings: ReaderSettings,
  onStep: (done: Pass) => void,
): Promise<number> {
  const { examples, batchSize, epochs, learningRate } = stage;
  const random = (name: string) => seededRandom(deriveSeed(settings.seed, `${stage.name}, ${name}`));
  const lengths = examples.map(({ question }) => question.entries.length);
  const batches = shuffledBatches(lengths, batchSize, random(`order of pass ${pass.epoch}`));
  let { step, lossSum } = pass;
  while (step < batches.length) {
    const done = pass.epoch * batches.length + step;
    const rate = learningRateAt(done, epochs * batches.length, settings.warmUp, learningRate);
    const chosen = batches[step].map((index) => examples[index]);
    const loss = trainStep(network, optimizer, chosen, rate, settings, random(`dropout of step ${done}`));
    if (!Number.isFinite(loss)) {
      throw new UserError(
        `The loss became ${loss} (${stage.name}, pass ${pass.epoch + 1}, batch ${step + 1}): train again with a lower learning rate than ${learningRate}.`,
      );
    }
    step++;
    lossSum += loss;
    onStep({ epoch: pass.epoch, step, lossSum });
    if (step % STEPS_BETWEEN_PAUSES === 0) await setImmediate();
  }
  return lossSum / batches.length;
}
