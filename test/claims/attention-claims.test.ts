import { kendallTau } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import { attentionAndSatisfaction, type FeatureMention, mentionsOfTriplets } from '../../src/attention';
import { type ClaimId, type ClaimResult, type LedgerEvidence, runLedger } from '../../src/claims';
import type { Culture } from '../../src/corpus';
import { plantedConcepts, type SimulationProfile, simulateReviews } from '../../src/simulation';

const aboutAttention: ClaimId[] = ['A4', 'A5', 'A6', 'A7', 'A8', 'A9', 'A10'];

function mentionsOf(profile: SimulationProfile, seed: number): Record<Culture, FeatureMention[][]> {
  const mentions: Record<Culture, FeatureMention[][]> = { domestic: [], foreign: [] };
  for (const review of simulateReviews({ profile, seed })) mentions[review.culture].push(mentionsOfTriplets(review));
  return mentions;
}

function judged(
  mentions: Partial<Record<Culture, FeatureMention[][]>>,
  ids = aboutAttention,
): Record<string, ClaimResult> {
  const reviews = Object.fromEntries(
    Object.entries(mentions).map(([culture, lists]) => [culture, { mentions: lists }]),
  ) as LedgerEvidence['reviews'];
  return Object.fromEntries(runLedger({ seed: 1, reviews }, ids).map((result) => [result.id, result]));
}

const verdictsOf = (results: Record<string, ClaimResult>) =>
  Object.fromEntries(Object.values(results).map(({ id, verdict }) => [id, verdict]));

const seeds = [2023, 1, 2, 3, 4];

describe('on the simulation', () => {
  it.each(seeds)('supports A4–A10 and keeps the planted order from gold triplets, seed %d', (seed) => {
    const mentions = mentionsOf('default', seed);
    const results = judged(mentions);
    expect(verdictsOf(results)).toEqual(Object.fromEntries(aboutAttention.map((id) => [id, 'supported'])));
    for (const result of Object.values(results)) {
      expect(result.interval95![0]).toBeLessThanOrEqual(result.statistic.value!);
      expect(result.dependsOnReading ?? false).toBe(false);
      expect(result.n).toBeGreaterThanOrEqual(1500);
    }
    for (const culture of ['domestic', 'foreign'] as const) {
      const planted = plantedConcepts.filter((concept) => concept.culture === culture);
      const measured = new Map(attentionAndSatisfaction(mentions[culture]).map((one) => [one.feature, one]));
      // Words on one rung of the planted ladder have no order, so only pairs that are planted in an order count.
      const order = (what: 'attention' | 'satisfaction') =>
        kendallTau(
          planted.map((one) => one[what]),
          planted.map((one) => measured.get(one.id)![what]!),
        ).overOrderedPairs;
      expect(order('attention')).toBeGreaterThanOrEqual(0.9);
      expect(order('satisfaction')).toBeGreaterThanOrEqual(0.9);
    }
  });

  it.each(seeds.slice(0, 3))('does not support what depends on culture when labels are shuffled, seed %d', (seed) => {
    const results = judged(mentionsOf('shuffled-cultures', seed));
    for (const id of ['A4', 'A5', 'A6', 'A7', 'A10']) expect(results[id].verdict).not.toBe('supported');
  });

  it.each(seeds.slice(0, 2))('does not support what depends on satisfaction when it is flat, seed %d', (seed) => {
    const results = judged(mentionsOf('flat-satisfaction', seed));
    for (const id of ['A6', 'A7', 'A8', 'A9']) expect(results[id].verdict).not.toBe('supported');
    for (const id of ['A4', 'A5']) expect(results[id].verdict).toBe('supported');
  });
});

/** Reviews that name one feature word each: `times` of them, of which so many positive, negative and without evaluation. */
function say(feature: string, positive: number, negative: number, unevaluated = 0): FeatureMention[][] {
  const list = (count: number, sentiment: FeatureMention['sentiment']) =>
    Array.from({ length: count }, () => [{ feature, sentiment }]);
  return [...list(positive, 'positive'), ...list(negative, 'negative'), ...list(unevaluated, null)];
}

describe('on small evidence', () => {
  const others = ['price', 'discount', 'coupon', 'image', 'type', 'sensing', 'guarantee'].flatMap((word) =>
    say(word, 10, 10),
  );

  it('finds the four claimed words of A5 on top, and says which are missing when they are not', () => {
    const claimed = ['customer-service', 'warranty-services', 'reputation', 'network-connection'];
    const foreign = say('office', 20, 0);
    const high = judged({ domestic: [...claimed.flatMap((word) => say(word, 100, 0)), ...others], foreign }, ['A5']).A5;
    expect(high).toMatchObject({
      verdict: 'supported',
      statistic: { value: 1 },
      interval95: [1, 1],
      n: 540,
      unit: 'reviews',
    });
    const low = judged({ domestic: [...claimed.flatMap((word) => say(word, 9, 0)), ...others], foreign }, ['A5']).A5;
    expect(low).toMatchObject({ verdict: 'contradicted', statistic: { value: 0 } });
    expect(low.detail).toContain(
      'claimed but lower: customer-service, warranty-services, reputation, network-connection',
    );
  });

  it('says when the verdict depends on what satisfaction divides by', () => {
    // Praised whenever judged, but mostly just named: highest per evaluated mention, lowest per occurrence.
    const claimed = ['storage', 'endorser-1', 'customer-service', 'motherboard', 'mouse'];
    const rest = [...others, ...['returns', 'exchanges', 'resources'].flatMap((word) => say(word, 10, 10))];
    const domestic = [...claimed.flatMap((word) => say(word, 10, 0, 90)), ...rest];
    const { A7 } = judged({ domestic, foreign: say('office', 20, 0) }, ['A7']);
    expect(A7).toMatchObject({ verdict: 'contradicted', dependsOnReading: true });
    expect(A7.readings!.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['contradicted', 0],
      ['supported', 1],
    ]);
  });

  it('counts all endorsers as one word in A7', () => {
    const claimed = ['storage', 'customer-service', 'motherboard', 'mouse'];
    const rest = [...others, ...['returns', 'exchanges', 'resources'].flatMap((word) => say(word, 10, 10))];
    // Two endorsers of four mentions each are too rare alone, and often enough together.
    const stars = ['endorser-1', 'endorser-2', 'endorser-3'].flatMap((word) => say(word, 4, 0));
    const { A7 } = judged(
      { domestic: [...claimed.flatMap((word) => say(word, 40, 0)), ...stars, ...rest], foreign: say('office', 20, 0) },
      ['A7'],
    );
    expect(A7.statistic.value).toBe(1);
  });

  it('measures the two leads of A10 by hand', () => {
    // Abroad 30 of 40 mentions are about function or innovation, at home 5 of 40; service 10 of 40 at home, 0 abroad.
    const spread = (words: string[], each: number) => words.flatMap((word) => say(word, each, 0));
    const foreign = [
      ...spread(['software', 'design', 'idea', 'concept', 'technology'], 60),
      ...spread(['office', 'school', 'family', 'brand', 'service'], 20),
    ];
    const domestic = [
      ...spread(['price', 'coupon', 'discount', 'image', 'type', 'cpu', 'storage'], 100),
      ...spread(['mouse'], 100),
      ...spread(['returns', 'exchanges'], 100),
    ];
    const { A10 } = judged({ domestic, foreign }, ['A10']);
    // Innovation and function: 300/400 − 100/1000 = 0.65; service: 200/1000 − 0 = 0.2, the smaller.
    expect(A10.statistic.value).toBeCloseTo(0.2, 12);
    expect(A10.verdict).toBe('supported');
    expect(A10.detail).toContain('65.0 points higher');
    expect(judged({ domestic: foreign, foreign: domestic }, ['A10']).A10.verdict).not.toBe('supported');
  });

  it('never makes up a verdict: other categories are not testable, no triplets not yet computed', () => {
    const categories = Array.from({ length: 20 }, (_, i) => say(`LAPTOP#${i}`, 20, 5)).flat();
    for (const result of Object.values(judged({ domestic: categories, foreign: categories }))) {
      expect(result).toMatchObject({ verdict: 'not testable', statistic: { value: null }, interval95: null });
      expect(result.detail).toMatch(/^(Only 0 of the|Too few feature words)/);
    }
    for (const result of Object.values(judged({ domestic: categories }))) {
      expect(result.verdict).toBe('not yet computed');
      expect(result.detail).toContain('foreign');
    }
  });

  it('is deterministic', () => {
    const evidence = { domestic: others, foreign: others };
    expect(judged(evidence)).toEqual(judged(evidence));
  });
});
