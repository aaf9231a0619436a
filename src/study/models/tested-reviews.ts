import { extractTriplets } from '../../absa';
import type { Corpus, Review, Triplet } from '../../corpus';
import { type ExtractionOptions, extractCorpus } from './extraction';
import { type ModelPlan, plannedTripletModel } from './triplet-model';

/** Labelled reviews that a triplet model has not learned from, beside what it extracted from each of them. */
export interface TestedReviews {
  reviews: Review[];
  extracted: Triplet[][];
}

/**
 * Lets a triplet model read labelled reviews that it did not see in training: the test part of its labelled reviews, or where
 * there is none the corpus itself, if that has gold triplets.
 */
export async function testTripletModel(
  corpus: Corpus,
  plan: ModelPlan,
  extraction: ExtractionOptions,
): Promise<TestedReviews> {
  const { labelled, culture } = plan;
  if (labelled.test.length > 0) {
    const { model } = await plannedTripletModel(corpus, plan);
    const extracted = extractTriplets(model, labelled.test);
    model.dispose();
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
