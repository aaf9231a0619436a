import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { studyFolderOf, UserError } from '@crosscultural/base';

/** A study of one's own on the disk. */
export interface StudyFolder {
  folder: string;
  /** What its site is called. */
  title: string;
  /** Names of its notebooks without `.ipynb`, in the order of the alphabet. */
  notebooks: string[];
}

/**
 * The study that a folder is in, as its files are now.
 *
 * @param from where to look; the working folder unless given.
 * @returns null where there is none.
 */
export function findStudy(from = process.cwd()): StudyFolder | null {
  const folder = studyFolderOf(from);
  if (folder === null) return null;
  const { name, description } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const notebooks = readdirSync(folder)
    .filter((file) => file.endsWith('.ipynb'))
    .map((file) => path.basename(file, '.ipynb'));
  return { folder, title: String(description ?? name), notebooks: notebooks.sort() };
}

/**
 * The study that a command works on.
 *
 * @throws UserError outside a study.
 */
export function requireStudy(): StudyFolder {
  const study = findStudy();
  if (study !== null) return study;
  throw new UserError(
    'This folder is no study of yours: begin one with npx crosscultural new my-study, and call the command in it.',
  );
}

/** Whether results of a study lie there already. */
export function hasResults({ folder }: StudyFolder): boolean {
  return existsSync(path.join(folder, 'figures', 'study', 'claims.csv'));
}
