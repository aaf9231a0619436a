import { describe, expect, test } from 'vitest';
import { readAmazonEarphones, readAmazonPhone, readFlipkart } from '../../../packages/corpus/formats';
import { collect, temporaryFile } from '../files';

const csv = (lines: string) => temporaryFile('reviews.csv', lines);

describe('readFlipkart', () => {
  const header = 'product_name,rating,title,review\n';

  test('leaves out the titles that the shop offers, and keeps the reviewers’ own as a first sentence', async () => {
    const file = csv(
      `${header}A 15 ,5,Super!,"Fast, quiet\n\nand light 🥰"\nA 15 ,2,Keys fell off,After a week.\nB,4,Bright!,bright! and cheap\n`,
    );
    const reviews = await collect(readFlipkart(file));
    expect(reviews.map(({ id, text, rating }) => [id, text, rating])).toEqual([
      ['laptops-flipkart:1', 'Fast, quiet\n\nand light 🥰', 5],
      ['laptops-flipkart:2', 'Keys fell off. After a week.', 2],
      ['laptops-flipkart:3', 'bright! and cheap', 4],
    ]);
    expect(reviews[0]).toMatchObject({
      ...{ culture: 'foreign', language: 'en', platform: 'flipkart', product: 'laptop' },
    });
  });

  test('takes the button of a review that was cut for no word of it', async () => {
    const [review] = await collect(readFlipkart(csv(`${header}A,3,Fair,"It fits your bag...\nREAD MORE"\n`)));
    expect(review.text).toBe('It fits your bag …');
  });

  test.each([
    ['A,6,Fair,fine', 'line 2: expected 1 to 5 stars, found "6".'],
    ['A,5,Fair', 'line 2: found 3 fields, not as many as the header has.'],
    ['A,5,Fair,"fine', 'ends inside a quoted field'],
  ])('refuses %s', async (line, message) => {
    const read = collect(readFlipkart(csv(`${header}${line}\n`)));
    await expect(read).rejects.toThrow(message);
    await expect(read).rejects.toMatchObject({ name: 'UserError' });
  });

  test('names a column that is missing', async () => {
    await expect(collect(readFlipkart(csv('rating,review\n5,fine\n')))).rejects.toThrow('has no column "product_name"');
  });
});

describe('readAmazonEarphones', () => {
  const header = 'ReviewTitle,ReviewBody,ReviewStar,Product\n';

  test('joins title and text, unless the title only counts the stars', async () => {
    const lines = '"Good bass\n","Clear too.\n",4,X\nFive Stars,Loud,5,X\nOnly a title,,1,X\n';
    const reviews = await collect(readAmazonEarphones(csv(header + lines)));
    expect(reviews.map(({ text, rating, product }) => [text, rating, product])).toEqual([
      ['Good bass. Clear too.', 4, 'earphones'],
      ['Loud', 5, 'earphones'],
      ['Only a title', 1, 'earphones'],
    ]);
  });

  test('refuses stars that are none', async () => {
    await expect(collect(readAmazonEarphones(csv(`${header}a,b,five,X\n`)))).rejects.toThrow(
      'line 2: expected 1 to 5 stars, found "five".',
    );
  });
});

describe('readAmazonPhone', () => {
  test('reads a polarity', async () => {
    const reviews = await collect(readAmazonPhone(csv('sentiment,review\n1,Good camera\n0,"Heats up, a lot"\n')));
    expect(reviews.map(({ id, text, label, product }) => [id, text, label, product])).toEqual([
      ['phones-amazon-in:1', 'Good camera', 'positive', 'phone'],
      ['phones-amazon-in:2', 'Heats up, a lot', 'negative', 'phone'],
    ]);
  });

  test('refuses another one', async () => {
    await expect(collect(readAmazonPhone(csv('sentiment,review\n2,a\n')))).rejects.toThrow(
      'line 2: expected the sentiment 0 or 1, found "2".',
    );
  });
});
