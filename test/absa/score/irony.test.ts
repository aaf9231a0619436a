import { describe, expect, it } from 'vitest';
import type { Review, Sentiment, Triplet } from '../../../packages/corpus';
import { isPlantedIrony, simulateReviews } from '../../../packages/simulation';
import { ironyRows } from '../../../src/study';

function review(text: string, aspect: string, opinion: string, sentiment: Sentiment): Review {
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, text: word });
  const triplets: Triplet[] = [{ aspect: span(aspect), opinion: span(opinion), sentiment }];
  return { id: text, culture: 'foreign', language: 'en', platform: 'shop', text, triplets };
}

const reviews = [
  review('the hotline is "amazing" if you have all day', 'hotline', '"amazing"', 'negative'),
  review('bravo, the mouse managed to make things worse', 'mouse', 'bravo', 'negative'),
  review('the mouse is slow', 'mouse', 'slow', 'negative'),
  review('the mouse is great', 'mouse', 'great', 'positive'),
];

describe('ironyRows', () => {
  it('counts irony with its denominator; what was missed is wrong', () => {
    const read = reviews.map(({ triplets }) => triplets!);
    const taken: Triplet[][] = [[{ ...read[0][0], sentiment: 'positive' }], [], read[2], read[3]];
    const rows = ironyRows(reviews, taken, isPlantedIrony, 1);
    expect(rows.map(({ labelled, found, right }) => [labelled, found, right])).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(rows[0].share).toBe(0);
  });
});

describe('isPlantedIrony', () => {
  it('knows the ironic phrases and no plain ones', () => {
    expect(isPlantedIrony('Bravo', 'en')).toBe(true);
    expect(isPlantedIrony('truly a masterpiece of frustration', 'en')).toBe(true);
    expect(isPlantedIrony('great', 'en')).toBe(false);
    expect(isPlantedIrony('我还不知道什么叫绝望', 'zh')).toBe(true); // "I would not know what despair is"
    expect(isPlantedIrony('太差劲', 'zh')).toBe(false); // "too poor"
  });

  it('finds about the planted share of blame: 6 % of plain negative clauses', () => {
    const negative = [...simulateReviews({ perCulture: 1500, seed: 3 })].flatMap(({ language, triplets = [] }) =>
      triplets
        .filter(({ sentiment, opinion }) => sentiment === 'negative' && opinion)
        .map((one) => ({ language, one })),
    );
    const share =
      negative.filter(({ language, one }) => isPlantedIrony(one.opinion!.text, language)).length / negative.length;
    expect(share).toBeGreaterThan(0.01);
    expect(share).toBeLessThan(0.06);
  });
});
