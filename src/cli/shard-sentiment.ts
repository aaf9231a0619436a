import path from 'node:path';
import { openProgress } from '@crosscultural/base';
import {
  keepSentiment,
  mergeUnlessMerged,
  reviewStudy,
  sentimentReaders,
  sentimentStudy,
  trainedLine,
  trainReaders,
} from '@crosscultural/review-shards';
import { isFirstShare, readManifest } from '@crosscultural/shards';
import { Command } from 'commander';
import { defaultSeed } from '../study';
import { givenPath, mapOption, seedOption } from './options';
import { addRunnerOptions, driveWithRunner, type RunnerFlags } from './shard-runner';

interface SentimentFlags extends RunnerFlags {
  model: string[];
  labelled?: string;
  map?: string;
  seed: number;
}

/** `crosscultural shards sentiment`: a sentiment of every review, with the model that judged it, in the merged store. */
export function sentimentCommand(): Command {
  const command = new Command('sentiment')
    .description('judge every review negative, neutral or positive; the merged store gets the view judged_reviews')
    .argument('<folder>', 'of shards make')
    .option('--model <names...>', 'lexicon, or files of classifiers, each for its language', ['lexicon'])
    .option('--labelled <file>', 'train classifiers on these labelled reviews first; they judge their languages')
    .addOption(mapOption('of --labelled, which column is which field: text=body,label=sentiment,culture==foreign'))
    .addOption(seedOption(defaultSeed));
  return addRunnerOptions(command).action(judgeReviews);
}

async function judgeReviews(name: string, flags: SentimentFlags): Promise<void> {
  const { model, labelled, map, seed } = flags;
  const folder = path.resolve(givenPath(name));
  readManifest(folder);
  const progress = openProgress();
  const onNotice = ({ message }: { message: string }) => progress.done(`  ${message}`);
  const trained = labelled ? await trainReaders(folder, { file: givenPath(labelled), map, onNotice }, seed) : [];
  for (const each of trained) progress.done(trainedLine(each));
  const readers = await sentimentReaders(folder, [...model, ...trained.map(({ file }) => file)]);
  const study = sentimentStudy(reviewStudy(folder), readers);
  await driveWithRunner(study, flags, progress);
  if (!isFirstShare(flags.shard)) return;
  await mergeUnlessMerged(reviewStudy(folder));
  const { judged, of, models } = await keepSentiment(study);
  progress.done(`${judged} of ${of} reviews judged by ${models.join(', ')}: judged_reviews in ${folder}/store.duckdb`);
}
