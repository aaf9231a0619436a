import { describe, expect, it } from 'vitest';
import { startDemoServer } from '../../../packages/crawler/demo/server';
import { crawl } from '../../../packages/crawler/run/crawl';
import { harness, pagesOf, product } from '../harness';

const { started, options, rows } = harness();

describe('what a crawler must not get past', () => {
  it.each([
    ['login.html', 'WallError', 'asks for a login'],
    ['captcha.html', 'WallError', 'asks for a captcha'],
    ['changed-layout.html', 'LayoutError', '0 of 20 items parsed'],
  ])('%s ends the crawl with an error', async (file, name, message) => {
    const server = await started(startDemoServer(pagesOf(file)));
    await expect(crawl('amazon', product, options(server))).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
    // Nothing is marked as done: the page is asked for again when the crawl is started again.
    expect(await rows('SELECT state FROM crawl_frontier')).toEqual([{ state: 'pending' }]);
  });

  it.each([
    ['https://www.amazon.com/ap/signin?x', /asks for a login/],
    ['/errors/validateCaptcha', /asks for a captcha/],
  ])('a redirect to %s is a wall', async (location, message) => {
    const server = await started(startDemoServer({ ...pagesOf('reviews.html'), redirect: () => location }));
    await expect(crawl('amazon', product, options(server))).rejects.toThrow(message);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/',
    'https://elsewhere.example/',
    'ftp://www.amazon.com/',
  ])('a redirect to %s is not followed', async (location) => {
    const server = await started(startDemoServer({ ...pagesOf('reviews.html'), redirect: () => location }));
    expect(await crawl('amazon', product, options(server))).toMatchObject({ failed: 1, kept: 0, requests: 2 });
    expect((await rows('SELECT problem FROM crawl_frontier'))[0].problem).toMatch(/leads away from the site/);
  });

  it('a redirect in a circle ends', async () => {
    const server = await started(
      startDemoServer({ ...pagesOf('reviews.html'), redirect: (url) => url.pathname + url.search }),
    );
    expect(await crawl('amazon', product, options(server))).toMatchObject({ failed: 1, requests: 7 });
  });
});
