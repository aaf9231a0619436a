import os from 'node:os';
import path from 'node:path';
import { openProgress, type Progress, UserError } from '@crosscultural/base';
import { howToOpen } from '@crosscultural/doctor';
import { childFile, makeShards, mergeShards, reviewStudy } from '@crosscultural/review-shards';
import {
  driveStudy,
  holdToCode,
  type Job,
  lettersOf,
  openPool,
  parseShare,
  readManifest,
  runLocally,
  runOnQueue,
  type Study,
  shareOf,
  unfinishedStage,
  unsettled,
} from '@crosscultural/shards';
import { Command } from 'commander';
import { untilInterrupted } from './interrupt';
import { givenPath, mapOption, mapWithToday, todayOption, wholeNumber } from './options';
import { conclude, jsonOption, quietOption, type ReportFlags, reportKind } from './report';
import { queueOption, sayWhatIsMissing, stageReporter, workersReporter } from './shard-reports';
import { topicsCommand } from './shard-topics';
import { tripletsCommand } from './shard-triplets';

/** `crosscultural shards make | run | drive | merge | status`. */
export function shardsCommand(): Command {
  const shards = new Command('shards').description('reviews in pieces, for more of them than one machine prepares');
  shards
    .command('make')
    .description('cut files of reviews into shards of equal size; texts that repeat are marked across shards')
    .argument('<files...>', '.csv, .tsv, .xlsx, .jsonl, .json or .txt, gzipped or not, read in this order')
    .addOption(mapOption('which column is which field: text=body,culture=country:CN=domestic,*=foreign'))
    .addOption(todayOption())
    .option('--size <count>', 'reviews in a shard', wholeNumber('--size', 1), 20_000)
    .requiredOption('--out <folder>', 'the folder that all machines share')
    .action(make);
  shards
    .command('run')
    .description('do the steps on this machine: all, or the share of a task of an array job')
    .argument('<folder>', 'of shards make')
    .option('--processes <count>', 'shards at a time', wholeNumber('--processes', 1), os.availableParallelism())
    .option('--shard <i/n>', 'only the i-th of n shares of the next step that has shards to do')
    .option('--step <name>', 'with --shard: refuse when another step is next')
    .action(run);
  shards
    .command('drive')
    .description('have the steps done by workers on any number of machines, and say how far they are')
    .argument('<folder>', 'of shards make')
    .addOption(queueOption().makeOptionMandatory())
    .action(async (folder: string, { queue }: { queue: string }) => {
      await drive(reviewStudy(givenPath(folder)), queue, openProgress());
    });
  shards
    .command('merge')
    .description('make the store that notebooks read with --data FOLDER')
    .argument('<folder>', 'of shards make')
    .action(async (folder: string) => merge(reviewStudy(givenPath(folder)), openProgress()));
  shards.addCommand(topicsCommand());
  shards.addCommand(tripletsCommand());
  shards
    .command('status')
    .description('how far the steps are, and what has failed')
    .argument('<folder>', 'of shards make')
    .addOption(quietOption('only what has failed'))
    .addOption(jsonOption('the same as JSON'))
    .action((folder: string, flags: ReportFlags) => printStatus(reviewStudy(givenPath(folder)), flags));
  return shards;
}

/** Has workers do what is to do of a folder of shards, and merges them: what `npm start -- --queue` does first. */
export async function driveAndMerge(folder: string, queue: string, progress: Progress): Promise<void> {
  const study = reviewStudy(folder);
  await drive(study, queue, progress);
  await merge(study, progress);
}

interface MakeFlags {
  map?: string;
  today?: string;
  size: number;
  out: string;
}

async function make(files: string[], { map, today, size, out }: MakeFlags): Promise<void> {
  const progress = openProgress();
  const folder = path.resolve(out);
  const { manifest, there } = await makeShards({
    files: files.map((file) => givenPath(file)),
    map: mapWithToday(map, today),
    size,
    out: folder,
    onProgress: ({ reviews }) => progress.working(`${reviews} reviews read`),
    onNotice: ({ message }) => progress.done(`  ${message}`),
  });
  const made = there ? 'are there already' : 'made';
  progress.done(`${manifest.shards.length} shards ${made} in ${out}: ${manifest.rows} reviews`);
}

interface RunFlags {
  processes: number;
  shard?: string;
  step?: string;
}

async function run(name: string, { processes, shard, step }: RunFlags): Promise<void> {
  const study = reviewStudy(givenPath(name));
  const progress = openProgress();
  readManifest(study.folder);
  if (step !== undefined && shard === undefined) throw new UserError('--step goes with --shard i/n.');
  holdToCode(study.folder, study.code);
  const pool = await openPool({ file: childFile, folder: study.folder, code: study.code });
  try {
    await untilInterrupted(async (signal) => {
      const doJobs = (jobs: readonly Job[]) =>
        runLocally(study.folder, jobs, (job) => pool.run(job), processes, signal);
      if (shard !== undefined) return runShare(study, shard, step, doJobs);
      const letters = await driveStudy(study, { run: doJobs, signal, onProgress: stageReporter(progress) });
      sayWhatIsMissing(letters);
    });
  } finally {
    pool.close();
  }
}

/** A share of one step: the next waits until the other shares are done. */
async function runShare(
  study: Study,
  shard: string,
  step: string | undefined,
  doJobs: (jobs: readonly Job[]) => Promise<void>,
): Promise<void> {
  const share = parseShare(shard);
  const stage = unfinishedStage(study);
  if (stage === undefined) return console.log('Every step is done.');
  const known = study.steps.map(({ name }) => name);
  if (step !== undefined && !known.includes(step))
    throw new UserError(`There is no step ${step}; there are ${known.join(', ')}.`);
  if (step !== undefined && known.indexOf(step) < known.indexOf(stage.step.name))
    return console.log(`${step} is done.`);
  if (step !== undefined && step !== stage.step.name) {
    const waiting = unsettled(study.folder, stage.jobs).length;
    throw new UserError(
      `${step} needs ${stage.step.name}, which has ${waiting} shards to do: run its other shares first.`,
    );
  }
  const jobs = unsettled(study.folder, shareOf(stage.jobs, share));
  await doJobs(jobs);
  console.log(
    `${stage.step.name}: ${jobs.length - unsettled(study.folder, jobs).length} shards done in share ${shard}`,
  );
}

async function drive(study: Study, queue: string, progress: Progress): Promise<void> {
  const onWorkers = workersReporter(progress, study.folder);
  const letters = await untilInterrupted((signal) =>
    driveStudy(study, {
      signal,
      onProgress: stageReporter(progress),
      run: (jobs, then) => runOnQueue(jobs, { address: queue, study, signal, onWorkers }, then),
    }),
  );
  sayWhatIsMissing(letters);
}

async function merge(study: Study, progress: Progress): Promise<void> {
  const { store, reviews, missing } = await mergeShards(study);
  sayWhatIsMissing(missing);
  progress.done(`${reviews} reviews merged into ${store}: ${howToOpen(study.folder)}`);
}

function printStatus(study: Study, flags: ReportFlags): void {
  const { shards, rows } = readManifest(study.folder);
  const stage = unfinishedStage(study);
  const step = stage && {
    name: stage.step.name,
    done: stage.jobs.length - unsettled(study.folder, stage.jobs).length,
    of: stage.jobs.length,
  };
  const failed = lettersOf(study);
  const inWords = failed.map(({ step: of, shard, error }) => `failed: ${of} of shard ${shard}: ${error}`);
  conclude(reportKind(flags), {
    json: { folder: study.folder, shards: shards.length, reviews: rows, step: step ?? null, failed },
    words: () => [
      `${shards.length} shards, ${rows} reviews`,
      step ? `${step.name}: ${step.done} of ${step.of} shards` : 'every step is done',
      ...inWords,
    ],
    quiet: () => inWords,
  });
}
