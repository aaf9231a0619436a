import { describe, expect, it } from 'vitest';
import { parseBytes, parseFixture, queries } from './fixture';

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

  it.each([
    ['com', '4 颗星，最多 5 颗星', 'Reviewed in the United States on March 3, 2023'],
    ['com', '5星中的4星', 'Reviewed in the United States on March 3, 2023'],
    ['de', 'Bewertet mit 4 von 5 Sternen', 'Rezension aus Deutschland vom 3. März 2023'],
    ['fr', '4,0 sur 5 étoiles', 'Commenté en France le 3 mars 2023'],
    ['co.jp', '5つ星のうち4.0', '2023年3月3日に日本でレビュー済み'],
    ['com.tr', '5 yıldız üzerinden 4,0', 'Türkiye’de 3 Mart 2023 tarihinde değerlendirildi'],
    ['es', '4,0 de 5 estrellas', 'Reseñado en España el 3 de marzo de 2023'],
  ])('reads the stars of %s: %s', (marketplace, stars, date) => {
    const item = `<li id="R1" data-hook="review"><span class="a-profile-name">x</span><i data-hook="review-star-rating">${stars}</i>
      <span data-hook="review-date">${date}</span><span data-hook="review-body">好</span></li>`;
    const query = { ...queries.amazon, marketplace };
    const { records } = parseBytes('amazon', Buffer.from(`<html><body>${item}</body></html>`), { query });
    expect(records).toMatchObject([{ rating: 4, createdAt: '2023-03-03' }]);
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
