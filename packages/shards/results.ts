import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomically } from '@crosscultural/base';
import type { Job } from './job';
import { below, checkedHash, checkedName } from './names';

/** Why a shard has no result. */
export interface DeadLetter {
  shard: string;
  step: string;
  error: string;
}

/** Results of one stage: the same code and plan. */
function stageFolder(folder: string, kind: 'results' | 'dead', { step, code, plan }: Omit<Job, 'shard'>): string {
  const hash = `${checkedHash(code, 'code').slice(0, 16)}-${checkedHash(plan, 'a plan').slice(0, 16)}`;
  return below(folder, kind, checkedName(step, 'step'), hash);
}

/** Where the result of a job lies, a file or folder. */
export function resultPath(folder: string, job: Job): string {
  return below(stageFolder(folder, 'results', job), checkedName(job.shard, 'shard'));
}

const deadLetterFile = (folder: string, job: Job) =>
  below(stageFolder(folder, 'dead', job), `${checkedName(job.shard, 'shard')}.json`);

export const hasResult = (folder: string, job: Job) => existsSync(resultPath(folder, job));
export const hasDeadLetter = (folder: string, job: Job) => existsSync(deadLetterFile(folder, job));

/** Makes a result under another name; it takes its own when it is whole. Who comes second leaves the first one's. */
export async function makeResult(folder: string, job: Job, make: (output: string) => Promise<void>): Promise<void> {
  const result = resultPath(folder, job);
  mkdirSync(path.dirname(result), { recursive: true });
  const output = `${result}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    await make(output);
    renameSync(output, result);
  } catch (error) {
    if (!existsSync(result)) throw error;
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** Says why a shard has no result, unless it has one by now. */
export function writeDeadLetter(folder: string, job: Job, error: string): void {
  if (hasResult(folder, job)) return;
  const letter: DeadLetter = { shard: job.shard, step: job.step, error };
  writeFileAtomically(deadLetterFile(folder, job), `${JSON.stringify(letter, null, 1)}\n`);
}

/** The dead letters of a stage, in the order of its jobs. */
export function deadLetters(folder: string, jobs: readonly Job[]): DeadLetter[] {
  return jobs
    .filter((job) => hasDeadLetter(folder, job))
    .map((job) => JSON.parse(readFileSync(deadLetterFile(folder, job), 'utf8')));
}

/** Removes what killed processes have left half made of a stage all of whose jobs are settled. */
export function removeHalfMade(folder: string, stage: Omit<Job, 'shard'>): void {
  const place = stageFolder(folder, 'results', stage);
  if (!existsSync(place)) return;
  for (const name of readdirSync(place)) {
    if (name.endsWith('.tmp')) rmSync(path.join(place, name), { recursive: true, force: true });
  }
}

/**
 * Frees the disk of results that nothing reads any more; that they were made stays known.
 *
 * @param jobs of a stage whose jobs are settled.
 */
export function emptyResults(folder: string, jobs: readonly Job[]): void {
  for (const job of jobs) {
    const file = resultPath(folder, job);
    if (existsSync(file) && statSync(file).size > 0) writeFileAtomically(file, '');
  }
}
