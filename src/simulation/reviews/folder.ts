import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '@crosscultural/base';
import type { Review } from '../../corpus/review';
import { projectFolder } from '../../project';
import { defaultSimulation, type ReviewSimulation, simulateReviews } from './simulate';

/** Reviews written at once: large enough to be fast, small enough to keep memory flat. */
const batch = 1000;

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
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    writeLines(temporary, reviews, (written) => onProgress?.(written, total));
    renameSync(temporary, file);
  } catch (error) {
    removeQuietly(temporary);
    if (!isFileSystemError(error)) throw error;
    throw new UserError(`The folder ${folder} cannot be written (${error.code}); choose another one with --out.`);
  }
  return file;
}

/** Removes what is half-written; where nothing could be written there is nothing to remove. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The first error is the one to report.
  }
}

const isFileSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

function writeLines(file: string, reviews: Iterable<Review>, onBatch: (written: number) => void): void {
  const descriptor = openSync(file, 'w');
  try {
    let lines = '';
    let written = 0;
    const flush = () => {
      writeSync(descriptor, lines);
      lines = '';
      onBatch(written);
    };
    for (const review of reviews) {
      lines += `${JSON.stringify(review)}\n`;
      if (++written % batch === 0) flush();
    }
    if (lines !== '') flush();
  } finally {
    closeSync(descriptor);
  }
}

/** Where the committed sample of simulated reviews lies. */
export const sampleFolder = path.join(projectFolder, 'data', 'sample');

/** Writes the committed sample anew (the default simulation, the same bytes on every machine) and returns its path. */
export function writeSample(folder: string = sampleFolder): string {
  return simulateToFolder({ ...defaultSimulation, folder });
}
