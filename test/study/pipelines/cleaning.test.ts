import { expect, it } from 'vitest';
import type { Culture } from '../../../packages/corpus';
import { simulateReviews } from '../../../packages/simulation';
import { cleaningScore } from '../../../src/study/pipelines';
import { plantedPlan } from '../../../src/study/simulated';
import { smallStudy } from '../small-study';

const reviews = [...simulateReviews({ perCulture: 400, seed: 5 })];
const store = {
  reviews: async ({ culture }: { culture: Culture }) => reviews.filter((one) => one.culture === culture),
};
const study = smallStudy(400, { planted: plantedPlan(5), corpus: { store } as never });

it('says of each planted kind how many reviews stage 1 removes', async () => {
  const kept = (await study.preprocess('foreign')).documents.map(({ id }) => id);
  const rows = await cleaningScore(study, 'foreign', kept);
  expect(rows.reduce((sum, { reviews: n }) => sum + n, 0)).toBe(400);
  expect(rows.reduce((sum, { removed }) => sum + removed, 0)).toBe(400 - kept.length);
  const [clean] = rows;
  expect(clean).toMatchObject({ kind: 'none', remove: false, removed: 0 });
  for (const kind of ['duplicate', 'spam', 'default-text', 'punctuation-only']) {
    expect(rows.find((row) => row.kind === kind)).toMatchObject({ remove: true });
  }
  const spam = rows.find(({ kind }) => kind === 'spam')!;
  expect(spam.removed).toBe(spam.reviews);
});

it('has nothing to say where no truth is known', async () => {
  expect(await cleaningScore({ ...study, planted: null }, 'foreign', [])).toEqual([]);
});
