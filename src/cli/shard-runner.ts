import os from 'node:os';
import type { Progress } from '@crosscultural/base';
import { childFile } from '@crosscultural/review-shards';
import {
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
import { wholeNumber } from './options';
import { queueOption, workersReporter } from './shard-reports';

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

export type Run = (jobs: readonly Job[], then?: Job) => Promise<void>;

/** Gives whoever does the jobs: the workers of a queue, or processes of this machine. */
export async function withRunner<T>(
  study: Study,
  { queue, processes, shard }: RunnerFlags,
  progress: Progress,
  signal: AbortSignal,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  if (queue !== undefined && shard === undefined) {
    const onWorkers = workersReporter(progress, study.folder);
    return work((jobs, then) => runOnQueue(jobs, { address: queue, study, signal, onWorkers }, then));
  }
  const pool = await openPool({ file: childFile, folder: study.folder, code: study.code });
  const doJobs: Run = (jobs) => runLocally(study.folder, jobs, (job) => pool.run(job), processes, signal);
  try {
    if (shard === undefined) return await work(doJobs);
    const share = parseShare(shard);
    const manifest = readManifest(study.folder);
    return await work(async (jobs) => {
      await doJobs(jobsOfShare(jobs, manifest, share));
      await untilSettled(study.folder, jobs, signal);
    });
  } finally {
    pool.close();
  }
}
