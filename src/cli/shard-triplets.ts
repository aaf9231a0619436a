import path from 'node:path';
import { openProgress } from '@crosscultural/base';
import { howToOpen } from '@crosscultural/doctor';
import {
  mergeUnlessMerged,
  readShardTriplets,
  reviewStudy,
  type ShardTriplets,
  shippedTripletModels,
  tripletStudy,
} from '@crosscultural/review-shards';
import { isFirstShare, readManifest } from '@crosscultural/shards';
import { Command, Option } from 'commander';
import { keepShardTriplets } from '../study';
import { givenPath } from './options';
import { addRunnerOptions, driveWithRunner, type RunnerFlags } from './shard-runner';

interface TripletFlags extends RunnerFlags {
  engine: ShardTriplets['engine'];
}

/** `crosscultural shards triplets`: what notebooks 06–08 read, extracted shard by shard. */
export function tripletsCommand(): Command {
  const command = new Command('triplets')
    .description(
      'extract the triplets of all shards with the models that ship; the notebooks take them from the folder',
    )
    .argument('<folder>', 'of shards make')
    .addOption(
      new Option('--engine <name>', 'wasm: the same bytes on every machine; onnx: faster, where it is installed')
        .choices(['wasm', 'onnx'])
        .default('wasm'),
    );
  return addRunnerOptions(command).action(extractTriplets);
}

async function extractTriplets(name: string, flags: TripletFlags): Promise<void> {
  const { engine } = flags;
  const folder = path.resolve(givenPath(name));
  const { shards } = readManifest(folder);
  const study = tripletStudy(reviewStudy(folder), { engine, models: await shippedTripletModels(['en', 'zh']) });
  const progress = openProgress();
  const letters = await driveWithRunner(study, flags, progress);
  if (!isFirstShare(flags.shard)) return;
  await mergeUnlessMerged(reviewStudy(folder));
  const failed = new Set(letters.filter(({ step }) => step === 'triplets').map(({ shard }) => shard));
  const missing = shards.filter((shard) => failed.has(shard.name));
  const read = await keepShardTriplets(folder, engine, () => readShardTriplets(study), missing);
  for (const [culture, reviews] of Object.entries(read))
    progress.done(`triplets of ${reviews} ${culture} reviews kept in ${folder}: ${howToOpen(folder)}`);
}
