import path from 'node:path';
import { hashOf, readMadeOnce } from '@crosscultural/base';
import { buildStore, type Corpus, type Culture, openStore, type Review, type ReviewStore } from '@crosscultural/corpus';
import { cacheFolder } from '../places';
import { modelCodeHash } from './model-code';
import { withTriplets } from './train-and-extract';
import { type ModelPlan, plannedTripletModel } from './triplet-model';

export interface Extraction {
  /** The reviews that were read, without repeated ones, each with its extracted triplets. */
  store: ReviewStore;
  /** How many of how many reviews were read. */
  read: number;
  of: number;
}

/** So many reviews of a culture are read where reading is slow: a larger corpus is sampled, and says so. */
const largestSample = 4000;

/**
 * How many reviews of a culture are read at most: what the user says; else as many as were read on shards; else all of them by ONNX
 * Runtime, and 4,000 by the slower engines.
 */
export function largestExtraction(
  { engine, extracted }: Pick<ModelPlan, 'engine' | 'extracted'>,
  sample: number | null,
): number {
  if (sample === null && extracted !== undefined) return extracted;
  if (sample !== null) return sample === 0 ? Number.POSITIVE_INFINITY : sample;
  return engine.name === 'onnx' ? Number.POSITIVE_INFINITY : largestSample;
}

/**
 * Reads the reviews of one culture and keeps their triplets in a DuckDB store of their own, in the cache: extracted once per
 * model, whatever notebook asks first. The model is trained first where it is not in the cache.
 *
 * @param options.largest a larger corpus is sampled: so many reviews, evenly over its order.
 * @param options.onProgress called with the number of reviews read so far and their number in all.
 */
export async function extractCorpus(
  corpus: Corpus,
  plan: ModelPlan,
  { largest = Number.POSITIVE_INFINITY, onProgress }: ExtractionOptions = {},
): Promise<Extraction> {
  const { culture } = plan;
  const { file, read, of } = await extractionFile(corpus, plan, largest);
  const make = async (unfinished: string) => {
    const { model } = await plannedTripletModel(corpus, plan);
    const sampled = sample(corpus.store, culture, of, read);
    const extracted = withTriplets(sampled, model, (done) => onProgress?.(done, read));
    await buildStore(unfinished, extracted, { source: corpus.label });
    model.dispose();
  };
  return { store: await readMadeOnce(file, make, openStore), read, of };
}

/** Where the triplets of a plan are kept, and how many of how many reviews they are of. */
export async function extractionFile(
  corpus: Corpus,
  { culture, sha256 }: ModelPlan,
  largest: number,
): Promise<{ file: string; read: number; of: number }> {
  const of = await corpus.store.count({ culture, unique: true });
  const read = Math.min(of, largest);
  const key = hashOf(sha256, read, modelCodeHash('store'));
  const name = `triplets-${corpus.name}-${culture}-${key.slice(0, 16)}.duckdb`;
  return { file: path.join(corpus.folder ?? cacheFolder, name), read, of };
}

export interface ExtractionOptions {
  largest?: number;
  onProgress?: (read: number, of: number) => void;
}

/** Every review when all are wanted; else the reviews nearest to even steps through their order. */
async function* sample(store: ReviewStore, culture: Culture, of: number, wanted: number): AsyncGenerator<Review> {
  let position = 0;
  for await (const review of store.streamReviews({ culture, unique: true })) {
    const taken = Math.floor((position * wanted) / of);
    if (Math.floor(((position + 1) * wanted) / of) > taken) yield review;
    position++;
  }
}
