import { type AdamW, type AdamWSettings, createAdamW, type Variable } from '../tensor';
import { type BestPass, type CheckpointOptions, openCheckpoint, type Place, type TrainingState } from './checkpoint';
import { assignValues, type ParameterValues, valuesOf } from './parameters';
import { trainPass } from './pass';
import type { StepSettings, TrainingStage } from './stage';
import { averageWeights, type WeightAverage } from './weight-average';

/** What a judge says about a model on data that it does not learn from. */
export interface Judgement<Details> {
  /** The higher, the better; passes are compared by it. */
  score: number;
  /** What else is to be known of the judged pass: plain JSON data, kept in checkpoints beside the best parameters. */
  details: Details;
}

export interface TrainingSettings
  extends StepSettings,
    Pick<AdamWSettings, 'weightDecay' | 'clipNorm'>,
    Partial<Pick<AdamWSettings, 'rateOf'>> {
  /** Decay, a step, of the moving average of the parameters that is judged and kept (see `averageWeights`); none unless given. */
  averaging?: number;
  /** Stops the last stage early: after so many passes in a row that were not better than the best; never unless given. */
  patience?: number;
}

/** What is known after a pass. */
export interface EpochProgress<Name extends string, Details> {
  stage: Name;
  /** Counted from 1. */
  epoch: number;
  epochs: number;
  /** Mean loss of a batch. */
  loss: number;
  /** Null in the stages before the last. */
  judgement: Judgement<Details> | null;
}

export interface Training<Name extends string, Details> {
  /** What training changes; they hold the values to start from. */
  variables: Record<string, Variable>;
  /** Trained one after the other, each with an optimizer of its own. Passes of the last one are judged; there is at least one. */
  stages: readonly TrainingStage<Name>[];
  settings: TrainingSettings;
  /** Judges the variables as they are when it is called; it does not change them. */
  judge(): Judgement<Details>;
  /** Where the training is kept, so that it can be cut off at any time and goes on to the same bytes. */
  checkpoint?: CheckpointOptions;
  /** Called after each pass. */
  onProgress?: (progress: EpochProgress<Name, Details>) => void;
}

/** The parameters of the best pass. */
export type TrainedParameters<Details> = BestPass<Details> & { values: ParameterValues };

/**
 * Trains variables through stages by AdamW: random batches of similar length, a learning rate that rises and falls, the best
 * pass of the last stage chosen by a judge. The same variables, stages, settings and deterministic engine give the same bytes, also
 * when the training was cut off and resumed. Afterwards the variables are as the last pass left them: assign the result's values.
 *
 * @returns the parameters of the best pass, the first among equals.
 * @throws UserError when the loss is not a number any more, or the checkpoint is damaged; Error when the judge gives no number.
 * @example
 * const best = await runTraining({
 *   variables,
 *   stages: [{ name: 'reviews', epochs: 10, batchSize: 16, learningRate: 1e-3, lengths, batchOf }],
 *   settings: { seed: 1, warmUp: 0.1, weightDecay: 0.01, clipNorm: 1, patience: 3 },
 *   judge: () => ({ score: accuracyOn(dev), details: null }),
 *   checkpoint: { folder: 'training', identity: 'hash of data and settings' },
 * });
 * assignValues(variables, best.values);
 */
export async function runTraining<Name extends string, Details>(
  training: Training<Name, Details>,
): Promise<TrainedParameters<Details>> {
  const { variables, stages, settings, onProgress } = training;
  const checkpoint = training.checkpoint ? openCheckpoint<Details>(training.checkpoint) : null;
  const resumed = checkpoint?.state() ?? null;
  if (resumed) assignValues(variables, resumed.values);
  let place: Place = resumed?.place ?? { stage: 0, epoch: 0, step: 0, lossSum: 0 };
  let best = resumed?.best && checkpoint ? { ...resumed.best, values: checkpoint.bestValues() } : null;
  let optimizer: AdamW = createAdamW(variables, settings, resumed?.optimizer);
  let average: WeightAverage | null = null;
  const state = (): TrainingState<Details> => ({
    place,
    best: best && { score: best.score, details: best.details, epoch: best.epoch },
    values: valuesOf(variables),
    optimizer: optimizer.state(),
    average: average?.values ?? null,
  });
  try {
    while (place.stage < stages.length) {
      const stage = stages[place.stage];
      const isLast = place.stage === stages.length - 1;
      if (isLast && settings.averaging) {
        average ??= averageWeights(variables, settings.averaging, resumed?.average ?? null);
      }
      const loss = await trainPass(variables, optimizer, stage, place, settings, (done) => {
        place = { ...place, ...done };
        average?.update(place.epoch * Math.ceil(stage.lengths.length / stage.batchSize) + place.step);
        checkpoint?.afterStep(place.step, state);
      });
      const epoch = place.epoch + 1;
      const judged = isLast ? judge(training, average?.values ?? null) : null;
      if (judged && (best === null || judged.score > best.score)) {
        best = { ...judged, epoch };
        checkpoint?.writeBest(best.values);
      }
      onProgress?.({
        ...{ stage: stage.name, epoch, epochs: stage.epochs, loss },
        judgement: judged && { score: judged.score, details: judged.details },
      });
      const isTired = isLast && best !== null && epoch - best.epoch >= (settings.patience ?? Number.POSITIVE_INFINITY);
      place = { ...place, epoch, step: 0, lossSum: 0 };
      if (epoch === stage.epochs || isTired) {
        place = { stage: place.stage + 1, epoch: 0, step: 0, lossSum: 0 };
        optimizer.dispose();
        optimizer = createAdamW(variables, settings);
      }
      checkpoint?.write(state());
    }
  } finally {
    optimizer.dispose();
  }
  if (best === null) throw new Error('A training needs a stage with at least one pass.');
  return best;
}

/** Judges the average of the parameters, or else the parameters themselves; afterwards the variables are as they were. */
function judge<Name extends string, Details>(
  { variables, judge: askJudge }: Training<Name, Details>,
  average: ParameterValues | null,
): Judgement<Details> & { values: ParameterValues } {
  const current = valuesOf(variables);
  if (average) assignValues(variables, average);
  const { score, details } = askJudge();
  if (Number.isNaN(score)) throw new Error('The judge gave no number.');
  if (!average) return { score, details, values: current };
  const values = valuesOf(variables);
  assignValues(variables, current);
  return { score, details, values };
}
