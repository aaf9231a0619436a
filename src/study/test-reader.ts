import { extractTriplets } from '../absa';
import type { Corpus, Review, Triplet } from '../corpus';
import { type ExtractionOptions, extractCorpus } from './extraction';
import { type ReaderPlan, trainedReader } from './trained-reader';

/** Labelled reviews that a reader has not learned from, beside what it extracted from each of them. */
export interface TestedReviews {
  reviews: Review[];
  extracted: Triplet[][];
}

/**
 * Lets a reader read labelled reviews that it did not see in training: the test part of its labelled reviews, or where there
 * is none the corpus itself, if that has gold triplets.
 */
export async function testReader(
  corpus: Corpus,
  plan: ReaderPlan,
  extraction: ExtractionOptions,
): Promise<TestedReviews> {
  const { labelled, culture } = plan;
  if (labelled.test.length > 0) {
    const { reader } = await trainedReader(corpus, plan);
    const extracted = extractTriplets(reader, labelled.test);
    reader.dispose();
    return { reviews: labelled.test, extracted };
  }
  const gold = new Map<string, Review>();
  for await (const review of corpus.store.streamReviews({ culture, unique: true })) {
    if (review.triplets !== undefined) gold.set(review.id, review);
  }
  if (gold.size === 0) return { reviews: [], extracted: [] };
  const { store } = await extractCorpus(corpus, plan, extraction);
  const read = (await store.reviews()).filter(({ id }) => gold.has(id));
  store.close();
  return { reviews: read.map(({ id }) => gold.get(id)!), extracted: read.map(({ triplets }) => triplets ?? []) };
}
