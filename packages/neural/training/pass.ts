import { setImmediate } from 'node:timers/promises';
import { deriveSeed, seededRandom, UserError } from '@crosscultural/base';
import type { AdamW, Variable } from '../tensor';
import { shuffledBatches } from './batches';
import { learningRateAt } from './schedule';
import type { StepSettings, TrainingStage } from './stage';
import { trainStep } from './step';

/** How far one pass over the examples of a stage has come. */
export interface Pass {
  /** Counted from 0. */
  epoch: number;
  /** Batches that are done. */
  step: number;
  /** Sum of their losses. */
  lossSum: number;
}

/** Batches between two looks at what else the program has to do. */
const STEPS_BETWEEN_PAUSES = 10;

/**
 * Trains for one pass over the examples of a stage, in random batches of similar length. Batches and dropout depend on the seed,
 * the stage and the step alone, so that a resumed pass goes on exactly as it would have.
 *
 * @param pass where to begin
 * @param onStep called after each batch.
 * @returns the mean loss of a batch.
 * @throws UserError when the loss is not a number any more.
 */
export async function trainPass(
  variables: Record<string, Variable>,
  optimizer: AdamW,
  stage: TrainingStage,
  pass: Pass,
  { seed, warmUp, examplesAtOnce }: StepSettings,
  onStep: (done: Pass) => void,
): Promise<number> {
  const { lengths, batchSize, epochs, learningRate: highest } = stage;
  const randomOf = (name: string) => seededRandom(deriveSeed(seed, `${stage.name}, ${name}`));
  const batches = shuffledBatches(lengths, batchSize, randomOf(`order of pass ${pass.epoch}`));
  let { step, lossSum } = pass;
  while (step < batches.length) {
    const done = pass.epoch * batches.length + step;
    const learningRate = learningRateAt(done, epochs * batches.length, warmUp, highest);
    const random = randomOf(`dropout of step ${done}`);
    const loss = trainStep(variables, optimizer, stage.batchOf, batches[step], {
      learningRate,
      random,
      examplesAtOnce,
    });
    if (!Number.isFinite(loss)) {
      throw new UserError(
        `The loss became ${loss} (${stage.name}, pass ${pass.epoch + 1}, batch ${step + 1}): train again with a lower learning rate than ${highest}.`,
      );
    }
    step++;
    lossSum += loss;
    onStep({ epoch: pass.epoch, step, lossSum });
    if (step % STEPS_BETWEEN_PAUSES === 0) await setImmediate();
  }
  return lossSum / batches.length;
}
