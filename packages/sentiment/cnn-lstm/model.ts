import type { Engine, ParameterValues } from '@crosscultural/neural';
import { createNetwork } from './network';
import { createPredictor, logitsOfTexts } from './predictor';
import type { CnnLstmSettings } from './settings';
import { wordReader } from './vocabulary';

/** Labelled texts as words. */
export interface TokenisedTexts {
  tokens: readonly (readonly string[])[];
  /** of each text, the place of its class among the model's classes */
  labels: Uint8Array;
}

/** What a pass over the data came to. */
export interface TrainedPass {
  /** `related` before `main`, where there are related texts */
  stage: 'related' | 'main';
  /** Counted from 1. */
  epoch: number;
  epochs: number;
  /** Mean loss of a batch: the cross-entropy with dropout. */
  loss: number;
  /** Mean cross-entropy on dev; null in the stage before the last. */
  devLoss: number | null;
  /** Share of the dev texts whose most probable class is right; null in the stage before the last. */
  devAccuracy: number | null;
}

/** A model as plain data: what its file holds. */
export interface SavedCnnLstm {
  classes: readonly string[];
  settings: CnnLstmSettings;
  /** The words that have a vector, the most frequent first. */
  words: readonly string[];
  parameters: ParameterValues;
  history: readonly TrainedPass[];
  /** The pass of the main stage, counted from 1, whose parameters these are. */
  bestEpoch: number;
  /** Hash of the settings and data that it was trained with. */
  identity: string;
}

/** A trained model, ready to predict. */
export interface CnnLstm extends SavedCnnLstm {
  /**
   * The probabilities of the classes.
   *
   * @param tokens texts as words, made in the same way as those that the model was trained on
   * @returns [texts × classes], row by row; each row sums to 1
   */
  predict(tokens: readonly (readonly string[])[]): Float32Array;
  /** Frees the engine's memory; the model cannot predict afterwards. */
  dispose(): void;
}

/** Lets a saved model predict on the engine, which is in use. */
export function startModel(saved: SavedCnnLstm, engine: Engine['name']): CnnLstm {
  const { settings, words, classes, parameters } = saved;
  const network = createNetwork(settings, words.length, classes.length, parameters);
  const predictor = createPredictor(network, engine);
  const read = wordReader(words, settings.maximumWords);
  let disposed = false;
  return {
    ...saved,
    predict(tokens) {
      if (disposed) throw new Error('This model was disposed.');
      return probabilitiesOf(logitsOfTexts(predictor, network, tokens.map(read)), classes.length);
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      predictor.dispose();
      network.dispose();
    },
  };
}

/** The softmax of each row, in place. */
function probabilitiesOf(logits: Float32Array, classes: number): Float32Array {
  for (let start = 0; start < logits.length; start += classes) {
    const row = logits.subarray(start, start + classes);
    const largest = row.reduce((most, logit) => Math.max(most, logit));
    let sum = 0;
    for (const logit of row) sum += Math.exp(logit - largest);
    for (let k = 0; k < classes; k++) row[k] = Math.exp(row[k] - largest) / sum;
  }
  return logits;
}
