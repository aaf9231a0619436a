import path from 'node:path';
import { Command } from 'commander';
import { fetchSources, listSources, publicBrandSources, publicSources, sourcesMissing } from '../corpus';
import { type SimulationProfile, simulateToFolder } from '../simulation';
import {
  defaultSeed,
  isCommitted,
  judgesPosts,
  labelledSources,
  labelledSourcesOf,
  microblogSourcesFor,
  openPostCorpus,
  publicLabelledSources,
  worksOn,
} from '../study';
import { untilInterrupted } from './interrupt';
import { seedOption, wholeNumber } from './options';
import { megabytes, openProgress } from './progress';

/** `crosscultural data list | fetch | simulate`. */
export function dataCommand(): Command {
  const data = new Command('data').description('the public review files and the simulated corpora');
  data.command('list').description('the public files: what, size, licence, citation').action(printSources);
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
    .option('--reviews <count>', 'reviews per culture', wholeNumber('--reviews'), 1500)
    .addOption(seedOption(defaultSeed))
    .option('--profile <name>', 'default, shuffled-cultures or flat-satisfaction', 'default')
    .action((flags: { out: string; reviews: number; seed: number; profile: string }) => {
      const progress = openProgress();
      const file = simulateToFolder({
        perCulture: flags.reviews,
        seed: flags.seed,
        // An unknown name is refused there, with the names that exist.
        profile: flags.profile as SimulationProfile,
        folder: path.resolve(flags.out),
        onProgress: (written, total) => progress.working(`${written} of ${total} reviews written`),
      });
      progress.done(`Simulated reviews written to ${file}`);
    });
  return data;
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
  for (const { source, file, state } of fetched) {
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
  if (data === 'public') {
    return [
      ...(kinds.has('reviews') ? [...publicSources, ...Object.values(labelledSources)] : []),
      ...(kinds.has('posts') ? [...publicBrandSources, ...publicLabelledSources] : []),
      ...microblogs,
    ];
  }
  if (isCommitted(data)) return [];
  const judged = notebooks.some((name) => worksOn(name) === 'posts' && judgesPosts(name));
  return [...(judged ? labelledSourcesOf(await openPostCorpus(data)) : []), ...microblogs];
}

function printSources(): void {
  for (const source of listSources()) {
    console.log(
      `${source.id}\n  ${source.what}\n  ${megabytes(source.bytes)}, licence: ${source.licence}\n  cite: ${source.citation}\n`,
    );
  }
}
