import { crawl } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { startDemoServer } from '../../../packages/crawler/demo/server';
import { harness } from '../harness';

const { started, options, rows } = harness();

const json = (value: object) => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) }) as const;
const mblog = (id: string, text: string, more: object = {}) => ({
  ...{
    id,
    text,
    created_at: 'Fri Mar 03 12:05:09 +0800 2023',
    user: { id: Number(id) % 97, screen_name: `网友${id}` },
  },
  ...{ attitudes_count: '1.2万', comments_count: 0, reposts_count: 0, ...more },
});
// "the battery lasts … whole text"
const cut =
  '电池很耐用<span class="url-icon"><img alt=[赞] src="x.png"></span>...<a href="/status/4875000000000002">全文</a>';
// "the battery lasts, thumbs up, and the screen is good, says so-and-so"
const whole = "电池很耐用<img alt=[赞]>，屏幕也好，<a href='/n/数码小新'>@数码小新</a> 说的";

function weibo(extend: (id: string | null) => object | undefined) {
  const posts = [
    mblog('4875000000000001', '转发微博', {
      isLongText: false,
      retweeted_status: mblog('4875000000000002', cut, { isLongText: true }),
    }),
    mblog('4875000000000003', '电池差', { retweeted_status: { id: '4875000000000009', user: null, text: '已被删除' } }),
    mblog('4875000000000004', '开头', {
      isLongText: true,
      longText: { longTextContent: '开头和结尾' },
      created_at: '昨天 06:09',
    }),
  ];
  return startDemoServer({
    robots: 'User-agent: *\nAllow: /\n',
    page(url) {
      if (url.pathname === '/api/container/getIndex') {
        const isFirst = url.searchParams.get('page') === '1';
        return json(isFirst ? { ok: 1, data: { cards: posts.map((post) => ({ mblog: post })) } } : { ok: 0, data: {} });
      }
      const found = url.pathname === '/statuses/extend' ? extend(url.searchParams.get('id')) : undefined;
      return found && json(found);
    },
  });
}

it('long posts are kept whole, emoticons as words, and reposts with the post that they pass on', async () => {
  const server = await started(
    weibo((id) => (id === '4875000000000002' ? { ok: 1, data: { longTextContent: whole } } : undefined)),
  );
  const summary = await crawl('weibo', { keyword: '电池' }, options(server));
  expect(summary).toMatchObject({ ended: 'complete', kept: 4, failed: 0, unreadable: 0 });
  const stored = await rows('SELECT id, text, parent, likes, mentions FROM crawl_records ORDER BY id');
  expect(stored.map(({ id, text, parent }) => [id, text, parent])).toEqual([
    ['weibo:post:4875000000000001', '转发微博', 'weibo:post:4875000000000002'],
    [
      'weibo:post:4875000000000002',
      expect.stringMatching(/^电池很耐用\[赞\]，屏幕也好，@anon-[0-9a-f]{24} 说的$/),
      null,
    ],
    ['weibo:post:4875000000000003', '电池差', 'weibo:post:4875000000000009'],
    ['weibo:post:4875000000000004', '开头和结尾', null],
  ]);
  // Asked for once, after robots.txt, like every page.
  const asked = server.log.map(({ path }) => path.replace(/\?.*=/, ' '));
  expect(asked.filter((path) => path.startsWith('/statuses/extend'))).toEqual(['/statuses/extend 4875000000000002']);
  expect(asked[0]).toBe('/robots.txt');
  // Yesterday is told from the time of the answer.
  const [{ created_at }] = await rows("SELECT created_at FROM crawl_records WHERE id = 'weibo:post:4875000000000004'");
  const age = Date.now() - Date.parse(String(created_at));
  expect(String(created_at)).toMatch(/T06:09:00\+08:00$/);
  expect(age).toBeGreaterThan(0);
  expect(age).toBeLessThan(3 * 86_400_000);
});

it('a long post that cannot be had whole keeps what the list shows, and the crawl goes on', async () => {
  const server = await started(weibo(() => ({ ok: 0, msg: '' })));
  expect(await crawl('weibo', { keyword: '电池' }, options(server))).toMatchObject({ kept: 4, failed: 1, retries: 0 });
  const [{ text }] = await rows("SELECT text FROM crawl_records WHERE id = 'weibo:post:4875000000000002'");
  expect(text).toBe('电池很耐用[赞]...');
});

it('the whole text is not asked for where robots.txt forbids it', async () => {
  const server = await started(
    startDemoServer({
      robots: 'User-agent: *\nDisallow: /statuses/\n',
      page: (url) =>
        url.searchParams.get('page') === '1'
          ? json({ ok: 1, data: { cards: [{ mblog: mblog('4875000000000002', cut, { isLongText: true }) }] } })
          : json({ ok: 0, data: {} }),
    }),
  );
  expect(await crawl('weibo', { keyword: '电池' }, options(server))).toMatchObject({ kept: 1, refusedByRobots: 1 });
  expect(server.log.map(({ path }) => path).some((path) => path.startsWith('/statuses'))).toBe(false);
});
