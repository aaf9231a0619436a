import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  extractFromSentences,
  labelledSentences,
  scoreTriplets,
  sentencesOf,
  tokensOf,
  tokenTriplets,
} from '../../packages/absa';
import { readSource } from '../../packages/corpus';
import { projectFolder } from '../../src/project';
import { collect } from '../corpus/files';
import { oracleOf, untunedDecoding } from '../triplets/answerers';

/** A copy of the public files beside the checkout, where there is one. */
const folder = path.join(projectFolder, '..', 'shared', 'data');

describe.skipIf(!existsSync(folder))('the public labelled reviews', () => {
  it.each(['aste-v2-14lap', 'dmaste-electronics', 'laptop-labelled'])('%s can be read without loss', async (source) => {
    const reviews = await collect(readSource(source, { folder }));
    expect(reviews.length).toBeGreaterThan(600);
    const labelled = reviews.map((review) => labelledSentences(review, { maximumTokens: 100 }));
    expect(labelled.flatMap(({ lost }) => lost)).toEqual([]);
    expect(labelled.flatMap(({ widened }) => widened)).toEqual([]);
    for (const { language, text } of reviews) {
      if (language === 'en')
        expect(
          tokensOf(text, language)
            .map((token) => token.text)
            .join(' '),
        ).toBe(text);
    }

    // What a model that is always right reaches: the loss is that of cutting without knowing the labels, and of terms that overlap.
    const extracted = reviews.map(({ text, language, triplets = [] }) => {
      const { sentences } = tokenTriplets(triplets, sentencesOf(text, language, { maximumTokens: 100 }));
      const gold = new Map(sentences.map((each) => [each.sentence, each.triplets]));
      return extractFromSentences(oracleOf(gold), [...gold.keys()], untunedDecoding).flatMap((each) => each.triplets);
    });
    const scores = scoreTriplets(
      reviews.map(({ triplets = [] }) => triplets),
      extracted,
      { seed: 1 },
    );
    expect(scores.triplets.precision).toBeGreaterThan(0.999);
    expect(scores.triplets.recall).toBeGreaterThan(0.998);
  });
});
