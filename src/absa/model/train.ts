import { createHash } from 'node:crypto';
import { UserError } from '@crosscultural/base';
import { type EngineChoice, useEngine } from '@crosscultural/neural';
import type { TrainedReader } from './triplet-model';
import { startNetwork, startReader } from './model-file';
import type { ReaderSettings } from './settings';
import { planStages } from './stages';
import { startFromBert, startFromWords } from './start';
import type { TrainingData } from './training-data';
import { openTrainingFolder, type TrainingFolder } from '../../../packages/neural/training/checkpoint';
import { type EpochProgress, runStages } from '../../../packages/neural/training/run';

export interface TrainOptions {
  engine?: EngineChoice;
  /** Called after each pass over the data of a stage. */
  onProgress?: (progress: EpochProgress) => void;
  /**
   * Where the best reader so far and the state of the training are kept: a training that was cut off goes on from there,
   * and one that is finished is opened.
   */
  checkpointFolder?: string;
  /** Batches between two writings of the state, beside those after each pass; 500 unless given. */
  checkpointSteps?: number;
  /** A published BERT model to fine-tune: a folder in Hugging Face layout, with the settings of `bertSettings`. */
  init?: string;
}

/**
 * Trains a reader from nothing: word vectors, stars of raw reviews (where the settings say so), a related domain (where
 * given), then the labelled reviews. With `init` it starts from a published BERT model in the place of word vectors. The
 * epoch and the decoding are those with the best triplet F1 on dev. The same data, settings and deterministic engine give
 * the same bytes, also when the training was cut off and resumed.
 *
 * @throws UserError when data is missing, the loss is not a number any more, or the folder holds a damaged training.
 */
export async function trainReader(
  data: TrainingData,
  settings: ReaderSettings,
  { engine = 'auto', onProgress, checkpointFolder, checkpointSteps = 500, init }: TrainOptions = {},
): Promise<TrainedReader> {
  requireTriplets(data, settings);
  const { name } = await useEngine(engine);
  const identity = identityOf(data, settings);
  const folder = checkpointFolder === undefined ? null : openTrainingFolder(checkpointFolder, identity);
  const finished = folder?.finishedReader();
  if (finished) return startReader(finished, name);

  const start = settings.bert || init ? startFromBert(init, settings) : startFromWords(data, settings);
  const resumed = folder?.state() ?? null;
  const parts = { settings, vocabulary: start.vocabulary, words: start.words, identity };
  const network = startNetwork({ ...parts, values: resumed?.values ?? start.values() });
  try {
    const best = await runStages(network, planStages(data, settings, network.encoder), {
      settings,
      engine: name,
      dev: data.dev,
      resumed,
      onProgress: onProgress ?? (() => {}),
      onBest: ({ decoding, values }) => folder?.writeReader({ ...parts, decoding, values, finished: false }),
      onState: (state, step) => {
        if (step === 0 || step % checkpointSteps === 0) folder?.writeState(state());
      },
      bestValues: () => (folder as TrainingFolder).bestReader().values,
    });
    const reader = { ...parts, decoding: best.decoding, values: best.values, finished: true };
    folder?.writeReader(reader);
    folder?.removeState();
    return startReader(reader, name);
  } finally {
    network.dispose();
  }
}

function requireTriplets({ train, dev, related = [] }: TrainingData, settings: ReaderSettings): void {
  for (const [name, reviews] of Object.entries({ train, dev })) {
    if (!reviews.some(({ triplets = [] }) => triplets.length > 0)) {
      throw new UserError(`None of the ${reviews.length} ${name} reviews is labelled with a triplet.`);
    }
  }
  const other = [...train, ...dev, ...related].find(({ language }) => language !== settings.language);
  if (other) throw new UserError(`The settings are for ${settings.language}, but a review is in ${other.language}.`);
}

/** A hash of everything that decides the trained reader, but the engine. */
function identityOf(data: TrainingData, settings: ReaderSettings): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const part of ['train', 'dev', 'related', 'unlabelled'] as const) {
    hash.update(`\n${part}\n`);
    for (const { text, triplets = [], rating = null } of data[part] ?? []) {
      hash.update(JSON.stringify([text, triplets, rating]));
    }
  }
  return hash.digest('hex');
}
