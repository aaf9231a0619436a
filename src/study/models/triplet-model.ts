import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type EpochProgress,
  type ReadyModel,
  readyModel,
  settingsOfModel,
  simulatedSettings,
  type TripletModel,
  type TripletModelSettings,
} from '@crosscultural/absa';
import { hashOf, readMadeOnce, writeFileAtomically } from '@crosscultural/base';
import type { Corpus, Culture, ReaderOptions } from '@crosscultural/corpus';
import { type Engine, useEngine } from '@crosscultural/neural';
import { cacheFolder, isSimulated } from '../places';
import { onlyProduct } from '../product-group';
import type { ReadingChoices } from './choices';
import { languageOfCulture } from './corpus-language';
import { type LabelledReviews, labelsToShow, simulatedLabelCounts, simulatedLabels } from './labelled-reviews';
import { modelCodeHash } from './model-code';
import { ownLabels } from './own-labels';
import { fineTuneOn, openTrained, trainOn } from './train-and-extract';
import { trainedModelFolder } from './trained-model-folder';

/** Everything that decides the triplet model of one culture of a corpus. */
export interface ModelPlan {
  culture: Culture;
  /** What the model learns from when it is trained here; what it is shown on and tested on. */
  labelled: LabelledReviews;
  /** How it is trained here; null where a ready model reads as it is. */
  settings: TripletModelSettings | null;
  /** The ready model that reads, or that the training goes on from; null where it starts from nothing. */
  ready: ReadyModel | null;
  engine: Engine;
  /** How many reviews it has read already on shards; absent where it has read none. */
  extracted?: number;
  /** Where the model is, or will be when it has been trained. */
  folder: string;
  /** SHA-256 of all that decides what it extracts: code, data, settings or files of the model, engine. */
  sha256: string;
}

/** Whether the model goes on from a ready one, on labelled reviews of the user's. */
export function isFineTuned({ ready, settings }: Pick<ModelPlan, 'ready' | 'settings'>): boolean {
  return ready !== null && settings !== null;
}

/** A triplet model that is ready to read, and every pass over the data in the order of training: none where it was not trained here. */
export interface StudyTripletModel extends ModelPlan {
  model: TripletModel;
  history: EpochProgress[];
}

/**
 * Decides what reads the reviews of one culture, and starts the engine. The simulated corpus has a model of its own, trained
 * here; any other is read by a ready model, fine-tuned first where the user has labelled reviews in its language.
 *
 * @param options.onNotice hears of what the readers of the user's labels put right or left out.
 * @throws UserError when no model reads the language of the reviews.
 */
export async function planTripletModel(
  corpus: Corpus,
  culture: Culture,
  seed: number,
  choices: ReadingChoices,
  options: ReaderOptions = {},
): Promise<ModelPlan> {
  if (isSimulated(corpus.name)) return planFromNothing(corpus, culture, seed, choices);
  const language = await languageOfCulture(corpus, culture);
  const ready = readyModel(language, choices);
  const own = await ownLabels(choices, language, options);
  const { extracted } = corpus;
  const engine = await useEngine(choices.engine === 'auto' && extracted ? extracted.engine : choices.engine);
  // Not the corpus: reviews that are added later are read by the same model.
  const reader = { culture, ready, engine };
  if (own === null) {
    const model = [ready.sha256, engine.name];
    const labelled = await labelsToShow(language, await onlyProduct(corpus));
    const sha256 = hashOf(modelCodeHash('model'), corpus.sha256, model);
    const isRead = extracted?.engine === engine.name && extracted.models.includes(ready.sha256);
    const plan: ModelPlan = { ...reader, labelled, settings: null, folder: ready.folder, sha256 };
    return isRead ? { ...plan, extracted: extracted.reviews[culture] } : plan;
  }
  const settings = { ...settingsOfModel(ready.folder), seed };
  const model = hashOf(modelCodeHash('model'), engine.name, ready.sha256, settings, own);
  const folder = path.join(cacheFolder, `triplet-model-fine-tuned-${language}-${model.slice(0, 16)}`);
  return { ...reader, labelled: own, settings, folder, sha256: hashOf(corpus.sha256, model) };
}

async function planFromNothing(
  corpus: Corpus,
  culture: Culture,
  seed: number,
  choices: ReadingChoices,
): Promise<ModelPlan> {
  const engine = await useEngine(choices.engine);
  const settings = { ...simulatedSettings(culture === 'domestic' ? 'zh' : 'en'), seed };
  // What the labelled reviews are follows from the code that simulates them: they need not be made to know the model.
  const learned = [modelCodeHash('simulation'), simulatedLabelCounts(culture)];
  const sha256 = hashOf(modelCodeHash('model'), engine.name, corpus.sha256, culture, settings, learned);
  const name = `triplet-model-${corpus.name}-${culture}-${sha256.slice(0, 16)}`;
  const folder = trainedModelFolder(name);
  return { culture, labelled: simulatedLabels(culture), settings, ready: null, engine, folder, sha256 };
}

/**
 * The triplet model of a plan, opened. Where it has to be trained, it is trained now, or taken from the cache when the same code
 * has trained it before on the same data. Several notebooks may ask at once: one of them trains.
 *
 * @param onProgress called after each pass over the data, only when it is trained now.
 */
export async function plannedTripletModel(
  corpus: Corpus,
  plan: ModelPlan,
  onProgress?: (progress: EpochProgress) => void,
): Promise<StudyTripletModel> {
  const { folder, engine } = plan;
  const { settings } = plan;
  // A ready model that cannot be opened is the user's or ours, and never deleted.
  if (settings === null) return { ...plan, model: await openTrained(folder, engine.name), history: [] };
  const make = (unfinished: string) => trainPlanned(corpus, { ...plan, settings }, unfinished, onProgress);
  return readMadeOnce(folder, make, async (whole) => {
    const history = readHistory(plan);
    return { ...plan, model: await openTrained(whole, engine.name), history };
  });
}

async function trainPlanned(
  corpus: Corpus,
  { culture, labelled, settings, ready, engine }: ModelPlan & { settings: TripletModelSettings },
  folder: string,
  onProgress?: (progress: EpochProgress) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const history = historyIn(folder);
  const options = {
    engine: engine.name,
    folder,
    onProgress(progress: EpochProgress) {
      history.push(progress);
      writeFileAtomically(path.join(folder, historyFile), JSON.stringify(history));
      onProgress?.(progress);
    },
  };
  if (ready !== null) await fineTuneOn(labelled, ready.folder, settings, options);
  else await trainOn(labelled, await corpus.store.reviews({ culture, unique: true }), settings, options);
}

/** Every pass over the data that made the model of a plan; none where it was not trained here, or not yet. */
export function readHistory({ folder, settings }: Pick<ModelPlan, 'folder' | 'settings'>): EpochProgress[] {
  return settings === null ? [] : historyIn(folder);
}

const historyFile = 'history.json';

/** What an interrupted training had reported; a resumed one goes on after it. */
function historyIn(folder: string): EpochProgress[] {
  const file = path.join(folder, historyFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EpochProgress[]) : [];
}
