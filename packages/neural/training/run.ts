import { type AdamWState, createAdamW, type Engine } from '@crosscultural/neural';
import type { Review } from '../../../src/corpus';
import { type Decoding, type Question, tuneDelta } from '../../../src/absa/questions';
import type { Network } from '../../../src/absa/model/answer-layers';
import { assignValues, type ParameterValues, valuesOf } from './parameters';
import { createPredictor } from '../../../src/absa/model/predictor';
import { answerInBatches } from '../../../src/absa/model/triplet-model';
import type { ReaderSettings } from '../../../src/absa/model/settings';
import type { PlannedStage, StageName } from '../../../src/absa/model/stages';
import { trainPass } from './pass';
import type { TrainingReview } from '../../../src/absa/model/training-data';
import { averageWeights, type WeightAverage } from './weight-average';

/** What is known after a pass over the data of a stage. */
export interface EpochProgress {
  stage: StageName;
  /** Counted from 1. */
  epoch: number;
  epochs: number;
  /** Mean loss of a batch. */
  loss: number;
  /** Triplet F1 on dev with its best decoding; null in the stages before the last. */
  devF1: number | null;
  decoding: Decoding | null;
}

/** How far a training has come. */
export interface Place {
  /** Index of the stage. */
  stage: number;
  /** Passes of the stage that are complete. */
  epoch: number;
  /** Batches of the pass that are complete. */
  step: number;
  /** Sum of the losses of those batches. */
  lossSum: number;
}

/** A pass that was judged on dev. */
export interface JudgedEpoch {
  f1: number;
  decoding: Decoding;
}

/** All that the rest of a training depends on, beside its settings and data. */
export interface TrainingState {
  place: Place;
  best: JudgedEpoch | null;
  values: ParameterValues;
  optimizer: AdamWState;
  /** Moving average of the values in the last stage, where the settings ask for one. */
  average: ParameterValues | null;
}

export interface RunOptions {
  settings: ReaderSettings;
  engine: Engine['name'];
  dev: readonly TrainingReview[];
  /** Where an earlier run was cut off. */
  resumed: TrainingState | null;
  /** The parameters of the best pass of a resumed run. */
  bestValues: () => ParameterValues;
  onProgress: (progress: EpochProgress) => void;
  /** Called when a pass is better on dev than all before. */
  onBest: (best: JudgedEpoch & { values: ParameterValues }) => void;
  /** Called after each batch, and with step 0 after each pass; `state` makes a copy of everything. */
  onState: (state: () => TrainingState, step: number) => void;
}

/**
 * Trains a network through its stages; each has an optimizer of its own.
 *
 * @returns the parameters and the decoding of the pass of the last stage that is best on dev, the first among equals.
 * @throws UserError when the loss is not a number any more.
 */
export async function runStages(
  network: Network,
  stages: readonly PlannedStage[],
  options: RunOptions,
): Promise<JudgedEpoch & { values: ParameterValues }> {
  const { settings, resumed } = options;
  let place = resumed?.place ?? { stage: 0, epoch: 0, step: 0, lossSum: 0 };
  let best = resumed?.best ? { ...resumed.best, values: options.bestValues() } : null;
  let optimizer = createAdamW(network.variables, settings, resumed?.optimizer);
  let average: WeightAverage | null = null;
  const state = (): TrainingState => ({
    place,
    best: best && { f1: best.f1, decoding: best.decoding },
    values: valuesOf(network.variables),
    optimizer: optimizer.state(),
    average: average?.values ?? null,
  });
  try {
    while (place.stage < stages.length) {
      const stage = stages[place.stage];
      const isLast = stage.name === 'labelled reviews';
      if (isLast && settings.averaging > 0) {
        average ??= averageWeights(network.variables, settings.averaging, resumed?.average ?? null);
      }
      const loss = await trainPass(network, optimizer, stage, place, settings, (done) => {
        place = { ...place, ...done };
        average?.update(place.epoch * Math.ceil(stage.examples.length / stage.batchSize) + place.step);
        options.onState(state, place.step);
      });
      const epoch = place.epoch + 1;
      const judged = isLast ? judge(network, average?.values ?? null, options) : null;
      if (judged && (best === null || judged.f1 > best.f1)) {
        best = judged;
        options.onBest(best);
      }
      const { name, epochs } = stage;
      options.onProgress({
        ...{ stage: name, epoch, epochs, loss },
        ...{ devF1: judged?.f1 ?? null, decoding: judged?.decoding ?? null },
      });
      place = { ...place, epoch, step: 0, lossSum: 0 };
      if (epoch === epochs) {
        place = { stage: place.stage + 1, epoch: 0, step: 0, lossSum: 0 };
        optimizer.dispose();
        optimizer = createAdamW(network.variables, settings);
      }
      options.onState(state, 0);
    }
  } finally {
    optimizer.dispose();
  }
  if (best === null) throw new Error('No pass over labelled reviews was made.');
  return best;
}

/** Judges the average of the parameters, or else the parameters themselves, on dev; afterwards the network is as it was. */
function judge(
  network: Network,
  average: ParameterValues | null,
  { settings, engine, dev }: RunOptions,
): JudgedEpoch & { values: ParameterValues } {
  const current = valuesOf(network.variables);
  if (average) assignValues(network.variables, average);
  const predictor = createPredictor(network, engine);
  const reader = {
    answer: (questions: readonly Question[]) => answerInBatches(network, predictor, questions, settings.language),
    dispose() {},
  };
  const { f1, decoding } = tuneDelta(reader, dev as readonly Review[], settings);
  predictor.dispose();
  if (!average) return { f1, decoding, values: current };
  const values = valuesOf(network.variables);
  assignValues(network.variables, current);
  return { f1, decoding, values };
}
