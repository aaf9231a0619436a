import type { Review } from '@crosscultural/corpus';
import type { Engine } from '@crosscultural/neural';
import {
  type EpochProgress,
  extractTriplets,
  loadTripletModel,
  type TripletModel,
  type TripletModelSettings,
  trainTripletModel,
} from '@crosscultural/triplets';

// The code that decides what a triplet model is and what it extracts. The cache's key is made from all that this module
// imports (see model-code.ts), so it imports nothing that shows, counts or judges.

/** Labelled reviews to learn from; those to choose the epoch by and to test on. */
export interface Labelled {
  train: Review[];
  dev: Review[];
  test: Review[];
}

interface TrainingOptions {
  engine: Engine['name'];
  /** Where the model is kept. */
  folder: string;
  /** Called after each pass over the data. */
  onProgress: (progress: EpochProgress) => void;
}

/** Reviews that are read together: enough to fill the model's batches, few enough to keep memory flat. */
const reviewsAtOnce = 256;

/**
 * Trains a triplet model (Paper A §3.1) on labelled reviews, with word vectors from the reviews of the corpus. Reviews of the
 * corpus whose text stands in `dev` or `test` are left out.
 *
 * @param folder where the model is kept; a training that was cut off goes on from there
 */
export async function trainOn(
  labelled: Labelled,
  corpusReviews: readonly Review[],
  settings: TripletModelSettings,
  options: TrainingOptions,
): Promise<void> {
  const unlabelled = withoutHeldOut(corpusReviews, labelled);
  const { engine, folder: checkpointFolder, onProgress } = options;
  const model = await trainTripletModel({ ...labelled, unlabelled }, settings, {
    engine,
    checkpointFolder,
    onProgress,
  });
  model.dispose();
}

/**
 * Trains a triplet model on, on labelled reviews of the user's own.
 *
 * @param from the folder of the model that it starts from
 * @param options.folder where the new model is kept; a training that was cut off goes on from there
 */
export async function fineTuneOn(
  { train, dev }: Pick<Labelled, 'train' | 'dev'>,
  from: string,
  settings: TripletModelSettings,
  { engine, folder: checkpointFolder, onProgress }: TrainingOptions,
): Promise<void> {
  const model = await trainTripletModel({ train, dev }, settings, { from, engine, checkpointFolder, onProgress });
  model.dispose();
}

/** The reviews whose text is not that of a review by which the model is chosen or judged. */
export function withoutHeldOut(reviews: readonly Review[], { dev, test }: Pick<Labelled, 'dev' | 'test'>): Review[] {
  const heldOut = new Set([...dev, ...test].map(({ text }) => text));
  return reviews.filter(({ text }) => !heldOut.has(text));
}

/** Opens the model that `trainOn` has left in a folder. */
export function openTrained(folder: string, engine: Engine['name']): Promise<TripletModel> {
  return loadTripletModel(folder, { engine });
}

/**
 * Passes reviews on with the triplets that a model finds in them.
 *
 * @param onProgress called with the number of reviews read so far
 */
export async function* withTriplets(
  reviews: AsyncIterable<Review>,
  model: TripletModel,
  onProgress?: (read: number) => void,
): AsyncGenerator<Review> {
  let read = 0;
  let chunk: Review[] = [];
  const extract = function* () {
    const triplets = extractTriplets(model, chunk);
    for (const [i, review] of chunk.entries()) yield { ...review, triplets: triplets[i] };
    read += chunk.length;
    chunk = [];
    onProgress?.(read);
  };
  for await (const review of reviews) {
    chunk.push(review);
    if (chunk.length === reviewsAtOnce) yield* extract();
  }
  if (chunk.length > 0) yield* extract();
}
