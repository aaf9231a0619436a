import { openProgress, wholeNumber } from '@crosscultural/base';
import { type Culture, cultures } from '@crosscultural/corpus';
import { topWords } from '@crosscultural/lda';
import {
  forgetOldBlocks,
  keepTopicModel,
  parseBlock,
  reviewStudy,
  topicStudy,
  usualBlock,
  usualTopics,
} from '@crosscultural/review-shards';
import { readManifest } from '@crosscultural/shards';
import { Command, Option } from 'commander';
import { defaultSeed } from '../study';
import { givenPath, seedOption } from './options';
import { addRunnerOptions, driveWithRunner, type RunnerFlags } from './shard-runner';

interface TopicFlags extends RunnerFlags {
  culture: Culture;
  topics: number;
  sweeps: number;
  block?: number;
  seed: number;
}

/** `crosscultural shards topics`: a topic model over all shards. */
export function topicsCommand(): Command {
  const { topics, sweeps } = usualTopics;
  const command = new Command('topics')
    .description('a topic model of one culture over all shards, whatever they are worked on by')
    .argument('<folder>', 'of shards make')
    .addOption(new Option('--culture <culture>', 'whose reviews').choices(cultures).makeOptionMandatory())
    .option('--topics <count>', 'number of topics', wholeNumber('--topics', 1), topics as number)
    .option('--sweeps <count>', 'over all tokens', wholeNumber('--sweeps', 1), sweeps as number)
    .option(
      '--block <sweeps>',
      'until shards learn of each other, or 1/n of one (1; 1/4 above 10 topics, 1/16 above 50)',
      parseBlock,
    )
    .addOption(seedOption(defaultSeed));
  return addRunnerOptions(command).action(sampleTopics);
}

async function sampleTopics(name: string, flags: TopicFlags): Promise<void> {
  const { culture, topics, sweeps, block = usualBlock(topics), seed } = flags;
  const settings = { ...usualTopics, culture, topics, sweeps, block, seed };
  const study = topicStudy(reviewStudy(givenPath(name)), settings);
  const manifest = readManifest(study.folder);
  const progress = openProgress();
  const onSettled = forgetOldBlocks(study.folder);
  await driveWithRunner(study, flags, progress, { repeated: ['topics-sample', 'topics-merge'], onSettled });
  const { file, model } = keepTopicModel(study, settings);
  const perToken = model.logLikelihood.at(-1) as number;
  progress.done(
    `${topics} topics of ${model.documents.length} ${culture} reviews in ${manifest.shards.length} shards, ${sweeps} sweeps: ln p(w, z) per token ${perToken.toFixed(4)}`,
  );
  for (const [k, words] of topWords(model, 10).entries())
    console.log(`topic ${k + 1}: ${words.map(({ word }) => word).join(' ')}`);
  console.log(`loadModel(${JSON.stringify(file)}) in a notebook reads it`);
}
