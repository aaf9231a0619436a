import { expect, it } from 'vitest';
import { simulateMicroblogs } from '../../../packages/simulation';
import { simulatedLabelledMicroblogs, simulatedLabelledTexts } from '../../../src/study/platforms/labelled-microblogs';

it.each([72, 73, 2023])('labelled posts are those of another half year than the one with the seed %i', (seed) => {
  const texts = ({ posts }: { posts: readonly { text: string }[] }) => posts.map(({ text }) => text);
  const analysed = simulateMicroblogs({ usersPerPlatform: 10, seed });
  expect(texts(simulatedLabelledMicroblogs(10, seed))).not.toEqual(texts(analysed));
});

it('those of one language come with one of three sentiments each', () => {
  const { texts, labels } = simulatedLabelledTexts('zh', 72);
  expect(labels).toHaveLength(texts.length);
  expect([...new Set(labels)].sort()).toEqual([0, 1, 2]);
});
