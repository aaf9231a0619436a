import { readModel } from './model-file';
import type { TripletModelSettings } from './settings';

/**
 * The settings for training on from a triplet model, with few passes at a low rate; give the same folder as `from`.
 *
 * @param folder holds `model.bin`
 * @throws UserError when it holds no usable model.
 * @example
 * const from = 'models/en-triplets';
 * const model = await absa.trainTripletModel({ train, dev }, absa.steps.settingsOfModel(from), { from });
 */
export function settingsOfModel(folder: string): TripletModelSettings {
  return {
    ...readModel(folder).settings,
    starPreTraining: null,
    mainStage: { epochs: 4, batchSize: 4, learningRate: 5e-5 },
  };
}
