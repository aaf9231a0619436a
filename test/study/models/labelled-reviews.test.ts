import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Review } from '../../../packages/corpus';
import { everyTenthIsDev, labelsToShow, partsById, simulatedLabels } from '../../../src/study/models/labelled-reviews';
import { everyFifthIsDev } from '../../../src/study/models/own-labels';
import { withoutHeldOut } from '../../../src/study/models/train-and-extract';

const review = (number: number, text = `review ${number}`): Review =>
  ({ id: `laptop:${number}`, culture: 'domestic', language: 'zh', platform: 'shop', text }) as Review;
const ids = (reviews: readonly Review[]) => reviews.map(({ id }) => id);
const someReviews = fc.uniqueArray(fc.nat(10_000)).map((numbers) => numbers.map((number) => review(number)));

describe('held-out labels', () => {
  it('puts every review into exactly one part, the same one whatever stands beside it', () => {
    fc.assert(
      fc.property(someReviews, (reviews) => {
        const { train, dev, test } = partsById(reviews);
        expect([...ids(train), ...ids(dev), ...ids(test)].sort()).toEqual(ids(reviews).sort());
        const alone = reviews.filter((one) => partsById([one]).test.length === 1);
        expect(ids(test)).toEqual(ids(alone));
      }),
    );
  });

  it('takes every tenth review to choose by', () => {
    const { train, dev } = everyTenthIsDev(Array.from({ length: 25 }, (_, i) => review(i)));
    expect(ids(dev)).toEqual(['laptop:9', 'laptop:19']);
    expect(train).toHaveLength(23);
  });

  it('takes every fifth review of a user’s own to choose by', () => {
    const { train, dev } = everyFifthIsDev(Array.from({ length: 12 }, (_, i) => review(i)));
    expect(ids(dev)).toEqual(['laptop:4', 'laptop:9']);
    expect(train).toHaveLength(10);
  });

  it('keeps the texts of dev and test out of what word vectors are learned from', () => {
    fc.assert(
      fc.property(someReviews, fc.array(fc.nat(10_000)), (reviews, more) => {
        const parts = partsById(reviews);
        const corpus = [...reviews, ...more.map((number) => ({ ...review(number), id: `corpus:${number}` }))];
        const heldOut = new Set([...parts.dev, ...parts.test].map(({ text }) => text));
        const kept = withoutHeldOut(corpus, parts);
        expect(kept.some(({ text }) => heldOut.has(text))).toBe(false);
        expect(kept).toHaveLength(corpus.filter(({ text }) => !heldOut.has(text)).length);
      }),
    );
  });
});

describe('simulated labels', () => {
  it('are as many as a test asks for', () => {
    vi.stubEnv('CROSSCULTURAL_LABELLED_REVIEWS', '20');
    const { train, dev } = simulatedLabels('domestic');
    expect([train.length, dev.length]).toEqual([20, 150]);
    vi.unstubAllEnvs();
  });

  it('are labelled reviews of one culture, none of them in two parts', () => {
    const { train, dev, test, simulated } = simulatedLabels('foreign');
    expect(simulated).toBe(true);
    expect([train.length, dev.length, test.length]).toEqual([2700, 150, 0]);
    expect(new Set(ids([...train, ...dev])).size).toBe(2850);
    expect([...train, ...dev].every(({ culture, triplets }) => culture === 'foreign' && triplets!.length > 0)).toBe(
      true,
    );
  });
});

describe('labels that show a ready model at work', () => {
  it('are never learned from, and none in a language without any', async () => {
    const { train, dev } = await labelsToShow('en');
    expect(train).toEqual([]);
    expect(dev.length).toBeGreaterThan(0);
    expect(await labelsToShow('de')).toMatchObject({ dev: [], test: [] });
  });
});
