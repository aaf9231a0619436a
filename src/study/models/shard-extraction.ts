import { readMadeOnce } from '@crosscultural/base';
import {
  buildStore,
  cultures,
  type ExtractedFolder,
  openCorpus,
  openStore,
  type PartTriplets,
  type Review,
  writeExtracted,
} from '@crosscultural/corpus';
import type { Shard } from '@crosscultural/shards';
import { defaultSeed } from '../open-study';
import type { ReadingChoices } from './choices';
import { extractionFile } from './extraction';
import { planTripletModel } from './triplet-model';

/**
 * Makes the stores in which notebooks look for extracted triplets from those that were extracted on shards, so that a notebook reads them
 * as if it had extracted them itself.
 *
 * @param folder of merged shards.
 * @param extracted opens the triplets, in the order of the positions.
 * @param missing the shards that have none, because they failed: their reviews are left out.
 * @returns how many reviews of each culture were read.
 * @throws UserError when the shards are not merged, or no model reads a language.
 */
export async function keepShardTriplets(
  folder: string,
  engine: 'wasm' | 'onnx',
  extracted: () => AsyncIterable<PartTriplets>,
  missing: readonly Pick<Shard, 'start' | 'rows'>[],
): Promise<ExtractedFolder['reviews']> {
  const corpus = await openCorpus(folder);
  const choices: ReadingChoices = { engine, models: [], labelled: [], labelledTexts: null, sample: 0 };
  const reviews: ExtractedFolder['reviews'] = {};
  const lost = new Set<unknown>();
  const models: string[] = [];
  try {
    for (const { start, rows } of missing) {
      const ids = await corpus.store.query('SELECT id FROM reviews WHERE position BETWEEN ? AND ?', [
        start,
        start + rows - 1,
      ]);
      for (const { id } of ids) lost.add(id);
    }
    for (const culture of cultures) {
      if (corpus.counts[culture] === 0) continue;
      const plan = await planTripletModel(corpus, culture, defaultSeed, choices);
      const joined = () => withThese(corpus.store.streamReviews({ culture, unique: true }), extracted(), lost);
      let read = 0;
      for await (const _ of joined()) read++;
      const { file } = await extractionFile(corpus, plan, read);
      const make = (unfinished: string) => buildStore(unfinished, joined(), { source: corpus.label });
      (await readMadeOnce(file, make, openStore)).close();
      reviews[culture] = read;
      if (plan.ready) models.push(plan.ready.sha256);
    }
  } finally {
    corpus.store.close();
  }
  writeExtracted(folder, { engine, models, reviews });
  return reviews;
}

/**
 * Reviews with their triplets, both in the order of the positions.
 *
 * @param lost ids of reviews that were not read.
 */
async function* withThese(
  reviews: AsyncIterable<Review>,
  extracted: AsyncIterable<PartTriplets>,
  lost: ReadonlySet<unknown>,
): AsyncGenerator<Review> {
  const rest = extracted[Symbol.asyncIterator]();
  for await (const review of reviews) {
    if (lost.has(review.id)) continue;
    let found = await rest.next();
    // Between them stand reviews of the other culture and those that nearly repeat another.
    while (found.done !== true && found.value.id !== review.id) found = await rest.next();
    if (found.done === true) throw new Error(`The shards hold no triplets of ${review.id}.`);
    yield { ...review, triplets: found.value.triplets };
  }
}
