import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ModelScores, readModelScores, settingsOfModel, shippedModel, shippedModels } from '@crosscultural/absa';
import { printable, UserError } from '@crosscultural/base';
import type { ReadingChoices } from './choices';
import { hashOfModel } from './model-hash';

/** A triplet model that was trained before: one that ships with the project, or the user's own. */
export interface ReadyModel {
  name: string;
  /** ISO 639-1 */
  language: string;
  /** What it is, in one line. */
  title: string;
  folder: string;
  /** Of its `model.bin`. */
  sha256: string;
  /** How well it does on labelled reviews that it has not learned from; null where nobody has written that down. */
  scores: ModelScores | null;
}

/**
 * The model that reads a language: the user's own where one is named, else the one that ships with the project.
 *
 * @throws UserError when there is none, two are named, or its files cannot be read.
 */
export function readyModel(language: string, { models }: Pick<ReadingChoices, 'models'>): ReadyModel {
  const own = models.filter((folder) => languageOfModel(folder) === language);
  if (own.length > 1) {
    throw new UserError(`--model: ${own.join(' and ')} both read ${language}; name one model a language.`);
  }
  if (own.length === 1) {
    const [folder] = own;
    return withFiles({ name: printable(path.basename(folder)), language, title: 'a model of your own', folder });
  }
  if (!shippedModels().some((model) => model.kind === 'triplets' && model.language === language)) {
    throw new UserError(
      `No triplet model reads ${language}: train one with npx crosscultural absa train --train … and name it with --model FOLDER, or leave out notebooks 06–08.`,
    );
  }
  const { name, title, folder } = shippedModel('triplets', language);
  return withFiles({ name, language, title, folder });
}

/** The language that the model in a folder reads, as its settings say. */
export function languageOfModel(folder: string): string {
  return settingsOfModel(folder).language;
}

function withFiles(model: Omit<ReadyModel, 'sha256' | 'scores'>): ReadyModel {
  const { folder } = model;
  const scores = existsSync(path.join(folder, 'scores.json')) ? readModelScores(folder) : null;
  return { ...model, sha256: hashOfModel(folder), scores };
}
