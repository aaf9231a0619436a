import { createHash } from 'node:crypto';
import { mean, UserError } from '@crosscultural/base';
import { type Engine, type EngineChoice, removeCheckpoint, runTraining, useEngine } from '@crosscultural/neural';
import { type Decoding, type Question, tuneDelta } from '../questions';
import type { AnswerLayers } from './answer-layers';
import { buildLayers } from './build';
import { hasModel, readModel, type SavedModel, writeModel } from './model-file';
import { createPredictor } from './predictor';
import { guidelineIndex, type TripletModelSettings } from './settings';
import { planStages, type StageName } from './stages';
import { type Start, startFromBert, startFromModel, startFromWords } from './start';
import type { TrainingData } from './training-data';
import { answerInBatches, startModel, type TripletModel } from './triplet-model';

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

export interface TrainOptions {
  /** What does the arithmetic: `auto` (the fastest that is there) unless given; `wasm` gives the same bytes on every CPU. */
  engine?: EngineChoice;
  /** Called after each pass over the data of a stage. */
  onProgress?: (progress: EpochProgress) => void;
  /**
   * Where the model and, until it is finished, the state of its training are kept: a training that was cut off goes on from
   * there, and one that is finished is loaded.
   */
  checkpointFolder?: string;
  /** Batches between two writings of the state, beside those after each pass; 500 unless given. */
  checkpointSteps?: number;
  /** A published BERT model to fine-tune: a folder in Hugging Face layout, with the settings of `bertSettings`. */
  init?: string;
  /** A trained triplet model to go on from: its folder, with the settings of `settingsOfModel`. */
  from?: string;
}

/**
 * Trains a model of triplets by BMRC (Paper A §3.1; Chen et al. 2021) from nothing: word vectors, stars of raw reviews (where
 * the settings say so), a related domain (where given), then the labelled reviews. With `init` it starts from a published BERT
 * model in the place of word vectors, with `from` it goes on from a triplet model. The epoch and the decoding are those with the best triplet F1 on dev. The same data,
 * settings and deterministic engine give the same bytes, also when the training was cut off and resumed.
 *
 * @throws UserError when data is missing, the loss is not a number any more, or the folder holds a damaged training.
 * @example
 * const model = await absa.trainTripletModel({ train, dev }, absa.englishSettings, { checkpointFolder: 'model' });
 * const triplets = absa.extractTriplets(model, reviews);
 */
export async function trainTripletModel(
  data: TrainingData,
  settings: TripletModelSettings,
  { engine = 'auto', onProgress, checkpointFolder: folder, checkpointSteps, init, from }: TrainOptions = {},
): Promise<TripletModel> {
  requireTriplets(data, settings);
  const { name } = await useEngine(engine);
  const earlier = from === undefined ? null : readModel(from);
  const identity = identityOf(data, settings, earlier);
  if (folder !== undefined && hasModel(folder)) {
    const saved = readModel(folder);
    if (saved.identity === identity) return startModel(saved, name);
  }
  const start = earlier ? startFromModel(earlier, settings) : startFromNothing(data, settings, init);
  const parts = { settings, vocabulary: start.vocabulary, words: start.words, identity };
  const layers = buildLayers({ ...parts, values: start.values() });
  try {
    const { seed, warmUp, weightDecay, clipNorm, averaging } = settings;
    const best = await runTraining({
      variables: layers.variables,
      stages: planStages(data, settings, layers),
      settings: {
        ...{ seed, warmUp, weightDecay, clipNorm, averaging },
        // Questions of a sentence stay together where it is read once for all of them.
        examplesAtOnce: layers.encoder.late ? undefined : settings.bert?.questionsAtOnce,
        rateOf: rateOf(settings),
      },
      judge: () => judgeOn(data.dev, layers, settings, name),
      checkpoint: folder === undefined ? undefined : { folder, identity, everySteps: checkpointSteps },
      onProgress: ({ judgement, ...pass }) =>
        onProgress?.({ ...pass, devF1: judgement?.score ?? null, decoding: judgement?.details[0] ?? null }),
    });
    const model = { ...parts, decodings: best.details, values: best.values };
    if (folder !== undefined) {
      writeModel(folder, model);
      removeCheckpoint(folder);
    }
    return startModel({ ...model, precision: 'float32' }, name);
  } finally {
    layers.dispose();
  }
}

function startFromNothing(data: TrainingData, settings: TripletModelSettings, init: string | undefined): Start {
  return settings.bert || init ? startFromBert(init, settings) : startFromWords(data, settings);
}

/** Layers that a published model does not have begin at random and learn faster. */
function rateOf({ bert }: TripletModelSettings): (name: string) => number {
  if (bert?.interaction !== 'late') return () => 1;
  return (name) => (/^(?:question|tags|sentiment)\./.test(name) ? bert.newLayersRate : 1);
}

/** Triplet F1 with the best decoding, which is kept beside it; where there are several guidelines, the mean of theirs. One without dev reviews takes the first's decoding. */
function judgeOn(
  dev: TrainingData['dev'],
  layers: AnswerLayers,
  settings: TripletModelSettings,
  engine: Engine['name'],
): { score: number; details: Decoding[] } {
  const predictor = createPredictor(layers, engine);
  const guidelines = settings.bert?.guidelines ?? [''];
  const tuned = guidelines.map((_, guideline) => {
    const reviews = dev.filter((review) => guidelineIndex(settings, review.guideline) === guideline);
    if (reviews.length === 0) return null;
    const answer = (questions: readonly Question[]) =>
      answerInBatches(layers, predictor, questions, { ...settings, guideline });
    return tuneDelta({ answer, dispose() {} }, reviews, settings);
  });
  predictor.dispose();
  const judged = tuned.filter((result) => result !== null);
  return { score: mean(judged.map(({ f1 }) => f1)), details: tuned.map((result) => (result ?? judged[0]).decoding) };
}

function requireTriplets({ train, dev, related = [] }: TrainingData, settings: TripletModelSettings): void {
  for (const [name, reviews] of Object.entries({ train, dev })) {
    if (!reviews.some(({ triplets = [] }) => triplets.length > 0)) {
      throw new UserError(`None of the ${reviews.length} ${name} reviews is labelled with a triplet.`);
    }
  }
  const other = [...train, ...dev, ...related].find(({ language }) => language !== settings.language);
  if (other) throw new UserError(`The settings are for ${settings.language}, but a review is in ${other.language}.`);
}

/** A hash of everything that decides the trained model, but the engine. */
function identityOf(data: TrainingData, settings: TripletModelSettings, earlier: SavedModel | null): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  if (earlier) for (const values of Object.values(earlier.values)) hash.update(values);
  for (const part of ['train', 'dev', 'related', 'unlabelled'] as const) {
    hash.update(`\n${part}\n`);
    for (const { text, triplets = [], rating = null, guideline } of data[part] ?? []) {
      hash.update(JSON.stringify([text, triplets, rating, ...(guideline === undefined ? [] : [guideline])]));
    }
  }
  return hash.digest('hex');
}
