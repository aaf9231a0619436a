import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../errors';
import { deriveSeed, seededRandom } from '../../random';
import { createAdamW, type EngineChoice, useEngine } from '../../tensor';
import { type Decoding, tuneDelta } from '../reading';
import { initialValues, valuesOf } from './parameters';
import { answerInBatches, type TrainedReader } from './reader';
import {
  readerFile,
  readerShapes,
  readReader,
  type SavedReader,
  startNetwork,
  startReader,
  writeReader,
} from './reader-file';
import type { ReaderSettings } from './settings';
import { planStages, type StageName } from './stages';
import { trainPass } from './train-stage';
import { fillTable, learnWords, type TrainingData } from './training-data';
import {
  type BestEpoch,
  type Place,
  readTrainingState,
  type TrainingState,
  writeTrainingState,
} from './training-state';

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
  engine?: EngineChoice;
  onProgress?: (progress: EpochProgress) => void;
  /**
   * Where the best reader so far and the state of the training are kept: a training that was cut off goes on from there, and
   * one that is finished is opened.
   */
  checkpointFolder?: string;
  /** Batches between two writings of the state, beside those after each pass; 500 unless given. */
  checkpointSteps?: number;
}

/**
 * Trains a reader from nothing: word vectors, stars of raw reviews (where the settings say so), a related domain (where given),
 * then the labelled reviews. The epoch and the decoding are those with the best triplet F1 on dev. The same data, settings and
 * deterministic engine give the same bytes, also when the training was cut off and resumed.
 *
 * @throws UserError when data is missing, the loss is not a number any more, or the folder holds another training.
 */
export async function trainReader(
  data: TrainingData,
  settings: ReaderSettings,
  { engine = 'auto', onProgress, checkpointFolder, checkpointSteps = 500 }: TrainOptions = {},
): Promise<TrainedReader> {
  requireTriplets(data, settings);
  await useEngine(engine);
  const identity = identityOf(data, settings);
  const finished = checkpointFolder === undefined ? null : finishedReader(checkpointFolder, identity);
  if (finished) return startReader(finished);

  const knowledge = learnWords(data, settings);
  const resumed = checkpointFolder === undefined ? null : stateToResume(checkpointFolder, identity);
  const shapes = readerShapes(settings, knowledge.vocabulary);
  let values = resumed?.values;
  if (values === undefined) {
    values = initialValues(shapes, seededRandom(deriveSeed(settings.seed, 'first parameters')));
    fillTable(values.entries, knowledge, 0.1);
  }
  const parts = { settings, vocabulary: knowledge.vocabulary, words: knowledge.wordVectors, identity };
  const network = startNetwork({ ...parts, values });
  const stages = planStages(data, settings, network.encoder);
  let place: Place = resumed?.place ?? { stage: 0, epoch: 0, step: 0, lossSum: 0 };
  let best: (BestEpoch & { reader: SavedReader }) | null = null;
  if (resumed?.best) best = { ...resumed.best, reader: readReader(checkpointFolder as string) };
  let optimizer = createAdamW(network.variables, settings, resumed?.optimizer);

  const save = () => {
    if (checkpointFolder === undefined) return;
    const state: TrainingState = {
      place,
      best: best && { epoch: best.epoch, f1: best.f1, decoding: best.decoding },
      values: valuesOf(network.variables),
      optimizer: optimizer.state(),
    };
    writeTrainingState(checkpointFolder, identity, state);
  };

  try {
    while (place.stage < stages.length) {
      const stage = stages[place.stage];
      const loss = await trainPass(network, optimizer, stage, place, settings, (done) => {
        place = { ...place, ...done };
        if (place.step % checkpointSteps === 0) save();
      });
      const epoch = place.epoch + 1;
      const isMain = stage.name === 'labelled reviews';
      let tuned: { decoding: Decoding; f1: number } | null = null;
      if (isMain) {
        const reader = {
          answer: (questions: Parameters<typeof answerInBatches>[1]) =>
            answerInBatches(network, questions, settings.language),
          dispose() {},
        };
        tuned = tuneDelta(reader, data.dev as Parameters<typeof tuneDelta>[1], settings);
        if (best === null || tuned.f1 > best.f1) {
          const reader: SavedReader = {
            ...parts,
            decoding: tuned.decoding,
            values: valuesOf(network.variables),
            finished: false,
          };
          best = { epoch, f1: tuned.f1, decoding: tuned.decoding, reader };
          if (checkpointFolder !== undefined) writeReader(checkpointFolder, reader);
        }
      }
      onProgress?.({
        stage: stage.name,
        epoch,
        epochs: stage.epochs,
        loss,
        devF1: tuned?.f1 ?? null,
        decoding: tuned?.decoding ?? null,
      });
      place = { ...place, epoch, step: 0, lossSum: 0 };
      if (epoch === stage.epochs) {
        place = { stage: place.stage + 1, epoch: 0, step: 0, lossSum: 0 };
        optimizer.dispose();
        optimizer = createAdamW(network.variables, settings);
      }
      save();
    }
  } finally {
    optimizer.dispose();
    network.dispose();
  }
  if (best === null) throw new Error('No pass over the labelled reviews was made.');
  const reader: SavedReader = { ...best.reader, finished: true };
  if (checkpointFolder !== undefined) {
    writeReader(checkpointFolder, reader);
    rmSync(path.join(checkpointFolder, 'training.bin'), { force: true });
  }
  return startReader(reader);
}

function requireTriplets({ train, dev }: TrainingData, settings: ReaderSettings): void {
  for (const [name, reviews] of Object.entries({ train, dev })) {
    if (!reviews.some(({ triplets = [] }) => triplets.length > 0)) {
      throw new UserError(`None of the ${reviews.length} ${name} reviews is labelled with a triplet.`);
    }
  }
  const other = [...train, ...dev].find(({ language }) => language !== settings.language);
  if (other) throw new UserError(`The settings are for ${settings.language}, but a review is in ${other.language}.`);
}

/** A hash of everything that decides the trained reader, but the engine. */
function identityOf(data: TrainingData, settings: ReaderSettings): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const name of ['train', 'dev', 'related', 'unlabelled'] as const) {
    hash.update(`\n${name}\n`);
    for (const { text, triplets, rating } of data[name] ?? [])
      hash.update(JSON.stringify([text, triplets ?? [], rating ?? null]));
  }
  return hash.digest('hex');
}

function finishedReader(folder: string, identity: string): SavedReader | null {
  if (!existsSync(readerFile(folder))) return null;
  const reader = readReader(folder);
  return reader.finished && reader.identity === identity ? reader : null;
}

function stateToResume(folder: string, identity: string): TrainingState | null {
  if (!existsSync(path.join(folder, 'training.bin'))) return null;
  return readTrainingState(folder, identity);
}
