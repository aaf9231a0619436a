import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { madeOnce, writeFileAtomically } from '@crosscultural/base';
import { type Engine, type EngineChoice, useEngine } from '@crosscultural/neural';
import {
  chineseSettings,
  type EpochProgress,
  englishSettings,
  simulatedSettings,
  type TripletModel,
  type TripletModelSettings,
} from '../../absa';
import type { Corpus, Culture } from '../../corpus';
import { cacheFolder, isCommitted } from '../places';
import { type LabelledReviews, labelledReviews } from './labelled-reviews';
import { modelCodeHash } from './model-code';
import { openTrained, trainOn } from './train-and-extract';

/** Everything that decides the triplet model of one culture of a corpus. */
export interface ModelPlan {
  culture: Culture;
  labelled: LabelledReviews;
  settings: TripletModelSettings;
  engine: Engine;
  /** SHA-256 of all that makes it: code, data, settings, engine. */
  sha256: string;
}

/** A trained triplet model, and every pass over the data in the order of training. */
export interface StudyTripletModel extends ModelPlan {
  model: TripletModel;
  history: EpochProgress[];
}

/** Decides what the model of one culture learns from, with which settings and engine; starts the engine. */
export async function planTripletModel(corpus: Corpus, culture: Culture, seed: number): Promise<ModelPlan> {
  const labelled = await labelledReviews(corpus.name, culture);
  const engine = await useEngine(engineChoice(corpus.name));
  const settings = { ...modelSettings(labelled, culture, engine), seed };
  const sha256 = createHash('sha256')
    .update(JSON.stringify([modelCodeHash('model'), engine.name, corpus.sha256, culture, settings, labelled]))
    .digest('hex');
  return { culture, labelled, settings, engine, sha256 };
}

/**
 * The triplet model of a plan: trained on its labelled reviews, with word vectors from the corpus, or taken from the cache
 * when the same code has trained it before on the same data. Several notebooks may ask at once: one of them trains.
 *
 * @param onProgress called after each pass over the data, only when it is trained now.
 */
export async function plannedTripletModel(
  corpus: Corpus,
  plan: ModelPlan,
  onProgress?: (progress: EpochProgress) => void,
): Promise<StudyTripletModel> {
  const { culture, labelled, settings, engine } = plan;
  const folder = modelFolder(corpus, plan);
  await madeOnce(folder, async (unfinished) => {
    mkdirSync(unfinished, { recursive: true });
    const history = readHistory(unfinished);
    await trainOn(labelled, await corpus.store.reviews({ culture, unique: true }), settings, {
      engine: engine.name,
      folder: unfinished,
      onProgress: (progress) => {
        history.push(progress);
        writeFileAtomically(path.join(unfinished, historyFile), JSON.stringify(history));
        onProgress?.(progress);
      },
    });
  });
  return { ...plan, model: await openTrained(folder, engine.name), history: readHistory(folder) };
}

/** Where the model of a plan is kept. */
export function modelFolder(corpus: Corpus, { culture, sha256 }: ModelPlan): string {
  return path.join(cacheFolder, `triplet-model-${corpus.name}-${culture}-${sha256.slice(0, 16)}`);
}

const historyFile = 'history.json';

/** What an interrupted training had reported; a resumed one goes on after it. */
function readHistory(folder: string): EpochProgress[] {
  const file = path.join(folder, historyFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EpochProgress[]) : [];
}

/**
 * The default settings of the language. English has more to read: on the deterministic engine, which is slower, its model
 * has vectors half as long and no pre-training, so that both languages take minutes.
 */
function modelSettings(labelled: LabelledReviews, culture: Culture, engine: Engine): TripletModelSettings {
  const language = culture === 'domestic' ? 'zh' : 'en';
  if (labelled.simulated) return simulatedSettings(language);
  if (language === 'zh') return chineseSettings;
  return engine.name === 'wasm' ? { ...englishSettings, hiddenSize: 64, starPreTraining: null } : englishSettings;
}

/** What is committed is made with the deterministic engine; the runner says when another is wanted. */
function engineChoice(corpusName: string): EngineChoice {
  return (process.env.CROSSCULTURAL_ENGINE || defaultEngine(corpusName)) as EngineChoice;
}

/** The engine that trains and extracts where the user names none: the same bytes on every CPU for a committed corpus, else the fastest. */
export function defaultEngine(corpusName: string): EngineChoice {
  return isCommitted(corpusName) ? 'wasm' : 'auto';
}
