import { expect, it } from 'vitest';
import { motives } from '../../../packages/culture';
import { openMicroblogCorpus } from '../../../src/study/platforms';
import { motivesOfCorpus } from '../../../src/study/platforms/motives-of-corpus';

it('simulated posts have motives, and errors told by labelled posts of another half year', async () => {
  const corpus = await openMicroblogCorpus('simulated', { users: 10 }, 3);
  const { motive, start, confusions } = await motivesOfCorpus(corpus, 3);
  expect(motive).toHaveLength(corpus.microblogs.texts.length);
  expect(start).toHaveLength(motive.length + 1);
  expect(Object.keys(confusions ?? {}).sort()).toEqual(['en', 'zh']);
  for (const confusion of Object.values(confusions ?? {})) {
    confusion.forEach((row, truth) => {
      expect(row).toHaveLength(motives.length + 1);
      // Of the posts with a verdict most have the right one.
      expect(row[truth]).toBeGreaterThan(row.slice(0, motives.length).reduce((sum, count) => sum + count, 0) / 2);
    });
  }
});

it('real posts have motives of unknown error', async () => {
  const corpus = await openMicroblogCorpus('simulated', { users: 10 }, 3);
  const asIfReal = { ...corpus, name: 'as-if-real', sha256: `${corpus.sha256} as if real`, planted: null };
  const real = await motivesOfCorpus(asIfReal, 3);
  expect(real.confusions).toBeUndefined();
});
