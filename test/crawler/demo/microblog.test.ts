import { expect, it } from 'vitest';
import { demoReviews, postsFromReviews, startDemoMicroblog } from '../../../packages/crawler/demo';
import type { Page } from '../../../packages/crawler/site';
import { sites } from '../../../packages/crawler/sites';
import { harness } from '../harness';

const { started } = harness();
const { weibo } = sites;
const query = { keyword: '小米' };

async function read(origin: string, request: Omit<Page, 'text'>) {
  const { pathname, search } = new URL(request.url);
  return weibo.parse({ ...request, text: await (await fetch(origin + pathname + search)).text() }, query);
}

it('shows what the parser of weibo reads back: posts, and the comments under them', async () => {
  const posts = [
    { text: '<b>好用</b> & 便宜', createdAt: '2023-03-03T08:01:02+08:00', likes: 7, comments: 5, shares: 2 }, // "works well & cheap"
    { text: '一般', createdAt: '2023-12-31T23:59:59+08:00', likes: 0, comments: 0, shares: 0 }, // "so-so"
  ];
  const microblog = await started(startDemoMicroblog(posts, { commentsShown: 2 }));
  const { records, next } = await read(microblog.origin, weibo.listing(query, 1));
  expect(
    records.map(({ text, createdAt, likes, comments, shares }) => [text, createdAt, likes, comments, shares]),
  ).toEqual([
    ['<b>好用</b> & 便宜 @路人0', '2023-03-03T08:01:02+08:00', 7, 5, 2],
    ['一般 @路人1', '2023-12-31T23:59:59+08:00', 0, 0, 0],
  ]);
  const comments = await read(microblog.origin, next[0]);
  expect(comments.records.map(({ text, parent }) => [text, parent])).toEqual([
    ['同意', records[0].id],
    ['不错', records[0].id],
  ]);
  expect((await read(microblog.origin, weibo.listing(query, 2))).records).toEqual([]);
});

it('turns reviews into posts of the same day', () => {
  const reviews = demoReviews(8);
  const posts = postsFromReviews(reviews);
  expect(posts.map(({ text, createdAt }) => [text, createdAt.slice(0, 10)])).toEqual(
    reviews.map(({ text, createdAt }) => [text, createdAt]),
  );
  expect(posts.map(({ comments }) => comments)).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
});
