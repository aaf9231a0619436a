import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type CrawlEvent, crawl, planCrawl } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../../packages/crawler/demo/server';
import { harness, product } from '../harness';
import { hostilePages } from '../sites/hostile-pages';

const test = harness();
const { started, options, rows } = test;

const json = (body: string) => ({ type: 'application/json; charset=utf-8', body }) as const;
const mblog = (id: string, text = '很好') =>
  JSON.stringify({
    mblog: {
      ...{ id, text, created_at: 'Fri Mar 03 12:05:09 +0800 2023', user: { id: 1 } },
      ...{ attitudes_count: 1, comments_count: 1, reposts_count: 0 },
    },
  });

/** A search with three posts, each with comments. */
function weibo(comments: (id: string | null) => string, text?: string): Promise<DemoServer> {
  return startDemoServer({
    robots: '',
    page(url) {
      if (!url.pathname.startsWith('/api/')) return json(comments(url.searchParams.get('id')));
      const posts = ['1', '2', '3'].map((id) => mblog(id, text)).join();
      return json(url.searchParams.get('page') === '1' ? `{"ok":1,"data":{"cards":[${posts}]}}` : '{"ok":0,"data":{}}');
    },
  });
}
const query = { keyword: '小米' };

it('pages that take too long to read are failures with one line each, and the crawl goes on', async () => {
  const server = await started(weibo(() => `{"ok":0${' '.repeat(3_900_000)}}`));
  expect(await crawl('weibo', query, options(server, { limits: { requests: 2 } }))).toMatchObject({ kept: 3 });
  const failed: string[] = [];
  const onEvent = (event: CrawlEvent) => event.type === 'failed' && failed.push(event.reason);
  // A millisecond is not enough for four megabytes on any machine.
  const hurried = options(server, { onEvent, limits: { readTime: 1, failuresInARow: 10 } });
  expect((await crawl('weibo', query, hurried)).retries).toBe(0);
  expect(failed.slice(0, 3)).toEqual(
    ['1', '2', '3'].map(
      (id) =>
        `weibo: not read within 0.001 s (page https://m.weibo.cn/comments/hotflow?id=${id}&mid=${id}&max_id_type=0)`,
    ),
  );
  expect(await crawl('weibo', query, options(server))).toMatchObject({ ended: 'complete', failed: 0 });
});

it('a hostile page of the largest size is read or refused, and the crawl goes on', async () => {
  const long = `{"ok":1,"data":{"max_id":0,"data":[${'{"a":{"b":[]}},'.repeat(250_000)}{}]}}`;
  const server = await started(weibo((id) => (id === '2' ? long : '{"ok":0}')));
  const summary = await crawl('weibo', query, options(server));
  expect(summary).toMatchObject({ ended: 'complete', kept: 3, failed: 1, retries: 0 });
  const [{ problem, state }] = await rows("SELECT problem, state FROM crawl_frontier WHERE url LIKE '%id=2&%'");
  expect(state).toBe('failed');
  expect(problem).toBe(
    'weibo: more than 1000 items (page https://m.weibo.cn/comments/hotflow?id=2&mid=2&max_id_type=0)',
  );
});

it('Ctrl-C while a page is read saves the state and ends', async () => {
  const text = hostilePages['mentions that close'].page(1_200_000);
  const server = await started(weibo(() => '{"ok":0}', text));
  const script = path.join(__dirname, 'interrupted-process.ts');
  const words = [script, server.origin, path.join(test.folder, 'store.duckdb'), path.join(test.folder, 'salt')];
  const child = spawn(process.execPath, ['--import', 'tsx', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
    if (String(chunk).includes('asked')) setTimeout(() => child.kill('SIGINT'), 300);
  });
  const [code] = await once(child, 'close');
  expect({ code, said }).toEqual({ code: 0, said: 'asked\naborted\n' });
  expect(await rows('SELECT state FROM crawl_frontier')).toEqual([{ state: 'pending' }]);
  expect(await rows('SELECT id FROM crawl_records')).toEqual([]);
});

it.each(['http://[', 'https://', undefined])(
  'a robots.txt that redirects to %s is unreachable, and is asked for once',
  async (location) => {
    const server = http.createServer((_, response) =>
      response.writeHead(302, location ? { Location: location } : {}).end(),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const demo = { origin, log: [], close: async () => void server.close() };
    const summary = await crawl('weibo', query, options(await started(Promise.resolve(demo))));
    expect(summary).toMatchObject({ ended: 'unreachable', refusedByRobots: 1, requests: 1, retries: 0 });
    expect(summary.reason).toBe(
      'https://m.weibo.cn: robots.txt is unreachable (the redirect leads to no address); start the crawl again later',
    );
  },
);

it('what cannot change is asked for once', async () => {
  const gone = await started(startDemoServer({ robots: '', page: () => undefined }));
  expect(await crawl('amazon', product, options(gone))).toMatchObject({ requests: 2, retries: 0, pages: 0 });
  expect(await rows('SELECT state FROM crawl_frontier')).toEqual([{ state: 'gone' }]);
  expect(await crawl('amazon', product, options(gone))).toMatchObject({ requests: 0 });
});

it('a dry run that reaches no robots.txt fails with one line', async () => {
  const server = await startDemoServer({ page: () => undefined });
  await server.close();
  await expect(planCrawl('amazon', product, options(server))).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(
      /^https:\/\/www\.amazon\.com: robots\.txt is unreachable \(.*\); is there a network\? Nothing was fetched\.$/,
    ),
  });
});
