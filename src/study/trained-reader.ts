import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { madeOnce, writeFileAtomically } from '@crosscultural/base';
import { type Engine, type EngineChoice, useEngine } from '@crosscultural/neural';
import {
  chineseSettings,
  type EpochProgress,
  englishSettings,
  loadTripletModel,
  simulatedSettings,
  type TripletModel,
  type TripletModelSettings,
  trainTripletModel,
} from '../absa';
import type { Corpus, Culture } from '../corpus';
import { projectFolder } from '../project';
import { extractionCodeHash } from './code-hash';
import { type LabelledReviews, labelledReviews } from './labelled-reviews';

const cacheFolder = path.join(projectFolder, 'data', 'cache');

/** Everything that decides a reader of triplets for one culture of a corpus. */
export interface ReaderPlan {
  culture: Culture;
  labelled: LabelledReviews;
  settings: TripletModelSettings;
  engine: Engine;
  /** SHA-256 of all that makes it: code, data, settings, engine. */
  sha256: string;
}

/** A trained reader, and every pass over the data in the order of training. */
export interface StudyReader extends ReaderPlan {
  reader: TripletModel;
  history: EpochProgress[];
}

/** Decides what the reader of one culture learns from, with which settings and engine; starts the engine. */
export async function planReader(corpus: Corpus, culture: Culture, seed: number): Promise<ReaderPlan> {
  const labelled = await labelledReviews(corpus.name, culture);
  const engine = await useEngine(engineChoice(corpus.name));
  const settings = { ...readerSettings(labelled, culture, engine), seed };
  const sha256 = createHash('sha256')
    .update(JSON.stringify([extractionCodeHash(), engine.name, corpus.sha256, culture, settings, labelled]))
    .digest('hex');
  return { culture, labelled, settings, engine, sha256 };
}

/**
 * The reader of a plan: trained on its labelled reviews, with word vectors from the corpus, or taken from the cache when the
 * same code has trained it before on the same data. Several notebooks may ask at once: one of them trains.
 *
 * @param onProgress called after each pass over the data, only when it is trained now.
 */
export async function trainedReader(
  corpus: Corpus,
  plan: ReaderPlan,
  onProgress?: (progress: EpochProgress) => void,
): Promise<StudyReader> {
  const { culture, labelled, settings, engine } = plan;
  const folder = readerFolder(corpus, plan);
  await madeOnce(folder, async (unfinished) => {
    mkdirSync(unfinished, { recursive: true });
    const history = readHistory(unfinished);
    const heldOut = new Set([...labelled.dev, ...labelled.test].map(({ text }) => text));
    const unlabelled = await corpus.store.reviews({ culture, unique: true });
    const data = { ...labelled, unlabelled: unlabelled.filter(({ text }) => !heldOut.has(text)) };
    const reader = await trainTripletModel(data, settings, {
      engine: engine.name,
      checkpointFolder: unfinished,
      onProgress: (progress) => {
        history.push(progress);
        writeFileAtomically(path.join(unfinished, historyFile), JSON.stringify(history));
        onProgress?.(progress);
      },
    });
    reader.dispose();
  });
  return { ...plan, reader: await loadTripletModel(folder, { engine: engine.name }), history: readHistory(folder) };
}

/** Where the reader of a plan is kept. */
export function readerFolder(corpus: Corpus, { culture, sha256 }: ReaderPlan): string {
  return path.join(cacheFolder, `reader-${corpus.name}-${culture}-${sha256.slice(0, 16)}`);
}

const historyFile = 'history.json';

/** What an interrupted training had reported; a resumed one goes on after it. */
function readHistory(folder: string): EpochProgress[] {
  const file = path.join(folder, historyFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EpochProgress[]) : [];
}

/**
 * The default settings of the language. English has more to read: on the deterministic engine, which is slower, its reader
 * has vectors half as long and no pre-training, so that both languages take minutes.
 */
function readerSettings(labelled: LabelledReviews, culture: Culture, engine: Engine): TripletModelSettings {
  const language = culture === 'domestic' ? 'zh' : 'en';
  if (labelled.simulated) return simulatedSettings(language);
  if (language === 'zh') return chineseSettings;
  return engine.name === 'wasm' ? { ...englishSettings, hiddenSize: 64, starPreTraining: null } : englishSettings;
}

/** What is committed is made with the deterministic engine; the runner says when another is wanted. */
function engineChoice(corpusName: string): EngineChoice {
  const asked = process.env.CROSSCULTURAL_ENGINE;
  if (asked) return asked as EngineChoice;
  return corpusName === 'simulated' || corpusName === 'public' ? 'wasm' : 'auto';
}
