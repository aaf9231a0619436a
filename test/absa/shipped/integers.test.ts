import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractTriplets, loadTripletModel, scoreTriplets, shippedModel, type Triplet } from '../../../packages/absa';
import { type Review, readReviewLines } from '../../../packages/corpus';
import { projectFolder } from '../../../src/project';

const REVIEWS = 30;

async function sampleOf(language: string): Promise<Review[]> {
  const reviews: Review[] = [];
  for await (const review of readReviewLines(path.join(projectFolder, 'data', 'sample', 'reviews.jsonl'))) {
    if (review.language === language) reviews.push(review);
    if (reviews.length === REVIEWS) break;
  }
  return reviews;
}

const named = (found: readonly Triplet[][]) =>
  found.flatMap((triplets, review) => triplets.map((triplet) => JSON.stringify([review, triplet])));

describe('a shipped model that multiplies in integers', () => {
  it.each(['en', 'zh'] as const)('finds what it finds in float32 (%s)', async (language) => {
    const reviews = await sampleOf(language);
    const read = async (exact: boolean) => {
      const model = await loadTripletModel(shippedModel('triplets', language).folder, { engine: 'wasm', exact });
      const found = extractTriplets(model, reviews);
      model.dispose();
      const gold = reviews.map(({ triplets = [] }) => triplets);
      return { found: named(found), f1: 100 * scoreTriplets(gold, found, { seed: 1 }).triplets.f1 };
    };
    const [integers, float32] = [await read(false), await read(true)];
    const both = new Set(float32.found);
    expect(float32.found.length).toBeGreaterThan(15);
    const same = integers.found.filter((triplet) => both.has(triplet)).length;
    expect(same / Math.max(integers.found.length, float32.found.length)).toBeGreaterThanOrEqual(0.99);
    expect(Math.abs(integers.f1 - float32.f1)).toBeLessThanOrEqual(0.3);
  });

  it('does multiply in integers, and with `exact` does not', async () => {
    const reviews = (await sampleOf('en')).slice(0, 3);
    const answers = async (exact: boolean) => {
      const model = await loadTripletModel(shippedModel('triplets', 'en').folder, { engine: 'wasm', exact });
      const seen: number[] = [];
      extractTriplets(
        {
          ...model,
          answer: (questions) => {
            const answered = model.answer(questions);
            for (const { startProbabilities } of answered) seen.push(...startProbabilities);
            return answered;
          },
        },
        reviews,
      );
      model.dispose();
      return seen;
    };
    const [integers, float32] = [await answers(false), await answers(true)];
    const apart = Math.max(...integers.map((value, i) => Math.abs(value - float32[i])));
    expect(apart).toBeGreaterThan(0);
    expect(apart).toBeLessThan(0.01);
  });
});
