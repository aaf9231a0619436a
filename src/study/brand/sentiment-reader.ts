import { codeHash, hashOf, readMadeOnce } from '@crosscultural/base';
import { confusionMatrix, confusionScores, mostProbable } from '@crosscultural/classify';
import type { EngineChoice } from '@crosscultural/neural';
import {
  type CnnLstmSettings,
  type Committee,
  reviewSettings,
  type SentimentClassifier,
  simulatedPostSettings,
  trainSentimentClassifier,
} from '@crosscultural/sentiment';
import { compiledModule } from '../../project';
import { trainedModelFolder } from '../models/trained-model-folder';
import type { LabelledPosts } from './labelled-texts';
import type { PostCorpus } from './post-corpus';

/** Told after each pass over the training texts. */
export type SentimentProgress = (pass: {
  stage: string;
  epoch: number;
  epochs: number;
  loss: number;
  devLoss: number | null;
  devAccuracy: number | null;
}) => void;

/** A trained sentiment model of one language, with what it was tested on. */
export interface SentimentReader extends LabelledPosts {
  language: string;
  classifier: SentimentClassifier;
  /** Its probabilities of the test texts, [texts × 3]. */
  tested: Float32Array;
  /** The test texts by truth and verdict, [3][3]. */
  confusion: number[][];
  /** Who reads, what it learned from, and how well, in a sentence. */
  line: string;
}

/** Everything that decides a reader, beside its code. */
export interface ReaderPlan {
  labelled: LabelledPosts;
  settings: CnnLstmSettings;
  committee: Committee;
  engine: EngineChoice;
  /** Where the CNN-LSTM is kept. */
  folder: string;
  sha256: string;
}

/** Decides how the posts of a language are judged. */
export function planReader(
  corpus: Pick<PostCorpus, 'planted'>,
  labelled: LabelledPosts,
  seed: number,
  engine: EngineChoice,
): ReaderPlan {
  const { language } = labelled.data;
  const settings = corpus.planted
    ? { ...simulatedPostSettings(), seed }
    : { ...reviewSettings(language), maximumWords: language === 'zh' ? 100 : 150, seed };
  const committee: Committee = corpus.planted ? 'CNN-LSTM' : 'CNN-LSTM and simple models';
  const code = codeHash(compiledModule('@crosscultural/sentiment', 'index.js'));
  const sha256 = hashOf(code, settings, committee, engine, labelled);
  const name = `cnn-lstm-${corpus.planted ? 'simulated' : language}-${sha256.slice(0, 16)}`;
  return { labelled, settings, committee, engine, folder: trainedModelFolder(name), sha256 };
}

/**
 * Trains the reader of a plan, or takes its CNN-LSTM from where it ships or from the cache, and tests it. Several notebooks may ask at once: one of
 * them trains, the others wait for its CNN-LSTM.
 */
export async function openReader(plan: ReaderPlan, onProgress?: SentimentProgress): Promise<SentimentReader> {
  let trained: SentimentReader | undefined;
  const make = async (unfinished: string) => {
    trained = await readerIn(unfinished, plan, onProgress);
  };
  return readMadeOnce(plan.folder, make, (folder) => trained ?? readerIn(folder, plan, onProgress));
}

/** @param folder where the CNN-LSTM is, or is written to once it has been trained */
async function readerIn(folder: string, plan: ReaderPlan, onProgress?: SentimentProgress): Promise<SentimentReader> {
  const { labelled, settings, committee, engine } = plan;
  const { data, what } = labelled;
  const classifier = await trainSentimentClassifier(data, settings, { committee, engine, folder, onProgress });
  const tested = classifier.predict(data.test.texts);
  const confusion = confusionMatrix(data.test.labels, mostProbable(tested, 3), 3);
  return { ...labelled, language: data.language, classifier, tested, confusion, line: lineOf(plan, confusion, what) };
}

function lineOf({ labelled: { data }, committee }: ReaderPlan, confusion: number[][], what: string): string {
  const { accuracy, macroF1, perClass } = confusionScores(confusion);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return `sentiment of ${data.language} posts by ${committee}, trained on ${data.train.texts.length} ${what}; of ${data.test.texts.length} others ${percent(accuracy)} right, macro-F1 ${percent(macroF1)}, recall of blame ${percent(perClass[0].recall)}`;
}
