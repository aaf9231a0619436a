import { createHash } from 'node:crypto';
import { UserError } from '@crosscultural/base';
import { type EngineChoice, hasCheckpoint, removeCheckpoint, runTraining, useEngine } from '@crosscultural/neural';
import { classWeightsOf, type Examples, judged, stageOf } from './examples';
import { hasCnnLstm, readCnnLstm, saveCnnLstm } from './folder';
import { openHistory } from './history';
import { type CnnLstm, type SavedCnnLstm, startModel, type TokenisedTexts, type TrainedPass } from './model';
import { createNetwork } from './network';
import { createPredictor, logitsOfTexts } from './predictor';
import { type CnnLstmSettings, requireUsable } from './settings';
import { startValues } from './shapes';
import { startWords, wordReader } from './vocabulary';

/** What a CNN-LSTM learns from. Nothing of the texts that it will be tested on belongs here. */
export interface CnnLstmData {
  train: TokenisedTexts;
  /** Decides when training stops, and which pass is kept. */
  dev: TokenisedTexts;
  /** Labelled texts of other subjects, which are learned first. */
  related?: TokenisedTexts;
  /** More texts for the word vectors. */
  unlabelled?: readonly (readonly string[])[];
}

export interface TrainCnnLstmOptions {
  /** The names of the classes: label k is of class k. */
  classes: readonly string[];
  /** What does the arithmetic: `wasm` gives the same bytes on every CPU, `onnx` is the fastest. */
  engine: EngineChoice;
  /**
   * Where the model and, until it is finished, the state of its training are kept: a training that was cut off goes on from
   * there, and one that is finished is loaded.
   */
  checkpointFolder?: string;
  /** Batches between two writings of the state, beside those after each pass; 500 unless given. */
  checkpointSteps?: number;
  /** Called after each pass over the data of a stage. */
  onProgress?: (progress: TrainedPass) => void;
}

/**
 * Trains the sentiment model of Paper B §2 (3), Table 1: Word2Vec vectors, convolutions of several widths, LSTM layers, dropout,
 * softmax; cross-entropy, Adam (with decoupled weight decay), early stopping on the dev loss with the best pass kept. The same
 * data, settings and deterministic engine give the same bytes, also when the training was cut off and resumed.
 *
 * @param settings see `simulatedPostSettings` and `reviewSettings`
 * @throws UserError when data is missing or does not fit, the loss is not a number any more, or the folder holds a damaged training.
 * @example
 * const model = await trainCnnLstm({ train, dev }, simulatedPostSettings(), {
 *   classes: ['negative', 'neutral', 'positive'], engine: 'wasm', onProgress: ({ epoch, devLoss }) => console.log(epoch, devLoss),
 * });
 * const probabilities = model.predict([['屏幕', '很', '好']]); // "the screen is good"
 */
export async function trainCnnLstm(
  data: CnnLstmData,
  settings: CnnLstmSettings,
  { classes, engine, checkpointFolder: folder, checkpointSteps, onProgress }: TrainCnnLstmOptions,
): Promise<CnnLstm> {
  requireUsable(settings);
  requireLabels(data, classes);
  const { name } = await useEngine(engine);
  const identity = identityOf(data, settings, classes);
  if (folder !== undefined && hasCnnLstm(folder)) {
    const saved = readCnnLstm(folder);
    if (saved.identity === identity) return startModel(saved, name);
  }
  const { train, dev, related, unlabelled = [] } = data;
  const start = startWords([...train.tokens, ...(related?.tokens ?? []), ...unlabelled], settings);
  const read = wordReader(start.words, settings.maximumWords);
  const examples = ({ tokens, labels }: TokenisedTexts): Examples => ({ texts: tokens.map(read), labels });
  const values = startValues(settings, start, classes.length);
  const network = createNetwork(settings, start.words.length, classes.length, values);
  const weightsOf = ({ labels }: TokenisedTexts) => classWeightsOf(labels, classes.length, settings.classWeights);
  const devExamples = examples(dev);
  const history = openHistory(folder, identity, folder !== undefined && hasCheckpoint(folder));
  try {
    const { seed, warmUp, weightDecay, clipNorm, patience, averaging } = settings;
    const best = await runTraining<TrainedPass['stage'], { accuracy: number }>({
      variables: network.variables,
      stages: [
        ...(related && settings.relatedStage.epochs > 0
          ? [stageOf('related' as const, examples(related), settings.relatedStage, network, weightsOf(related))]
          : []),
        stageOf('main', examples(train), settings.mainStage, network, weightsOf(train)),
      ],
      settings: { seed, warmUp, weightDecay, clipNorm, patience, averaging },
      judge() {
        const predictor = createPredictor(network, name);
        const logits = logitsOfTexts(predictor, network, devExamples.texts);
        predictor.dispose();
        const { loss, accuracy } = judged(logits, dev.labels, weightsOf(train));
        return { score: -loss, details: { accuracy } };
      },
      checkpoint: folder === undefined ? undefined : { folder, identity, everySteps: checkpointSteps },
      onProgress({ judgement, ...pass }) {
        const devLoss = judgement && -judgement.score;
        history.add({ ...pass, devLoss, devAccuracy: judgement ? judgement.details.accuracy : null });
        onProgress?.(history.passes().at(-1) as TrainedPass);
      },
    });
    const parts = { classes, settings, words: start.words, history: history.passes(), identity };
    const saved: SavedCnnLstm = { ...parts, parameters: best.values, bestEpoch: best.epoch };
    if (folder !== undefined) {
      saveCnnLstm(saved, folder);
      removeCheckpoint(folder);
      history.remove();
    }
    return startModel(saved, name);
  } finally {
    network.dispose();
  }
}

function requireLabels({ train, dev, related }: CnnLstmData, classes: readonly string[]): void {
  if (classes.length < 2) throw new UserError(`A classifier needs at least two classes, not ${classes.length}.`);
  for (const [name, texts] of Object.entries({ train, dev, related })) {
    if (!texts) continue;
    const { tokens, labels } = texts;
    if (tokens.length !== labels.length) {
      throw new UserError(`There are ${tokens.length} ${name} texts and ${labels.length} labels: each text needs one.`);
    }
    if (tokens.length === 0)
      throw new UserError(`There is no ${name} text: a model is trained on train, and stops by dev.`);
    const strange = labels.find((label) => label >= classes.length);
    if (strange !== undefined) {
      throw new UserError(
        `A ${name} text has the label ${strange}, but the classes are numbered 0 to ${classes.length - 1}.`,
      );
    }
  }
  const missing = classes.find((_, k) => !train.labels.includes(k));
  if (missing !== undefined) {
    throw new UserError(`No train text is ${missing}: leave the class out, or label some texts with it.`);
  }
}

/** A hash of everything that decides the trained model, but the engine. */
function identityOf(
  { train, dev, related, unlabelled }: CnnLstmData,
  settings: CnnLstmSettings,
  classes: readonly string[],
): string {
  const hash = createHash('sha256').update(JSON.stringify([settings, classes]));
  for (const texts of [train, dev, related]) {
    hash.update('\nlabelled\n');
    for (const text of texts?.tokens ?? []) hash.update(`${JSON.stringify(text)}\n`);
    hash.update(texts?.labels ?? '');
  }
  hash.update('\nunlabelled\n');
  for (const text of unlabelled ?? []) hash.update(`${JSON.stringify(text)}\n`);
  return hash.digest('hex');
}
