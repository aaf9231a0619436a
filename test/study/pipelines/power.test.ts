import { describe, expect, it } from 'vitest';
import { type ModelScores, readModelScores, shippedModel } from '../../../packages/absa';
import { type FeatureMention, readingErrors } from '../../../packages/attention';
import { seededRandom } from '../../../packages/base/random';
import { englishLaptops, labelledSources } from '../../../src/study/models/labelled-reviews';
import { attentionControls } from '../../../src/study/pipelines/attention-controls';
import {
  corruptedMentions,
  ratesByErrors,
  ratesByScores,
  shippedRates,
  withoutErrors,
} from '../../../src/study/pipelines/corrupted-mentions';
import { powerOfClaims } from '../../../src/study/pipelines/power';
import { attentionClaimIds } from '../../../src/study/pipelines/sensitivity';

const say = (feature: string, positive: number, negative = 0): FeatureMention[][] =>
  (['positive', 'negative'] as const).flatMap((sentiment, i) =>
    Array.from({ length: [positive, negative][i] }, () => [{ feature, sentiment }]),
  );
const none = withoutErrors;

describe('error rates', () => {
  it('come from scores by hand', () => {
    const score = (gold: number, predicted: number, correct: number) => ({
      gold,
      predicted,
      correct,
      recall: correct / gold,
    });
    const scores = {
      pairs: score(100, 90, 80),
      triplets: score(100, 90, 72),
      positive: score(60, 60, 54),
      neutral: score(10, 3, 0),
      negative: score(30, 27, 18),
    };
    const other = { ...scores, pairs: score(100, 90, 90) };
    const sets = [
      { name: 'sentences', title: 'Sentences', scores: other },
      { name: 'reviews', title: 'Reviews', scores },
    ];
    const model = { model: 'm', sets } as unknown as ModelScores;
    const rates = ratesByScores(model, 'reviews');
    expect(rates.labelled).toBe('Reviews');
    expect(() => ratesByScores(model, 'tweets')).toThrow('m has no scores on tweets, only on sentences, reviews.');
    // Of 80 pairs 72 have the right sentiment; ten of 90 predicted are no pairs.
    expect(rates.flipped).toBeCloseTo(0.1, 12);
    expect(rates.madeUp).toBeCloseTo(0.1, 12);
    expect(rates.missed.positive).toBeCloseTo(1 - 0.9 / 0.9, 12);
    expect(rates.missed.negative).toBeCloseTo(1 - 0.6 / 0.9, 12);
    expect(rates.missed.neutral).toBe(1);
  });

  it('of the shipped models are known without the models', () => {
    for (const { missed } of Object.values(shippedRates())) {
      expect(missed.negative).toBeGreaterThan(0.3);
      expect(missed.negative).toBeLessThan(0.7);
    }
  });

  it('of the shipped models are those on the labelled reviews that correct the public ones', () => {
    const { domestic, foreign } = shippedRates();
    const scoresOf = (language: 'zh' | 'en') => readModelScores(shippedModel('triplets', language).folder);
    expect(foreign).toEqual(ratesByScores(scoresOf('en'), englishLaptops));
    expect(domestic).toEqual(ratesByScores(scoresOf('zh'), labelledSources.domestic));
    expect(foreign.labelled).toContain('ACOS');
  });

  it('are those that the mentions were read with', () => {
    const truth = [...say('mouse', 3000), ...say('price', 0, 3000)];
    const rates = { missed: { positive: 0.1, neutral: 0, negative: 0.4 }, flipped: 0.05, madeUp: 0.2 };
    const found = ratesByErrors(readingErrors(truth, corruptedMentions(truth, rates, seededRandom(1)), 'made up'));
    // Made-up mentions of the same word stand in for missed ones now and then, and copies are pairs: nearly, not exactly.
    expect(Math.abs(found.missed.negative - 0.4)).toBeLessThan(0.06);
    expect(Math.abs(found.missed.positive - 0.1)).toBeLessThan(0.04);
    expect(Math.abs(found.madeUp - 0.2)).toBeLessThan(0.05);
  });
});

describe('corruptedMentions', () => {
  const truth = say('mouse', 2, 2);

  it('leaves all as it is without errors, and nothing where all is missed', () => {
    expect(corruptedMentions(truth, none, seededRandom(1))).toEqual(truth);
    const blind = { ...none, missed: { positive: 1, neutral: 1, negative: 1 } };
    expect(corruptedMentions(truth, blind, seededRandom(1)).flat()).toEqual([]);
  });

  it('turns praise into blame, and makes mentions up', () => {
    const turned = corruptedMentions(truth, { ...none, flipped: 1 }, seededRandom(1));
    expect(turned.flat().map(({ sentiment }) => sentiment)).toEqual(['negative', 'negative', 'positive', 'positive']);
    expect(corruptedMentions(truth, { ...none, madeUp: 1 }, seededRandom(1)).flat()).toHaveLength(8);
  });
});

describe('power and controls', () => {
  const claimed = ['customer-service', 'warranty-services', 'reputation', 'network-connection'];
  const rest = ['discount', 'coupon', 'image', 'type', 'sensing', 'guarantee', 'returns'].flatMap((word) =>
    say(word, 12, 8),
  );
  const mentions = {
    domestic: [...claimed.flatMap((word) => say(word, 80)), ...rest],
    foreign: ['office', 'school', 'brand', 'design', 'idea', 'software'].flatMap((word) => say(word, 60, 20)),
  };

  it('counts in how many runs a claim is supported, the same for the same seeds', () => {
    const readers = [{ name: 'perfect', rates: { domestic: none, foreign: none } }];
    const power = powerOfClaims(mentions, [20, 400], readers, [1, 2]);
    expect(power).toHaveLength(2 * attentionClaimIds.length);
    const of = (reviews: number) => power.find((one) => one.id === 'A5' && one.reviews === reviews);
    expect(of(400)).toMatchObject({ supported: 1, contradicted: 0, runs: 2 });
    // Drawn with replacement: there are 460 reviews at home, and more can be drawn.
    expect(powerOfClaims(mentions, [600], readers, [1])).toHaveLength(attentionClaimIds.length);
    expect(of(20)).toMatchObject({ supported: 0 });
    expect(powerOfClaims(mentions, [20, 400], readers, [1, 2])).toEqual(power);
  });

  it('says how often claims hold that must not', () => {
    const controls = attentionControls(mentions, 1, { shuffles: 4 });
    const [plain, cultures, judgements] = controls;
    const of = ({ claims }: (typeof controls)[number]) => claims.find(({ id }) => id === 'A5')!;
    expect(plain).toMatchObject({ name: 'as they are', shuffles: 1 });
    expect(of(plain)).toMatchObject({ supported: 1, share: 1, mustFall: false });
    expect(of(cultures).mustFall).toBe(true);
    // Judgements have no part in attention.
    expect(of(judgements)).toMatchObject({ supported: 4, share: 1, mustFall: false });
    for (const { share, interval } of cultures.claims) {
      expect(interval[0]).toBeLessThanOrEqual(share);
      expect(interval[1]).toBeGreaterThanOrEqual(share);
    }
    expect(attentionControls(mentions, 1, { shuffles: 4 })).toEqual(controls);
  });
});
