import { describe, expect, it } from 'vitest';
import { parseFixture, queries } from './fixture';

describe('amazon', () => {
  it('reads reviews, dates, stars and helpful votes', () => {
    const { records, problems, next } = parseFixture('amazon', 'reviews.html');
    expect(records[0]).toEqual({
      id: 'R1EXAMPLE1',
      kind: 'review',
      title: 'Good value',
      text: 'The battery lasts all day.\nThe screen is dim.',
      author: 'Jane Doe',
      rating: 4,
      createdAt: '2023-03-03',
      likes: 1234,
      product: 'B00TEST001',
      language: 'en',
    });
    expect(records.map(({ likes, rating }) => [likes, rating])).toEqual([
      [1234, 4],
      [1, 5],
      [0, 1],
    ]);
    expect(problems).toEqual([]);
    expect(next.map(({ url }) => new URL(url).searchParams.get('pageNumber'))).toEqual(['2']);
  });

  it('ends with the last page', () => {
    expect(parseFixture('amazon', 'last.html', { query: { ...queries.amazon, marketplace: 'in' } }).next).toEqual([]);
  });

  it('reads the German and the Japanese site', () => {
    const german = parseFixture('amazon', 'germany.html', { query: { ...queries.amazon, marketplace: 'de' } });
    expect(
      german.records.map(({ rating, likes, createdAt, language }) => [rating, likes, createdAt, language]),
    ).toEqual([
      [4, 1234, '2023-03-03', 'de'],
      [2, 1, '2023-02-28', 'de'],
    ]);
    const japanese = parseFixture('amazon', 'japan.html', { query: { ...queries.amazon, marketplace: 'co.jp' } });
    expect(japanese.records[0]).toMatchObject({ rating: 4, likes: 12, createdAt: '2023-03-03', language: 'ja' });
  });

  it('keeps an item that cannot be read apart from its neighbours', () => {
    // The first review's end and the second's beginning are lost: both lie in one element.
    const run = () => parseFixture('amazon', 'run-together.html');
    expect(run().records.map(({ id }) => id)).toEqual(['R3EXAMPLE3']);
    expect(run().problems).toEqual([
      'item 1: 2 elements [data-hook="review-star-rating"], [data-hook="cmps-review-star-rating"] in one item',
    ]);
  });
});
