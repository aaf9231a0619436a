import { describe, expect, it } from 'vitest';
import type { Review } from '../../packages/corpus';
import { frequentSentimentWords, frequentWords, mostInstructiveReview, preprocess } from '../../packages/text';

const review = (id: string, text: string): Review => ({
  id,
  culture: 'foreign',
  language: 'en',
  platform: 'test',
  text,
});
const { documents } = preprocess([
  review('1', 'The battery is good, the screen is good.'),
  review('2', 'The battery is not good and the keyboard is terrible.'),
]);

describe('frequentWords', () => {
  it('counts dictionary forms, the most frequent first', () => {
    expect(frequentWords(documents, 2)).toEqual([
      { word: 'good', count: 3 },
      { word: 'battery', count: 2 },
    ]);
  });
});

describe('frequentSentimentWords', () => {
  it('counts a negated word for the other side', () => {
    expect(frequentSentimentWords(documents, 'positive', 5)).toEqual([{ word: 'good', count: 2 }]);
    expect(frequentSentimentWords(documents, 'negative', 5)).toEqual([
      { word: 'not good', count: 1 },
      { word: 'terrible', count: 1 },
    ]);
  });
});

describe('mostInstructiveReview', () => {
  it('prefers the review in which more steps change something', () => {
    const plain = review('plain', 'lovely quiet keyboard quiet keyboard');
    const rich = review('rich', 'I don&#39;t like the 2 batteries!!! See https://example.org 😀 <br> really bad');
    expect(mostInstructiveReview([plain, rich])?.document.id).toBe('rich');
  });

  it('finds none when all are too short', () => {
    expect(mostInstructiveReview([review('short', 'good')])).toBeUndefined();
  });
});
