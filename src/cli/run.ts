import path from 'node:path';
import { alignColumns, installedIn, megabytes, UserError, wholeNumber } from '@crosscultural/base';
import { keepCellTimes, type RunUsage, readCellTimes, timeLeft, watchUsage } from '@crosscultural/notebook-kit';
import { Command } from 'commander';
import { projectFolder } from '../project';
import {
  cacheFolder,
  defaultPosts,
  defaultPostsPerUser,
  defaultSeed,
  defaultUsers,
  findStudy,
  notebooksOfRun,
  otherLanguageOf,
  type PublishResult,
  publishNotebooks,
  requireStudy,
  type StudyFolder,
  usesCorpus,
  worksOn,
} from '../study';
import { fetchMissingPublicData, publicFilesFor } from './data';
import { engineOption, mapOption, seedOption, todayOption } from './options';
import { type ReportKind, reportKind } from './report';
import { dataParameter, prepareShards, type RunFlags, readingChoices, refuseReviewReaders } from './run-flags';
import { listenerOf } from './run-listener';
import { jsonRun, progressOf, quietRun, tell } from './run-report';
import { runOwnStudy, watchOwnStudy } from './run-study';

const collect = (folder: string, earlier: string[]) => [...earlier, folder];

/** `crosscultural run`, which `npm start` calls: every notebook, figure and table, and the site. */
export function runCommand(): Command {
  return new Command('run')
    .description('execute the notebooks, regenerate figures/ and build the site')
    .argument('[notebooks...]', 'run a part, for example cross-cultural/04-topics or brand (default: all)')
    .option(
      '--data <corpus>',
      'simulated, public, or the path of a file of yours (.csv, .jsonl; for Paper C also tweets.js, .json, a folder)',
      'simulated',
    )
    .addOption(
      mapOption(
        'columns of your file: text=body,culture=country or culture==foreign for a constant; of posts text=body,createdAt=date,platform=site,likes=likes',
      ),
    )
    .addOption(todayOption())
    .option('--mirror <folder>', 'take the public files from this folder instead of the network')
    .option('--queue <address>', 'have workers on this Redis prepare the shards of --data FOLDER first')
    .addOption(seedOption(defaultSeed, 0))
    .option('--no-write', 'leave the .ipynb files and figures/ alone')
    .option('--check', 'run, compare with the committed tables and figures, say what differs (exit code 1)')
    .option('--fresh', 'execute also the notebooks for which nothing has changed since their last run')
    .option('--timeout <seconds>', 'longest time for one cell', wholeNumber('--timeout', 1), 1800)
    .addOption(engineOption('what trains and reads (default: wasm; for your own file and --posts auto)'))
    .option(
      '--model <folder>',
      'a triplet model that reads its language instead of the shipped one (repeatable)',
      collect,
      [],
    )
    .option(
      '--labelled <files...>',
      'labelled reviews of yours: the model of their language is fine-tuned on them first',
      [],
    )
    .option('--reviews <file>', 'the id,Reviews file that quadruple CSV labels point into')
    .option(
      '--sample <count>',
      'read so many reviews a culture, 0 for all (default: all with ONNX Runtime, else 4000)',
      wholeNumber('--sample', 0),
    )
    .option('--posts <count>', 'simulate so many posts for Paper B (default: 30000)', wholeNumber('--posts', 1))
    .option(
      '--users <count>',
      'simulate so many users a platform for Paper C (default: 500)',
      wholeNumber('--users', 10),
    )
    .option(
      '--posts-per-user <count>',
      'simulate so many posts a user for Paper C, on average (default: 60)',
      wholeNumber('--posts-per-user', 2),
    )
    .option(
      '--gold',
      'show what the simulation planted beside what the notebooks of Paper C find; writes the site alone',
    )
    .option(
      '--watch',
      'in a study of your own: execute again from the first changed cell whenever the notebook is saved',
    )
    .addOption(quietRun())
    .addOption(jsonRun())
    .action(run);
}

async function run(asked: string[], flags: RunFlags): Promise<void> {
  const kind = reportKind(flags);
  try {
    const study = findStudy();
    if (study !== null) await runInStudy(study, asked, flags, kind);
    else if (flags.watch) throw new UserError('--watch is for a study of your own: npx crosscultural new my-study');
    else await runPapers(asked, flags, kind);
  } catch (error) {
    tell(kind, { event: 'failed', message: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}

/** What belongs to the notebooks of the papers means nothing in a study, whose claims name their data. */
async function runInStudy(study: StudyFolder, asked: string[], flags: RunFlags, kind: ReportKind): Promise<void> {
  const { data, map, mirror, check, labelled, model, posts, users, gold } = flags;
  const others = {
    data: data !== 'simulated',
    map,
    mirror,
    check,
    labelled: labelled.length > 0,
    model: model.length > 0,
  };
  const [flag] = Object.entries({ ...others, posts, users, gold }).find(([, given]) => given) ?? [];
  if (flag !== undefined) {
    throw new UserError(
      `--${flag} is for the notebooks of the papers; in a study claims.yaml names the data and their columns.`,
    );
  }
  const request = { notebooks: asked, write: flags.write, seed: flags.seed, timeoutSeconds: flags.timeout };
  await (flags.watch ? watchOwnStudy : runOwnStudy)(study, request, kind);
}

async function runPapers(
  asked: string[],
  { data: source, map, today, mirror, queue, check = false, ...flags }: RunFlags,
  kind: ReportKind,
): Promise<void> {
  if (installedIn(projectFolder) !== null) requireStudy();
  const data = dataParameter(source, map, today);
  const started = performance.now();
  const usage = watchUsage();
  if (mirror !== undefined && data === 'simulated') {
    throw new UserError(
      '--mirror says where public files are, and the simulated corpus needs none: add --data public.',
    );
  }
  // The usual numbers are the usual corpus.
  const unlessUsual = (count: number | undefined, usual: number) => (count === usual ? undefined : count);
  const size = {
    posts: unlessUsual(flags.posts, defaultPosts),
    users: unlessUsual(flags.users, defaultUsers),
    postsPerUser: unlessUsual(flags.postsPerUser, defaultPostsPerUser),
  };
  const chosen = notebooksOfRun(asked, { data, ...size });
  const choices = readingChoices(data, flags);
  if (size.posts !== undefined) choices.engine = flags.engine ?? 'auto';
  if (chosen.every((name) => worksOn(name) !== 'reviews')) refuseReviewReaders(flags);
  const progress = progressOf(kind);
  if (queue !== undefined) await prepareShards(data, queue, progress);
  const notebooks = chosen.filter((name) => {
    const language = otherLanguageOf(name);
    if (language !== null) progress.done(`${name} is written in ${language}: left out`);
    if (language !== null) return false;
    if (usesCorpus(name, { data, size })) return true;
    progress.done(`${name} works on a simulation of its own: left out`);
    return false;
  });
  await fetchMissingPublicData(await publicFilesFor(notebooks, data), mirror);
  const request = {
    notebooks,
    data,
    size,
    gold: flags.gold ?? false,
    check,
    seed: flags.seed,
    // Planted values beside what was found are another artefact than the committed one.
    write: flags.write && !check && !flags.gold,
    timeoutSeconds: flags.timeout,
    choices,
    apiReference: asked.length === 0,
    fresh: flags.fresh ?? false,
  };
  const timesFile = path.join(cacheFolder, 'run-times.json');
  const left = timeLeft(notebooks, readCellTimes(timesFile), 2);
  const result = await publishNotebooks(request, listenerOf(progress, data, kind, left));
  keepCellTimes(timesFile, left.times());
  const seconds = (performance.now() - started) / 1000;
  const { notebooks: ran, differences, written, indexPage } = result;
  tell(kind, { event: 'summary', notebooks: ran, differences, written, page: indexPage, seconds });
  if (kind === 'words') conclude(result, { ...request, taken: takenInWords(seconds, usage()) });
  if (kind === 'quiet') for (const line of [...result.differences, `Open ${result.indexPage}`]) console.log(line);
  if (result.differences.length > 0) process.exitCode = 1;
}

function conclude(
  { notebooks, differences, written, indexPage }: PublishResult,
  { check, taken }: { check: boolean; taken: string },
): void {
  const rows = notebooks.map(({ name, cells, seconds, artefacts }) => [name, cells, seconds.toFixed(1), artefacts]);
  console.log(`\n${alignColumns(['notebook', 'cells', 'seconds', 'artefacts written'], rows)}\n`);
  if (!written) console.log('Nothing was written to notebooks/ and figures/ (--no-write, --check or another seed).');
  if (check) {
    console.log(differences.length === 0 ? 'Every artefact equals the committed one.' : differences.join('\n'));
  }
  console.log(taken);
  console.log(`Open ${indexPage}`);
}

function takenInWords(seconds: number, { cpuSeconds, peakBytes }: RunUsage): string {
  const core = cpuSeconds === null ? '' : `, ${cpuSeconds.toFixed(0)} s of one core`;
  const memory = peakBytes === null ? '' : `, at most ${megabytes(peakBytes)} in all processes together`;
  return `It took ${seconds.toFixed(0)} s${core}${memory}.`;
}
