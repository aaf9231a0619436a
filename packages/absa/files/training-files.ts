import { existsSync } from 'node:fs';
import { UserError } from '@crosscultural/base';
import { type ReaderOptions, type Review, readAnyReviews, readLabelled } from '@crosscultural/corpus';
import {
  bertSettings,
  chineseSettings,
  englishSettings,
  type Stage,
  settingsOfModel,
  type TrainingData,
  type TrainingReview,
  type TripletModelSettings,
} from '@crosscultural/triplets';
import { labelNotices } from './label-notices';

/** Files of a user's own, by what a triplet model learns from each. */
export interface TrainingFiles {
  /**
   * Labelled reviews to learn from, and those that choose the epoch and the decoding. `NAME=FILE` names the guideline by which a
   * file was labelled, for a model with several.
   */
  train: string[];
  dev: string[];
  /** The `id,Reviews` file that quadruple CSV labels point into. */
  reviews?: string;
  /** Which reviews to take where the files hold several languages: `zh`, `en`, … */
  language?: string;
  /** Labelled reviews of a related domain. */
  related?: string[];
  /** Raw reviews. */
  unlabelled?: string[];
  /** Labelled test reviews: raw reviews with the same text are not learned from. */
  leaveOut?: string[];
}

export interface TrainingFilesRead {
  language: string;
  data: Required<TrainingData>;
  /** Those that the files name, in their order. */
  guidelines: string[];
  /** What the readers put right, left out or took on trust, in words. */
  notices: string[];
}

/**
 * Reads labelled and raw reviews of one language for the training of a triplet model.
 *
 * @throws UserError when a file is missing or unknown, holds no labelled review, or the reviews are in several languages.
 */
export async function readTrainingFiles(files: TrainingFiles): Promise<TrainingFilesRead> {
  const notices = labelNotices();
  const options = { reviews: files.reviews, language: files.language, onNotice: notices.onNotice };
  const guidelines: string[] = [];
  const labelled = async (names: readonly string[] = []) => {
    const reviews: TrainingReview[] = [];
    for (const { file, guideline } of names.map(withGuideline)) {
      if (guideline !== undefined && !guidelines.includes(guideline)) guidelines.push(guideline);
      for (const review of await collect(readLabelled([file], options), files.language)) {
        reviews.push(guideline === undefined ? review : { ...review, guideline });
      }
    }
    return reviews;
  };
  const train = await labelled(files.train);
  const dev = await labelled(files.dev);
  const related = await labelled(files.related);
  const test = await labelled(files.leaveOut);
  const language = onlyLanguage(train, files.train);
  const ofRaw: string[] = [];
  const unlabelled = await rawReviews(files.unlabelled ?? [], language, test, ofRaw);
  const data = { train, dev, related, unlabelled };
  return { language, data, guidelines, notices: [...notices.lines(), ...ofRaw] };
}

/** `NAME=FILE`, or a file alone. */
function withGuideline(argument: string): { file: string; guideline?: string } {
  const match = /^([A-Za-z][\w-]*)=(.+)$/.exec(argument);
  return match === null || existsSync(argument) ? { file: argument } : { guideline: match[1], file: match[2] };
}

/**
 * Labelled reviews of one language, to test a model with.
 *
 * @throws UserError when there are none.
 */
export async function readTestFiles(
  files: readonly string[],
  { reviews, language, onNotice }: { reviews?: string; language: string } & ReaderOptions,
): Promise<Review[]> {
  const labelled = await collect(readLabelled(files, { reviews, language, onNotice }), language);
  if (labelled.length > 0) return labelled;
  throw new UserError(`${files.join(', ')}: no labelled review in ${language} is in there.`);
}

/** What a user may change of the settings. */
export interface SettingsChanges {
  /** A published BERT model to fine-tune: a folder in Hugging Face layout. */
  init?: string;
  /** A triplet model to go on from, in the place of `init`. */
  from?: string;
  interaction: 'early' | 'late';
  frozenLayers: number;
  questionsAtOnce: number;
  /** In fine-tuning a BERT model, see `bertSettings`. */
  attentionDropout?: number;
  epochs?: number;
  rate?: number;
  batch?: number;
  relatedEpochs?: number;
  relatedRate?: number;
  relatedBatch?: number;
  seed: number;
}

/**
 * The default settings of a language, from nothing, from a BERT model or from a triplet model, with a user's changes.
 *
 * @param guidelines those of the training files, in their order
 * @throws UserError when a change is for another kind of model.
 */
export async function settingsFor(
  language: string,
  changes: SettingsChanges,
  guidelines: readonly string[] = [],
): Promise<TripletModelSettings> {
  const { init, from, interaction, frozenLayers, questionsAtOnce, attentionDropout, seed } = changes;
  if (attentionDropout !== undefined && init === undefined) {
    throw new UserError('--attention-dropout is for fine-tuning a BERT model: give its folder by --init.');
  }
  const ofBert = { language, interaction, frozenLayers, questionsAtOnce, attentionDropout, ...named(guidelines) };
  const settings = from ? settingsOfModel(from) : init ? await bertSettings(init, ofBert) : fromNothing(language);
  return {
    ...settings,
    seed,
    mainStage: withChanges(settings.mainStage, changes.epochs, changes.batch, changes.rate),
    relatedStage: withChanges(
      settings.relatedStage,
      changes.relatedEpochs,
      changes.relatedBatch,
      changes.relatedRate ?? changes.rate,
    ),
  };
}

const named = (guidelines: readonly string[]) => (guidelines.length === 0 ? {} : { guidelines: [...guidelines] });

const fromNothing = (language: string) => (language === 'zh' ? chineseSettings : { ...englishSettings, language });

function withChanges(stage: Stage, epochs?: number, batchSize?: number, learningRate?: number): Stage {
  return {
    epochs: epochs ?? stage.epochs,
    batchSize: batchSize ?? stage.batchSize,
    learningRate: learningRate ?? stage.learningRate,
  };
}

async function collect(reviews: AsyncIterable<Review>, language?: string): Promise<Review[]> {
  const all: Review[] = [];
  for await (const review of reviews) if (language === undefined || review.language === language) all.push(review);
  return all;
}

async function rawReviews(
  files: readonly string[],
  language: string,
  test: readonly Pick<Review, 'text'>[],
  notices: string[],
): Promise<Review[]> {
  const forbidden = new Set(test.map(({ text }) => text));
  const reviews: Review[] = [];
  for (const file of files) {
    const onNotice = ({ message }: { message: string }) => notices.push(`${file}: ${message}`);
    reviews.push(
      ...(await collect(readAnyReviews(file, { onNotice }), language)).filter(({ text }) => !forbidden.has(text)),
    );
  }
  return reviews;
}

function onlyLanguage(reviews: readonly Pick<Review, 'language'>[], files: readonly string[]): string {
  const languages = [...new Set(reviews.map(({ language }) => language))].sort();
  if (languages.length === 1) return languages[0];
  throw new UserError(
    languages.length === 0
      ? `${files.join(', ')}: no labelled review is in there.`
      : `--train: a model learns one language; these reviews are in ${languages.join(' and ')}: choose with --language.`,
  );
}
