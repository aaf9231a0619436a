import path from 'node:path';
import { sha256OfFile } from '@crosscultural/base';
import { type PartTriplets, readTriplets } from '@crosscultural/corpus';
import { hasResult, planStages, resultPath, type Study } from '@crosscultural/shards';
import { type ShardTriplets, triplets } from './extract';

/** All steps of triplets over shards. */
export const tripletSteps = [triplets];

/** The triplets of the reviews of shards, after what prepares the reviews. */
export function tripletStudy(reviews: Study, settings: ShardTriplets): Study {
  return { folder: reviews.folder, code: reviews.code, steps: tripletSteps, parameters: settings, after: reviews };
}

/**
 * The models that ship for the languages of triplets, as jobs are told them.
 *
 * @param languages those of the reviews; one that no model reads is left out.
 */
export async function shippedTripletModels(languages: readonly string[]): Promise<ShardTriplets['models']> {
  const { shippedModel, shippedModels } = await import('@crosscultural/absa');
  const known = shippedModels().filter(({ kind }) => kind === 'triplets');
  const hashes: Record<string, string> = {};
  for (const language of languages) {
    if (!known.some((model) => model.language === language)) continue;
    hashes[language] = await sha256OfFile(path.join(shippedModel('triplets', language).folder, 'model.bin'));
  }
  return hashes;
}

/** The triplets of a `tripletStudy` that is done, shard by shard in the order of the positions; lost shards are left out. */
export async function* readShardTriplets(study: Study): AsyncGenerator<PartTriplets> {
  for (const job of planStages(study).at(-1)?.jobs ?? []) {
    if (hasResult(study.folder, job)) yield* await readTriplets(resultPath(study.folder, job));
  }
}
