import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { crawl, type DemoServer, demoReviews, startDemoShop } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { demoReviewId } from '../../../packages/crawler/demo/shop';
import { harness, product } from '../harness';

const kills = 20;
const records = 5_000;
const pageSize = 12;
const delay = 5;

const test = harness();
const { started, options, rows } = test;

function startCrawl(shop: DemoServer) {
  const script = path.join(__dirname, 'crawl-process.ts');
  const files = [path.join(test.folder, 'store.duckdb'), path.join(test.folder, 'salt')];
  const child = spawn(process.execPath, ['--import', 'tsx', script, shop.origin, ...files, String(delay)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, errors }));
  return { child, ended };
}

it(`${kills} times kill -9 at random moments lose no record and repeat none`, { timeout: 600_000 }, async () => {
  const shop = await started(startDemoShop(demoReviews(records), { pageSize }));
  const random = seededRandom(11);
  for (let kill = 0; kill < kills; kill++) {
    const { child, ended } = startCrawl(shop);
    // Some moments lie in the start of the process, most in a request, between two, or in the middle of a commit.
    const requests = random.integer(14);
    const target = shop.log.length + requests;
    while (shop.log.length < target && child.exitCode === null) await sleep(1);
    await sleep(random.integer(requests === 0 ? 2_000 : 20));
    child.kill('SIGKILL');
    const { code, errors } = await ended;
    expect({ code, errors }).toEqual({ code: null, errors: '' });
  }
  const reached = shop.log.length;
  const { code, errors } = await startCrawl(shop).ended;
  expect({ code, errors }).toEqual({ code: 0, errors: '' });

  // The kills fell into the crawl, not behind its end.
  expect(reached).toBeGreaterThan(50);
  expect(reached).toBeLessThan(records / pageSize);
  const stored = (await rows('SELECT id FROM crawl_records ORDER BY id')).map((row) => row.id);
  expect(stored).toEqual(Array.from({ length: records }, (_, index) => `amazon:review:${demoReviewId(index)}`).sort());

  // Each kill repeats at most the request in flight.
  const repeated = shop.log.length - new Set(shop.log.map((entry) => entry.path)).size;
  expect(repeated).toBeLessThanOrEqual(kills);
  const pauses = shop.log.slice(1).map((entry, index) => entry.at - shop.log[index].at);
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(delay);
  expect(Math.max(...shop.log.map((entry) => entry.inFlight))).toBe(1);
});

it('a store that another process is crawling into is refused', { timeout: 120_000 }, async () => {
  const shop = await started(startDemoShop(demoReviews(records), { pageSize }));
  const { child, ended } = startCrawl(shop);
  while (shop.log.length < 3 && child.exitCode === null) await sleep(5);
  const second = crawl('amazon', product, options(shop, { salt: path.join(test.folder, 'salt') }));
  await expect(second).rejects.toMatchObject({ name: 'UserError', message: expect.stringMatching(/store\.duckdb/) });
  child.kill('SIGKILL');
  await ended;
});
