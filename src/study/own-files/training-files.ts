import { UserError } from '@crosscultural/base';
import {
  bertSettings,
  chineseSettings,
  englishSettings,
  type TrainingData,
  type TripletModelSettings,
} from '../../absa';
import { type Review, readAnyReviews, readLabelled } from '../../corpus';

/** Files of a user's own, by what a triplet model learns from each. */
export interface TrainingFiles {
  /** Labelled reviews to learn from, and those that choose the epoch and the decoding. */
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
  /** Labels that were put right or repeated another. */
  putRight: number;
}

/**
 * Reads labelled and raw reviews of one language for the training of a triplet model.
 *
 * @throws UserError when a file is missing or unknown, holds no labelled review, or the reviews are in several languages.
 */
export async function readTrainingFiles(files: TrainingFiles): Promise<TrainingFilesRead> {
  let putRight = 0;
  const options = { reviews: files.reviews, onNotice: () => putRight++ };
  const labelled = (names: readonly string[] = []) => collect(readLabelled(names, options), files.language);
  const train = await labelled(files.train);
  const dev = await labelled(files.dev);
  const related = await labelled(files.related);
  const test = await labelled(files.leaveOut);
  const language = onlyLanguage(train, files.train);
  const unlabelled = await rawReviews(files.unlabelled ?? [], language, test);
  return { language, data: { train, dev, related, unlabelled }, putRight };
}

/**
 * Labelled reviews of one language, to test a model with.
 *
 * @throws UserError when there are none.
 */
export async function readTestFiles(
  files: readonly string[],
  { reviews, language }: { reviews?: string; language: string },
): Promise<Review[]> {
  const labelled = await collect(readLabelled(files, { reviews }), language);
  if (labelled.length > 0) return labelled;
  throw new UserError(`${files.join(', ')}: no labelled review in ${language} is in there.`);
}

/** What a user may change of the settings. */
export interface SettingsChanges {
  /** A published BERT model to fine-tune: a folder in Hugging Face layout. */
  init?: string;
  frozenLayers: number;
  questionsAtOnce: number;
  epochs?: number;
  seed: number;
}

/** The default settings of a language, from nothing or from a BERT model, with a user's changes. */
export async function settingsFor(
  language: string,
  { init, frozenLayers, questionsAtOnce, seed, epochs }: SettingsChanges,
): Promise<TripletModelSettings> {
  const fromNothing = language === 'zh' ? chineseSettings : { ...englishSettings, language };
  const settings =
    init === undefined ? fromNothing : await bertSettings(init, { language, frozenLayers, questionsAtOnce });
  return { ...settings, seed, mainStage: { ...settings.mainStage, epochs: epochs ?? settings.mainStage.epochs } };
}

async function collect(reviews: AsyncIterable<Review>, language?: string): Promise<Review[]> {
  const all: Review[] = [];
  for await (const review of reviews) if (language === undefined || review.language === language) all.push(review);
  return all;
}

async function rawReviews(files: readonly string[], language: string, test: readonly Review[]): Promise<Review[]> {
  const forbidden = new Set(test.map(({ text }) => text));
  const reviews: Review[] = [];
  for (const file of files) {
    reviews.push(...(await collect(readAnyReviews(file), language)).filter(({ text }) => !forbidden.has(text)));
  }
  return reviews;
}

function onlyLanguage(reviews: readonly Review[], files: readonly string[]): string {
  const languages = [...new Set(reviews.map(({ language }) => language))].sort();
  if (languages.length === 1) return languages[0];
  throw new UserError(
    languages.length === 0
      ? `${files.join(', ')}: no labelled review is in there.`
      : `--train: a model learns one language; these reviews are in ${languages.join(' and ')}: choose with --language.`,
  );
}
