import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTriplets, tripletF1 } from '../../../packages/absa';
import { type Sentiment, sentiments, type Triplet } from '../../../packages/corpus';

const span = (at: number | null) => (at === null ? null : { start: at, end: at + 1, text: 'x' });
const triplet = (aspect: number | null, opinion: number | null, sentiment: Sentiment = 'positive'): Triplet => ({
  aspect: span(aspect),
  opinion: span(opinion),
  sentiment,
});

describe('a score by hand', () => {
  const gold = [[triplet(0, 1), triplet(2, 3, 'negative')], [triplet(null, 5, 'negative')]];
  const predicted = [
    [triplet(0, 1), triplet(2, 3, 'positive')],
    [triplet(null, 5, 'negative'), triplet(7, 5, 'neutral')],
  ];
  const scores = scoreTriplets(gold, predicted, { seed: 1 });
  const figures = (part: Exclude<keyof typeof scores, 'reviews'>) => {
    const { gold: labelled, predicted: extracted, correct, precision, recall, f1 } = scores[part];
    return [labelled, extracted, correct, precision, recall, f1];
  };

  it('counts terms, pairs and triplets', () => {
    expect(figures('aspects')).toEqual([3, 4, 3, 0.75, 1, 6 / 7]);
    expect(figures('opinions')).toEqual([3, 3, 3, 1, 1, 1]);
    expect(figures('pairs')).toEqual([3, 4, 3, 0.75, 1, 6 / 7]);
    expect(figures('triplets')).toEqual([3, 4, 2, 0.5, 2 / 3, 4 / 7]);
    expect(scores.reviews).toBe(2);
  });

  it('tells explicit and implicit triplets apart, and the sentiments', () => {
    expect(figures('explicit')).toEqual([2, 3, 1, 1 / 3, 0.5, 0.4]);
    expect(figures('implicit')).toEqual([1, 1, 1, 1, 1, 1]);
    expect(figures('positive')).toEqual([1, 2, 1, 0.5, 1, 2 / 3]);
    expect(figures('negative')).toEqual([2, 1, 1, 1, 0.5, 2 / 3]);
    expect(figures('neutral')).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('gives the interval of drawing both reviews, twice the first (F1 1/2) or twice the second (2/3)', () => {
    expect(scores.triplets.interval).toEqual({ low: 0.5, high: 2 / 3 });
    expect(scores.opinions.interval).toEqual({ low: 1, high: 1 });
  });

  it('a repeated triplet counts once', () => {
    const twice = scoreTriplets([[triplet(0, 1), triplet(0, 1)]], [[triplet(0, 1), triplet(0, 1)]], { seed: 1 });
    expect(twice.triplets).toMatchObject({ gold: 1, predicted: 1, correct: 1 });
  });

  it('no review at all scores 0; another number of extractions is refused', () => {
    expect(scoreTriplets([], [], { seed: 1 }).triplets).toMatchObject({
      gold: 0,
      f1: 0,
      interval: { low: 0, high: 0 },
    });
    expect(() => scoreTriplets([[]], [], { seed: 1 })).toThrow('labels of 1 reviews, but extractions of 0');
  });
});

describe('any labels and extractions', () => {
  const term = fc.option(fc.nat(3));
  const triplets = fc.array(
    fc
      .record({ aspect: term, opinion: term, sentiment: fc.constantFrom(...sentiments) })
      .map((t) => triplet(t.aspect, t.opinion, t.sentiment)),
    { maxLength: 5 },
  );
  const corpus = fc.array(fc.tuple(triplets, triplets), { minLength: 1, maxLength: 5 });

  it('exchange precision and recall when they are exchanged, and agree with the short form', () => {
    fc.assert(
      fc.property(corpus, (reviews) => {
        const gold = reviews.map(([labelled]) => labelled);
        const predicted = reviews.map(([, extracted]) => extracted);
        const there = scoreTriplets(gold, predicted, { seed: 3 });
        const back = scoreTriplets(predicted, gold, { seed: 3 });
        expect(back.triplets.precision).toBe(there.triplets.recall);
        expect(back.pairs.recall).toBe(there.pairs.precision);
        expect(back.triplets.f1).toBe(there.triplets.f1);
        expect(tripletF1(gold, predicted)).toBe(there.triplets.f1);
        expect(there.explicit.correct + there.implicit.correct).toBe(there.triplets.correct);
        const { positive, neutral, negative } = there;
        expect(positive.gold + neutral.gold + negative.gold).toBe(there.triplets.gold);
        expect(there.triplets.interval.low).toBeLessThanOrEqual(there.triplets.interval.high);
      }),
      { numRuns: 30 },
    );
  });

  it('score 1 when everything is right; the same seed gives the same interval', () => {
    fc.assert(
      fc.property(corpus, (reviews) => {
        const gold = reviews.map(([labelled]) => labelled);
        const { triplets: score } = scoreTriplets(gold, gold, { seed: 5 });
        expect(score.f1).toBe(score.gold === 0 ? 0 : 1);
        expect(scoreTriplets(gold, gold, { seed: 5 }).triplets).toEqual(score);
      }),
      { numRuns: 20 },
    );
  });
});
