import path from 'node:path';
import { megabytes, openProgress, UserError, wholeNumber } from '@crosscultural/base';
import {
  checkLines,
  checkOwnFile,
  countForgotten,
  dataStatement,
  derivationOf,
  fetchSources,
  fewReviews,
  forgetUser,
  listSources,
  publicBrandSources,
  publicCorpora,
  rememberUser,
  sourcesMissing,
} from '@crosscultural/corpus';
import { type SimulationProfile, simulateToFolder } from '@crosscultural/simulation';
import { Command } from 'commander';
import {
  defaultSeed,
  englishLaptops,
  isCommitted,
  judgesPosts,
  labelledSources,
  labelledSourcesOf,
  microblogSourcesFor,
  openPostCorpus,
  placeboGroups,
  publicLabelledSources,
  worksOn,
} from '../study';
import { untilInterrupted } from './interrupt';
import { mapOption, mapWithToday, outputFolder, seedOption, todayOption } from './options';
import { conclude, jsonOption, quietOption, type ReportFlags, reportKind } from './report';

/** `crosscultural data list | fetch | simulate | check | forget`. */
export function dataCommand(): Command {
  const data = new Command('data').description('the public review files and the simulated corpora');
  data
    .command('list')
    .description('the public files: what, size, licence, citation')
    .addOption(quietOption('their names only'))
    .addOption(jsonOption('the same as JSON'))
    .action(printSources);
  data
    .command('fetch')
    .description('download the public review files into data/public (resumes what was interrupted)')
    .argument('[sources...]', 'ids of single files (default: all)')
    .option('--mirror <folder>', 'take the files from this folder instead of the network')
    .action((sources: string[], flags: { mirror?: string }) => fetchPublicData(sources, flags.mirror));
  data
    .command('simulate')
    .description('write simulated reviews with their planted truth, as many as you like')
    .requiredOption('--out <folder>', 'where to write reviews.jsonl')
    .option('--reviews <count>', 'reviews per culture', wholeNumber('--reviews', 1), 1500)
    .addOption(seedOption(defaultSeed))
    .option('--profile <name>', 'default, shuffled-cultures or flat-satisfaction', 'default')
    .action((flags: { out: string; reviews: number; seed: number; profile: string }) => {
      const progress = openProgress();
      const file = simulateToFolder({
        perCulture: flags.reviews,
        seed: flags.seed,
        // An unknown name is refused there, with the names that exist.
        profile: flags.profile as SimulationProfile,
        folder: outputFolder(flags.out),
        onProgress: (written, total) => progress.working(`${written} of ${total} reviews written`),
      });
      progress.done(`Simulated reviews written to ${file}`);
    });
  data
    .command('check')
    .description(
      'what a file of your own reviews holds, what is used of it, what is left out and why; nothing is written',
    )
    .argument('<file>', '.csv, .tsv, .xlsx, .jsonl, .json or .txt, gzipped or not')
    .addOption(mapOption('which column is which field: text=body,culture=country:CN=domestic,*=foreign'))
    .addOption(todayOption())
    .addOption(quietOption('only what was put right, left out or is too little'))
    .addOption(jsonOption('the same as JSON'))
    .action(async (file: string, { map, today, ...flags }: { map?: string; today?: string } & ReportFlags) => {
      const check = await checkOwnFile(file, { map: mapWithToday(map, today) });
      const few = fewReviews(check.byCulture);
      conclude(reportKind(flags), {
        json: { file, ...check, few },
        words: () => checkLines(file, check),
        quiet: () => [...check.notices, ...few],
      });
    });
  data
    .command('forget')
    .description('leave somebody out of every reading of microblogs: posts, mentions, links')
    .argument('[user]', 'the platform’s number of the user, or the name behind @; only a salted hash is kept')
    .option('--platform <name>', 'weibo, twitter or another that files name (default: weibo and twitter)')
    .option('--undo', 'take it back')
    .option('--list', 'say how many are forgotten')
    .action(forget);
  return data;
}

interface ForgetFlags {
  platform?: string;
  undo?: boolean;
  list?: boolean;
}

function forget(user: string | undefined, { platform, undo, list }: ForgetFlags): void {
  if (user === undefined && !list) {
    throw new UserError('Whom? Say: npx crosscultural data forget USER (or --list for how many are forgotten).');
  }
  if (list && (user !== undefined || undo)) throw new UserError('--list only counts: give it no USER and no --undo.');
  // The name itself is printed nowhere: terminals keep what they show.
  if (user !== undefined && undo) {
    console.log(rememberUser(user, { platform }) ? 'No longer forgotten.' : 'This user was not forgotten.');
  } else if (user !== undefined) {
    console.log(
      forgetUser(user, { platform })
        ? 'This user was forgotten already.'
        : 'Forgotten: results made before still hold this user, so run them again.',
    );
  }
  const counts = Array.from(countForgotten(), ([name, count]) => `${count} on ${name}`);
  console.log(`Forgotten users: ${counts.join(', ') || 'none'}.`);
}

/** Downloads or copies the public files, showing licence and citation of each. */
export async function fetchPublicData(sources: string[], mirror?: string): Promise<void> {
  const progress = openProgress();
  const fetched = await untilInterrupted((signal) =>
    fetchSources({
      sources,
      mirror,
      signal,
      onProgress: ({ id, bytes, totalBytes }) =>
        progress.step(`${id}  ${megabytes(bytes)}${totalBytes ? ` of ${megabytes(totalBytes)}` : ''}`),
    }),
  );
  for (const { source, entry, file, state } of fetched) {
    if (state === 'elsewhere') {
      progress.done(`not here    ${derivationOf(source, entry)}`);
      continue;
    }
    progress.done(`${state.padEnd(10)} ${path.relative(process.cwd(), file) || file}`);
    console.log(`           licence: ${source.licence}`);
    console.log(`           cite:    ${source.citation}`);
  }
}

/** Fetches those of the public files that are not there yet. */
export async function fetchMissingPublicData(ids: readonly string[], mirror?: string): Promise<void> {
  // No name would be every source.
  const missing = ids.length === 0 ? [] : sourcesMissing([...new Set(ids)]);
  if (missing.length > 0) await fetchPublicData(missing, mirror);
}

/**
 * The public files that notebooks need: for `--data public` the reviews, posts or microblogs, and the labelled texts that a model
 * learns from; for posts of the user's own the labelled texts of their languages.
 *
 * @throws UserError when the user's file cannot be read.
 */
export async function publicFilesFor(notebooks: readonly string[], data: string): Promise<string[]> {
  const kinds = new Set(notebooks.map(worksOn));
  const microblogs = kinds.has('microblogs') ? await microblogSourcesFor(data) : [];
  if (Object.hasOwn(publicCorpora, data)) {
    // The study reads further product groups of its two cultures, as a placebo.
    const corpora = data === 'public' ? ['public', ...placeboGroups.map(({ corpus }) => corpus)] : [data];
    const reviews = corpora.flatMap((name) => publicCorpora[name].sources);
    return [
      ...(kinds.has('reviews') ? [...reviews, ...Object.values(labelledSources), englishLaptops] : []),
      ...(kinds.has('posts') ? [...publicBrandSources, ...publicLabelledSources] : []),
      ...microblogs,
    ];
  }
  if (isCommitted(data)) return [];
  const judged = notebooks.some((name) => worksOn(name) === 'posts' && judgesPosts(name));
  return [...(judged ? labelledSourcesOf(await openPostCorpus(data)) : []), ...microblogs];
}

function printSources(flags: ReportFlags): void {
  const sources = listSources();
  conclude(reportKind(flags), {
    json: sources.map((source) => ({ ...source, statement: dataStatement(source.id) ?? null })),
    words: () => sources.flatMap(linesOfSource),
    quiet: () => sources.map(({ id }) => id),
  });
}

function linesOfSource(source: ReturnType<typeof listSources>[number]): string[] {
  const statement = dataStatement(source.id);
  return [
    source.id,
    `  ${source.what}`,
    `  ${megabytes(source.bytes)}, licence: ${source.licence}`,
    `  cite: ${source.citation}`,
    ...(statement === undefined
      ? []
      : [
          `  written: ${statement.where}; ${statement.when}; ${statement.language}`,
          `  sampled: ${statement.sampled}`,
          `  mind: ${statement.biases}`,
        ]),
    ...source.files.flatMap((file) => {
      const derivation = derivationOf(source, file);
      return derivation === undefined ? [] : [`  ${derivation}`];
    }),
    '',
  ];
}
