import os from 'node:os';
import { wholeNumber } from '@crosscultural/base';
import { childFile, reviewStudy } from '@crosscultural/review-shards';
import { readManifest, workOnQueue } from '@crosscultural/shards';
import { Command } from 'commander';
import { untilInterrupted } from './interrupt';
import { givenPath } from './options';
import { queueOption } from './shard-reports';

interface WorkerFlags {
  queue: string;
  shared: string;
  processes: number;
  jobsPerProcess: number;
  lock: number;
}

/** `crosscultural worker`: takes shards from a queue until it is stopped. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('work on the shards of a queue, on any machine that sees the shared folder, until it is stopped')
    .addOption(queueOption().makeOptionMandatory())
    .requiredOption('--shared <folder>', 'of shards make, as this machine sees it')
    .option('--processes <count>', 'shards at a time', wholeNumber('--processes', 1), os.availableParallelism())
    .option('--jobs-per-process <count>', 'shards until a process ends', wholeNumber('--jobs-per-process', 1), 50)
    .option(
      '--lock <seconds>',
      'until the shards of a worker that died go to others',
      wholeNumber('--lock', 1, 86_400),
      60,
    )
    .action(work);
}

async function work({ queue, shared, processes, jobsPerProcess, lock }: WorkerFlags): Promise<void> {
  const study = reviewStudy(givenPath(shared));
  const { shards } = readManifest(study.folder);
  await untilInterrupted((signal) =>
    workOnQueue({
      ...{ address: queue, study, file: childFile, processes, jobsPerProcess, lockSeconds: lock, signal },
      onReady: () => console.log(`ready for ${shards.length} shards in ${study.folder}, ${processes} at a time`),
      onDone: ({ step, shard }) => console.log(`done: ${step} ${shard}`),
      onFailed: (what) => console.error(`failed: ${what}`),
      onWaiting: console.error,
      // Two seconds, in which what is left may still be said.
      onOutOfReach: () => setTimeout(() => process.exit(), 2000).unref(),
    }),
  );
}
