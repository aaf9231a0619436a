import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import type { FeatureMention } from '../../packages/attention';
import { type ClaimResult, type CultureEvidence, runLedger } from '../../src/claims';
import { largestPlaceboLead, leadOf, placeboPairs } from '../../src/claims/attention/placebo';

type Reviews = readonly (readonly FeatureMention[])[];

/** Words of Tables 1 and 2 that both languages have, and how often each is named in a culture where nothing differs. */
const evenly = Object.fromEntries(
  ['software', 'design', 'technology', 'office', 'school', 'family', 'brand', 'service', 'storage', 'price', 'returns']
    .concat(['exchanges', 'maintenance'])
    .map((word) => [word, 40]),
);

/** Reviews of one to three mentions each, in random order, so that halves of them differ by chance. */
function reviewsNaming(counts: Readonly<Record<string, number>>, seed: number): Reviews {
  const random = seededRandom(seed);
  const mentions = Object.entries(counts).flatMap(([feature, count]) =>
    Array.from({ length: count }, (): FeatureMention => ({ feature, sentiment: 'positive' })),
  );
  const shuffled = random.shuffle(mentions);
  const reviews: FeatureMention[][] = [];
  for (let next = 0; next < shuffled.length; ) {
    const length = 1 + random.integer(3);
    reviews.push(shuffled.slice(next, next + length));
    next += length;
  }
  return reviews;
}

const innovative = { ...evenly, software: 200, design: 200, technology: 200 };
const serviceable = { ...evenly, returns: 200, exchanges: 200 };

function judgedA10(domestic: CultureEvidence, foreign: CultureEvidence): ClaimResult {
  return runLedger({ seed: 1, reviews: { domestic, foreign }, attention: { draws: 400 } }, ['A10'])[0];
}

const isInnovation = (word: string) => ['software', 'design', 'technology'].includes(word);

describe('a comparison of cultures beside the placebo', () => {
  it('is supported where the cultures were made to differ, and no culture differs from itself', () => {
    const result = judgedA10({ mentions: reviewsNaming(serviceable, 1) }, { mentions: reviewsNaming(innovative, 2) });
    expect(result.verdict).toBe('supported');
    for (const part of result.parts!) {
      expect(part.placebo).toBeGreaterThan(0);
      expect(part.interval95![0]).toBeGreaterThan(part.placebo!);
    }
  });

  it('is not supported where nothing differs', () => {
    for (const seed of [1, 2, 3]) {
      const one = { mentions: reviewsNaming(evenly, seed) };
      const result = judgedA10(one, { mentions: reviewsNaming(evenly, seed + 10) });
      expect(result.verdict).not.toBe('supported');
      for (const { verdict } of result.parts!) expect(verdict).not.toBe('supported');
    }
  });

  it('turns inconclusive where the products of one culture differ as much as the cultures do', () => {
    const domestic = { mentions: reviewsNaming(serviceable, 1) };
    const foreign = { mentions: reviewsNaming(innovative, 2) };
    // Phones, reviewed at home: they are talked about as the laptops are abroad.
    const phones = reviewsNaming(innovative, 3);
    const result = judgedA10({ ...domestic, productGroups: [phones] }, foreign);
    expect(result.verdict).toBe('inconclusive');
    expect(result.detail).toContain(
      'Not surely larger than a culture’s differences from itself: innovation and function (foreign), 0.',
    );
    for (const part of result.parts!) {
      expect(part.verdict).toBe('inconclusive');
      expect(part.placebo).toBeGreaterThan(part.interval95![0]);
    }
    // A product group that is talked about as the laptops are changes nothing.
    const alike = judgedA10({ ...domestic, productGroups: [reviewsNaming(serviceable, 4)] }, foreign);
    expect(alike.verdict).toBe('supported');
  });

  it('contradicts only beyond the placebo, too: what feigns a difference can hide one', () => {
    const domestic = { mentions: reviewsNaming(innovative, 1) };
    const foreign = { mentions: reviewsNaming(serviceable, 2) };
    expect(judgedA10(domestic, foreign).verdict).toBe('contradicted');
    const phones = reviewsNaming(serviceable, 3);
    expect(judgedA10({ ...domestic, productGroups: [phones] }, foreign).verdict).toBe('inconclusive');
  });

  it('is not testable where the words are too seldom named to compare a culture with itself', () => {
    const seldom = { ...evenly, returns: 3, exchanges: 3, maintenance: 3 };
    const { parts } = judgedA10({ mentions: reviewsNaming(seldom, 1) }, { mentions: reviewsNaming(seldom, 2) });
    expect(parts!.find(({ name }) => name === 'after-sale service')).toMatchObject({
      verdict: 'not testable',
      reason: 'named too seldom to compare either culture with itself',
    });
  });
});

describe('the largest placebo lead', () => {
  it('is that of the product group, by hand', () => {
    expect(leadOf(0.5, 0.25)).toBe(0.5);
    const laptops = reviewsNaming({ software: 30, price: 70 }, 1);
    const phones = reviewsNaming({ software: 60, price: 40 }, 2);
    const pairs = placeboPairs('foreign', { mentions: laptops, productGroups: [phones] }, 1);
    expect(pairs).toHaveLength(21);
    expect(largestPlaceboLead(pairs.slice(20), isInnovation)).toBeCloseTo(0.5, 12);
    expect(largestPlaceboLead(pairs, isInnovation)).toBeGreaterThanOrEqual(0.5);
  });

  it('is not asked of words that a part would hardly name', () => {
    const laptops = reviewsNaming({ software: 8, price: 92 }, 1);
    const phones = reviewsNaming({ price: 100 }, 2);
    expect(
      largestPlaceboLead(placeboPairs('foreign', { mentions: laptops, productGroups: [phones] }, 1), isInnovation),
    ).toBeNull();
  });

  it('is the same for the same seed, and takes halves of all reviews', () => {
    const mentions = reviewsNaming(evenly, 1);
    const lead = (seed: number) => largestPlaceboLead(placeboPairs('foreign', { mentions }, seed), isInnovation);
    expect(lead(1)).toBe(lead(1));
    expect(lead(1)).toBeGreaterThan(0);
    expect(lead(1)).toBeLessThan(0.6);
  });
});
