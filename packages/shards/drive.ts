import { UserError } from '@crosscultural/base';
import { holdToCode } from './code-version';
import type { Job } from './job';
import { planStages, type Stage, stagesOf, unsettled } from './plan';
import { measureStage, type StageProgress } from './progress';
import { type DeadLetter, deadLetters, removeHalfMade } from './results';
import type { Study } from './step';

export interface DriveOptions {
  /**
   * Sees to it that each job gets a result or a dead letter, whoever does it; may be called again with what is left. `then` is a job that
   * can be done after them if each gets a result; it is asked for by itself where nobody has done it.
   */
  run(jobs: readonly Job[], then?: Job): Promise<void>;
  /** Called with each stage whose jobs are settled, also where they have been before. */
  onSettled?: (stage: Stage) => void;
  onProgress?: (progress: StageProgress) => void;
  signal?: AbortSignal;
  /** How often the results are counted, in milliseconds. Default 500. */
  pollMilliseconds?: number;
}

/**
 * Drives a study through all its steps. What is there already is not done again, so that it goes on where an earlier driver has died.
 *
 * @returns what has failed for good.
 * @throws UserError when another version of the code works on the folder, or it was stopped.
 */
export async function driveStudy(study: Study, options: DriveOptions): Promise<DeadLetter[]> {
  holdToCode(study.folder, study.code);
  for (const stage of stagesOf(study)) {
    if (unsettled(study.folder, stage.jobs).length > 0) await driveStage(study, stage, options);
    options.onSettled?.(stage);
  }
  return lettersOf(study);
}

/** The first stage with jobs to do; undefined when all are done. */
export function unfinishedStage(study: Study): Stage | undefined {
  const stage = planStages(study).at(-1);
  return stage !== undefined && unsettled(study.folder, stage.jobs).length > 0 ? stage : undefined;
}

/** All dead letters of the stages so far. */
export function lettersOf(study: Study): DeadLetter[] {
  return planStages(study).flatMap(({ jobs }) => deadLetters(study.folder, jobs));
}

async function driveStage(
  { folder, code }: Study,
  { step, jobs, hash, joint }: Stage,
  options: DriveOptions,
): Promise<void> {
  const { onProgress = () => undefined, pollMilliseconds = 500, signal } = options;
  const missing = unsettled(folder, jobs);
  const measure = measureStage(step.name, jobs.length, jobs.length - missing.length, performance.now());
  const report = (done: number) => onProgress(measure(done, deadLetters(folder, jobs).length, performance.now()));
  const watch = setInterval(() => {
    const done = jobs.length - unsettled(folder, jobs).length;
    // The last shard is told once, below.
    if (done < jobs.length) report(done);
  }, pollMilliseconds);
  try {
    await options.run(missing, joint);
  } finally {
    clearInterval(watch);
  }
  if (unsettled(folder, jobs).length > 0) {
    throw new UserError(
      signal?.aborted
        ? 'Stopped; the same command goes on from here.'
        : `The step ${step.name} is not finished; the same command goes on from here.`,
    );
  }
  removeHalfMade(folder, { step: step.name, code, plan: hash });
  report(jobs.length);
}
