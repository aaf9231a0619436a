import os from 'node:os';
import { openProgress, type Progress, UserError, wholeNumber } from '@crosscultural/base';
import { howToOpen } from '@crosscultural/doctor';
import { makeShards, mergeShards, reviewStudy } from '@crosscultural/review-shards';
import {
  holdToCode,
  letterLine,
  parseShare,
  readManifest,
  runShare,
  type Study,
  statusOf,
} from '@crosscultural/shards';
import { Command } from 'commander';
import { untilInterrupted } from './interrupt';
import { givenPath, mapOption, mapWithToday, outputFolder, todayOption } from './options';
import { conclude, jsonOption, quietOption, type ReportFlags, reportKind } from './report';
import { queueOption, sayWhatIsMissing } from './shard-reports';
import { driveWithRunner, withProcesses } from './shard-runner';
import { sentimentCommand } from './shard-sentiment';
import { topicsCommand } from './shard-topics';
import { tripletsCommand } from './shard-triplets';

/** `crosscultural shards make | run | drive | merge | topics | triplets | sentiment | status`. */
export function shardsCommand(): Command {
  const shards = new Command('shards').description('reviews in pieces, for more of them than one machine prepares');
  shards
    .command('make')
    .description('cut files of reviews into shards of equal size; texts that repeat are marked across shards')
    .argument('<files...>', '.csv, .tsv, .xlsx, .jsonl, .json or .txt, gzipped or not, read in this order')
    .addOption(mapOption('which column is which field: text=body,culture=country:CN=domestic,*=foreign'))
    .addOption(todayOption())
    .option('--size <count>', 'reviews in a shard', wholeNumber('--size', 1), 20_000)
    .option('--jobs <count>', 'files read at a time', wholeNumber('--jobs', 1), os.availableParallelism())
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
    .action((folder: string, { queue }: { queue: string }) =>
      drive(reviewStudy(givenPath(folder)), queue, openProgress()),
    );
  shards
    .command('merge')
    .description('make the store that notebooks read with --data FOLDER')
    .argument('<folder>', 'of shards make')
    .action(async (folder: string) => merge(reviewStudy(givenPath(folder)), openProgress()));
  shards.addCommand(topicsCommand());
  shards.addCommand(tripletsCommand());
  shards.addCommand(sentimentCommand());
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
  jobs: number;
  out: string;
}

async function make(files: string[], { map, today, size, jobs, out }: MakeFlags): Promise<void> {
  const progress = openProgress();
  const folder = outputFolder(out);
  const { manifest, there } = await makeShards({
    files: files.map((file) => givenPath(file)),
    map: mapWithToday(map, today),
    ...{ size, jobs },
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
  readManifest(study.folder);
  if (step !== undefined && shard === undefined) throw new UserError('--step goes with --shard i/n.');
  if (shard === undefined) return void (await driveWithRunner(study, { processes }, openProgress()));
  holdToCode(study.folder, study.code);
  await untilInterrupted((signal) =>
    withProcesses(study, processes, signal, async (doJobs) => {
      console.log(await runShare(study, parseShare(shard), step, doJobs));
    }),
  );
}

const drive = async (study: Study, queue: string, progress: Progress): Promise<void> => {
  await driveWithRunner(study, { queue, processes: 1 }, progress);
};

async function merge(study: Study, progress: Progress): Promise<void> {
  const { store, reviews, missing } = await mergeShards(study);
  sayWhatIsMissing(missing);
  progress.done(`${reviews} reviews merged into ${store}: ${howToOpen(study.folder)}`);
}

function printStatus(study: Study, flags: ReportFlags): void {
  const { shards, rows, step, failed } = statusOf(study);
  const inWords = failed.map(letterLine);
  conclude(reportKind(flags), {
    json: { folder: study.folder, shards, reviews: rows, step, failed },
    words: () => [
      `${shards} shards, ${rows} reviews`,
      step ? `${step.name}: ${step.done} of ${step.of} shards` : 'every step is done',
      ...inWords,
    ],
    quiet: () => inWords,
  });
}
