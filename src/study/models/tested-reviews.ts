import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { extractTriplets } from '@crosscultural/absa';
import { hashOf, readMadeOnce } from '@crosscultural/base';
import type { Corpus, Review, Triplet } from '@crosscultural/corpus';
import { cacheFolder } from '../places';
import { type ExtractionOptions, extractCorpus } from './extraction';
import { isFineTuned, type ModelPlan, plannedTripletModel } from './triplet-model';

/** Labelled reviews, beside what a triplet model extracted from each of them. */
export interface TestedReviews {
  reviews: Review[];
  extracted: Triplet[][];
  /** What they are, as a table says it; for reviews that took part in making the model, how. */
  origin: string;
}

/**
 * Lets a triplet model read labelled reviews that it did not learn from: the test part of its labelled reviews, or where there
 * is none the corpus itself, if that has gold triplets. Where there are neither, a model that was fine-tuned reads the reviews
 * that chose its pass and thresholds, and `origin` says so.
 */
export async function testTripletModel(
  corpus: Corpus,
  plan: ModelPlan,
  extraction: ExtractionOptions,
): Promise<TestedReviews> {
  const { labelled } = plan;
  if (labelled.test.length > 0) return readLabelledReviews(corpus, plan, labelled.test, labelled.origin);
  const gold = await goldReviews(corpus, plan);
  if (gold.size === 0) {
    const origin = `dev of the ${labelled.origin}: the pass and the thresholds were chosen on them, so new reviews will score lower`;
    return isFineTuned(plan)
      ? readLabelledReviews(corpus, plan, labelled.dev, origin)
      : { reviews: [], extracted: [], origin: 'none' };
  }
  const { store } = await extractCorpus(corpus, plan, extraction);
  const read = (await store.reviews()).filter(({ id }) => gold.has(id));
  store.close();
  return {
    reviews: read.map(({ id }) => gold.get(id)!),
    extracted: read.map(({ triplets }) => triplets ?? []),
    origin: corpus.label,
  };
}

/** What the model says of reviews, once per model: four notebooks ask. */
async function readLabelledReviews(
  corpus: Corpus,
  plan: ModelPlan,
  reviews: Review[],
  origin: string,
): Promise<TestedReviews> {
  const key = hashOf(plan.sha256, reviews).slice(0, 16);
  const file = path.join(corpus.folder ?? cacheFolder, `labelled-read-${corpus.name}-${plan.culture}-${key}.json`);
  const make = async (unfinished: string) => {
    const { model } = await plannedTripletModel(corpus, plan);
    writeFileSync(unfinished, JSON.stringify(extractTriplets(model, reviews)));
    model.dispose();
  };
  const read = (whole: string) => JSON.parse(readFileSync(whole, 'utf8')) as Triplet[][];
  return { reviews, extracted: await readMadeOnce(file, make, read), origin };
}

/** The reviews of the corpus with gold triplets, by id; without those that the user has also given as labels to learn from. */
async function goldReviews(corpus: Corpus, plan: ModelPlan): Promise<Map<string, Review>> {
  const { culture, labelled } = plan;
  const learned = new Set(isFineTuned(plan) ? [...labelled.train, ...labelled.dev].map(({ text }) => text) : []);
  const gold = new Map<string, Review>();
  for await (const review of corpus.store.streamReviews({ culture, unique: true })) {
    if (review.triplets !== undefined && !learned.has(review.text)) gold.set(review.id, review);
  }
  return gold;
}
