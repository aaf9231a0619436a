import path from 'node:path';
import { Command } from 'commander';
import { fetchSources, listSources, publicSources, sourcesMissing } from '../corpus';
import { type SimulationProfile, simulateToFolder } from '../simulation';
import { defaultSeed, labelledSources } from '../study';
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

/** Fetches what `--data public` needs and is not there yet: the reviews, and labelled ones that a model learns from. */
export async function fetchMissingPublicData(mirror?: string): Promise<void> {
  const missing = sourcesMissing([...publicSources, ...Object.values(labelledSources)]);
  if (missing.length > 0) await fetchPublicData(missing, mirror);
}

function printSources(): void {
  for (const source of listSources()) {
    console.log(
      `${source.id}\n  ${source.what}\n  ${megabytes(source.bytes)}, licence: ${source.licence}\n  cite: ${source.citation}\n`,
    );
  }
}
