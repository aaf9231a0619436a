import path from 'node:path';
import { projectFolder, requireWritableFile, UserError } from '@crosscultural/base';
import { isFileSystemError, writeJsonLines } from '../json-lines';
import { defaultSimulation, type ReviewSimulation, simulateReviews } from './simulate';

export interface FolderSimulation extends ReviewSimulation {
  folder: string;
  /** Called after every thousand reviews, and at the end. */
  onProgress?: (written: number, total: number) => void;
}

/**
 * Writes simulated reviews to `<folder>/reviews.jsonl`, one JSON object a line, and returns the file's path. Memory does
 * not grow with the number of reviews; the file takes its name only when it is complete.
 *
 * @throws UserError when the simulation's options are wrong (see {@link simulateReviews}) or the folder cannot be written.
 */
export function simulateToFolder({ folder, onProgress, ...options }: FolderSimulation): string {
  const reviews = simulateReviews(options);
  const total = 2 * (options.perCulture ?? defaultSimulation.perCulture);
  const file = path.join(folder, 'reviews.jsonl');
  requireWritableFile(file);
  try {
    writeJsonLines(file, reviews, (written) => onProgress?.(written, total));
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    throw new UserError(`The folder ${folder} cannot be written (${error.code}); choose another one with --out.`);
  }
  return file;
}

/** Where the committed sample of simulated reviews lies. */
export const sampleFolder = path.join(projectFolder, 'data', 'sample');

/** Writes the committed sample anew (the default simulation, the same bytes on every machine) and returns its path. */
export function writeSample(folder: string = sampleFolder): string {
  return simulateToFolder({ ...defaultSimulation, folder });
}
