import fc from 'fast-check';
import { expect, it } from 'vitest';
import { demoProduct, startDemoShop } from '../../../packages/crawler/demo';
import { tidy } from '../../../packages/crawler/parsing/html';
import { sites } from '../../../packages/crawler/sites';
import { harness } from '../harness';

const { started } = harness();
const { amazon } = sites;
const query = { product: demoProduct };

/** The shop's n-th page as the site's parser reads it. */
async function read(origin: string, number: number) {
  const request = amazon.listing(query, number);
  const { pathname, search } = new URL(request.url);
  const text = await (await fetch(origin + pathname + search)).text();
  return { text, ...amazon.parse({ ...request, text }, query) };
}

it('shows what the parser of amazon reads back, page by page', async () => {
  const reviews = [
    {
      id: 'a-1',
      text: 'Fine. "Not" <b>great</b> & it\'s cheap',
      rating: 4,
      likes: 1,
      createdAt: '2023-03-03T09:00:00Z',
    },
    { id: 'a-2', text: '屏幕很亮', author: '<i>"me"</i>', likes: 1234 }, // "the screen is bright"
    { id: 'a-3', text: 'no more' },
  ];
  const shop = await started(startDemoShop(reviews, { pageSize: 2, identify: ({ id }) => id }));
  const first = await read(shop.origin, 1);
  expect(first.records.map(({ id, text, rating, likes, createdAt }) => [id, text, rating, likes, createdAt])).toEqual([
    ['a-1', 'Fine. "Not" <b>great</b> & it\'s cheap', 4, 1, '2023-03-03'],
    ['a-2', '屏幕很亮', 3, 1234, '2023-01-02'],
  ]);
  expect(first.records[1].author).toBe('Shopper <i>"me"</i>');
  expect(first.text).not.toContain('<b>great');
  expect(first.next).toHaveLength(1);
  const second = await read(shop.origin, 2);
  expect(second.records.map(({ id }) => id)).toEqual(['a-3']);
  expect(second.next).toEqual([]);
});

it('no text breaks out of its place', async () => {
  const reviews = [{ text: 'x' }];
  const shop = await started(startDemoShop(reviews));
  const hostile = fc.string({ unit: fc.constantFrom(...'<>"\'&/=- a</span>'), minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      fc.pre(tidy(text) !== '');
      reviews[0] = { text };
      const { records, problems } = await read(shop.origin, 1);
      expect([records.map((record) => record.text), problems]).toEqual([[tidy(text)], []]);
    }),
    { numRuns: 100, seed: 1 },
  );
});
