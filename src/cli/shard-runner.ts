import os from 'node:os';
import { type Progress, wholeNumber } from '@crosscultural/base';
import { childFile } from '@crosscultural/review-shards';
import {
  type DeadLetter,
  type DriveOptions,
  driveStudy,
  holdToCode,
  type Job,
  jobsOfShare,
  openPool,
  parseShare,
  readManifest,
  runLocally,
  runOnQueue,
  type Study,
  untilSettled,
} from '@crosscultural/shards';
import type { Command } from 'commander';
import { untilInterrupted } from './interrupt';
import { queueOption, sayWhatIsMissing, stageReporter, workersReporter } from './shard-reports';

/** Who does the jobs of a command. */
export interface RunnerFlags {
  queue?: string;
  processes: number;
  shard?: string;
}

/** `--queue`, `--processes` and `--shard`. */
export function addRunnerOptions(command: Command): Command {
  return command
    .addOption(queueOption())
    .option('--processes <count>', 'shards at a time', wholeNumber('--processes', 1), os.availableParallelism())
    .option(
      '--shard <i/n>',
      'the i-th of n tasks that run at the same time: each does its share and waits for the others’ files',
    );
}

type Run = (jobs: readonly Job[], then?: Job) => Promise<void>;

/** Gives whoever does the jobs: the workers of a queue, or processes of this machine. */
async function withRunner<T>(
  study: Study,
  { queue, processes, shard }: RunnerFlags,
  progress: Progress,
  signal: AbortSignal,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  if (queue !== undefined && shard === undefined) {
    const onWorkers = workersReporter(progress, study.folder);
    const onWaiting = (what: string) => progress.done(what);
    return work((jobs, then) => runOnQueue(jobs, { address: queue, study, signal, onWorkers, onWaiting }, then));
  }
  return withProcesses(study, processes, signal, (doJobs) => {
    if (shard === undefined) return work(doJobs);
    const share = parseShare(shard);
    const manifest = readManifest(study.folder);
    return work(async (jobs) => {
      await doJobs(jobsOfShare(jobs, manifest, share));
      await untilSettled(study.folder, jobs, signal);
    });
  });
}

/** Gives processes of this machine, so many at a time. */
export async function withProcesses<T>(
  { folder, code }: Study,
  processes: number,
  signal: AbortSignal,
  work: (doJobs: Run) => Promise<T>,
): Promise<T> {
  const pool = await openPool({ file: childFile, folder, code });
  try {
    return await work((jobs) => runLocally(folder, jobs, (job) => pool.run(job), processes, signal));
  } finally {
    pool.close();
  }
}

/**
 * Has a study done by whoever the flags name, and says what has failed.
 *
 * @param repeated steps that come again and again.
 */
export async function driveWithRunner(
  study: Study,
  flags: RunnerFlags,
  progress: Progress,
  { repeated, onSettled }: Pick<DriveOptions, 'onSettled'> & { repeated?: readonly string[] } = {},
): Promise<DeadLetter[]> {
  holdToCode(study.folder, study.code);
  const onProgress = stageReporter(progress, repeated);
  const letters = await untilInterrupted((signal) =>
    withRunner(study, flags, progress, signal, (run) => driveStudy(study, { run, signal, onProgress, onSettled })),
  );
  sayWhatIsMissing(letters);
  return letters;
}
