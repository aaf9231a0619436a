import { describe, expect, it } from 'vitest';
import { estimateAttention, type FeatureMention } from '../../packages/attention';
import { type CultureAttention, type CultureTopics, distinctThemes, wordsByTopic } from '../../src/study';

const praise = (feature: string): FeatureMention => ({ feature, sentiment: 'positive' });
const blame = (feature: string): FeatureMention => ({ feature, sentiment: 'negative' });

/** Twelve reviews of each topic: a mouse praised in the first, blamed in the second, where price is named, too; one of neither. */
const mentions = [
  ...Array.from({ length: 12 }, () => [praise('mouse')]),
  ...Array.from({ length: 12 }, () => [blame('mouse'), praise('price')]),
  [praise('mouse')],
];
const ids = mentions.map((_, i) => `r${i}`);
const topics = {
  culture: 'foreign',
  themes: ['use', 'buying'],
  corpus: { ids },
  model: { documentTopicCounts: ids.map((_, i) => (i < 12 ? [3, 1] : i < 24 ? [0, 2] : [2, 2])) },
} as unknown as CultureTopics;
const found = {
  reviews: ids.map((id) => ({ id })),
  mentions,
  estimate: estimateAttention(mentions, { seed: 1, resamples: 50 }),
} as unknown as CultureAttention;

describe('wordsByTopic', () => {
  const { features, cells, reviews } = wordsByTopic(topics, found, 1);

  it('counts a review in the topic of most of its tokens, and in none where two have as many', () => {
    expect(reviews).toEqual([12, 12, 1]);
    expect(features).toEqual(['mouse', 'price']);
    expect(cells.map((row) => row.map((cell) => cell.mentions))).toEqual([
      [12, 0],
      [12, 12],
    ]);
  });

  it('gives shares of the topic, and how they lean', () => {
    expect(cells[1].map(({ share }) => share)).toEqual([0.5, 0.5]);
    // Of 36 mentions 24 are of the mouse, 12 of the price.
    expect(cells[0][0].lean).toBeCloseTo(1 / (24 / 36), 12);
    expect(cells[1][1].lean).toBeCloseTo(0.5 / (12 / 36), 12);
  });

  it('has no share where the reviews of a topic name no feature word', () => {
    const [named, silent] = [found.mentions.slice(0, 12), Array.from({ length: 13 }, () => [])];
    const { cells: some } = wordsByTopic(topics, { ...found, mentions: [...named, ...silent] } as CultureAttention, 1);
    expect(some.map((row) => row.map(({ share }) => share))).toEqual([
      [1, 0],
      [null, null],
    ]);
    expect(some[0].map(({ lean }) => lean)).toEqual([1, null]);
  });

  it('tells a word that is praised in one topic and blamed in another', () => {
    expect(cells.map(([mouse]) => mouse.satisfaction)).toEqual([1, 0]);
    expect(cells[0][1].satisfaction).toBeNull();
    expect(cells[0][0].satisfactionInterval).toEqual([1, 1]);
  });

  it('says nothing on satisfaction where the model cannot carry it', () => {
    const features_ = found.estimate.features.map((one) => ({ ...one, satisfaction: null }));
    const blind = { ...found, estimate: { ...found.estimate, features: features_ } };
    expect(
      wordsByTopic(topics, blind, 1)
        .cells.flat()
        .map(({ satisfaction }) => satisfaction),
    ).toEqual(Array(4).fill(null));
  });
});

describe('distinctThemes', () => {
  it('numbers a name that comes again', () => {
    expect(distinctThemes(['a', 'b', 'a', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (3)']);
  });
});
