import { describe, expect, it } from 'vitest';
import { sites } from '../../src/crawl/sites';
import { parseFixture, queries } from './fixture';

const texts = (records: { text: string }[]) => records.map((record) => record.text);

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

describe('taobao and tmall', () => {
  it('reads a rate feed with its grades', () => {
    const { records, next } = parseFixture('taobao', 'rates.js');
    expect(records.map(({ id, label, likes, createdAt }) => [id, label, likes, createdAt])).toEqual([
      ['1187000000001', 'positive', 12, '2023-03-03T12:05:00+08:00'],
      ['1187000000002', 'neutral', 0, '2023-03-02T08:00:00+08:00'],
      ['1187000000003', 'negative', 3, '2023-02-28T23:59:00+08:00'],
    ]);
    expect(records[0].text).toBe('耳机音质不错，物流很快');
    expect(next).toHaveLength(1);
  });

  it('takes a page beyond the last for the end', () => {
    expect(parseFixture('taobao', 'beyond-the-last.js', { page: 4 })).toEqual({ records: [], problems: [], next: [] });
  });

  it('joins a review on Tmall with what was added later', () => {
    const { records } = parseFixture('tmall', 'rates.js');
    expect(texts(records)).toEqual(['指纹识别很灵敏\n用了一个月，依然满意', '鼠标手感一般']);
    expect(records[0].createdAt).toBe('2023-03-03T12:05:09+08:00');
  });
});

describe('jd', () => {
  it('reads comments with stars', () => {
    const { records, next } = parseFixture('jd', 'comments.js');
    expect(records[0]).toEqual({
      id: '17123456789',
      kind: 'review',
      text: '开机很快，散热“不错”\n键盘手感好',
      author: 'j***n',
      rating: 5,
      createdAt: '2023-03-03T12:05:09+08:00',
      likes: 8,
      comments: 2,
      product: '100012043978',
    });
    // JD counts from 0.
    expect(new URL(next[0].url).searchParams.get('page')).toBe('1');
  });
});

describe('weibo', () => {
  it('reads posts in cards and groups of cards, and follows those with comments', () => {
    const { records, next } = parseFixture('weibo', 'search.json');
    expect(records.map(({ likes, comments, shares }) => [likes, comments, shares])).toEqual([
      [12_000, 2, 35],
      [3, 0, 0],
    ]);
    expect(records[0]).toMatchObject({
      mentions: ['摄影师阿杰'],
      createdAt: '2023-03-03T12:05:09+08:00',
      author: '2803301701',
    });
    expect(next.map(({ kind, page }) => [kind, page])).toEqual([
      ['comments', 1],
      ['search', 2],
    ]);
  });

  it('reads comments and where they go on', () => {
    const url = 'https://m.weibo.cn/comments/hotflow?id=4875000000000001&mid=4875000000000001&max_id_type=0';
    const { records, next } = parseFixture('weibo', 'comments.json', { kind: 'comments', url });
    expect(records.map(({ parent, text }) => [parent, text])).toEqual([
      ['4875000000000001', '回复@数码小新:同意'],
      ['4875000000000001', '哈哈'],
    ]);
    expect(next[0].url).toBe(`${url}&max_id=138568270101234`);
  });
});

describe('wechat', () => {
  it('follows search results on the two hosts only', () => {
    const { records, next } = parseFixture('wechat', 'search.html');
    expect(records).toEqual([]);
    expect(next.map(({ kind, url }) => [kind, new URL(url).hostname])).toEqual([
      ['article', 'mp.weixin.qq.com'],
      ['article', 'weixin.sogou.com'],
      ['search', 'weixin.sogou.com'],
    ]);
  });

  const article = { kind: 'article', url: 'https://mp.weixin.qq.com/s?__biz=MzA3&mid=265&idx=1&sn=0a1b2c3d4e5f' };

  it('reads an article', () => {
    expect(parseFixture('wechat', 'article.html', article).records).toEqual([
      {
        id: '0a1b2c3d4e5f',
        kind: 'article',
        title: '小米13发布会全纪录',
        text: '今晚，小米发布了新旗舰。\n价格3999元起，拍照升级明显。',
        author: '数码公众号',
        createdAt: '2023-03-03T12:05:09+08:00',
      },
    ]);
  });

  it('knows a deleted article', () => {
    expect(parseFixture('wechat', 'deleted.html', article)).toEqual({ records: [], problems: [], next: [] });
  });

  it('does not go around an address that a script assembles', () => {
    expect(() => parseFixture('wechat', 'assembled-address.html', article)).toThrow('the site refuses the request');
  });
});

describe('douban', () => {
  it('reads short comments with and without stars', () => {
    const { records } = parseFixture('douban', 'comments.html');
    expect(records.map(({ rating, likes, text }) => [rating, likes, text])).toEqual([
      [4, 128, '节奏很好，\n值得一看。'],
      [undefined, 0, '一般'],
    ]);
  });

  it('finds topics of groups and reads the post with its replies', () => {
    const search = parseFixture('douban', 'search.html', { query: { keyword: '小米' } });
    expect(search.next.map(({ kind }) => kind)).toEqual(['topic', 'topic', 'search']);
    const topic = parseFixture('douban', 'topic.html', { ...search.next[0], query: { keyword: '小米' } });
    expect(topic.records.map(({ kind, id, likes, parent }) => [kind, id, likes, parent])).toEqual([
      ['post', '284000001', 17, undefined],
      ['comment', '4210000001', 3, '284000001'],
      ['comment', '4210000002', 0, '284000001'],
    ]);
    expect(topic.records[1].createdAt).toBe('2023-03-03T13:00:00+08:00');
  });
});

describe('every site', () => {
  const endings: Record<string, Record<string, string>> = {
    amazon: { empty: 'html', login: 'html', captcha: 'html', 'changed-layout': 'html', gbk: 'html', hostile: 'html' },
    taobao: { empty: 'js', login: 'html', captcha: 'js', 'changed-layout': 'js', gbk: 'js', hostile: 'js' },
    tmall: { empty: 'js', login: 'html', captcha: 'js', 'changed-layout': 'js', gbk: 'js', hostile: 'js' },
    jd: { empty: 'js', login: 'html', captcha: 'html', 'changed-layout': 'js', gbk: 'js', hostile: 'js' },
    weibo: { empty: 'json', login: 'json', captcha: 'html', 'changed-layout': 'json', gbk: 'json', hostile: 'json' },
    wechat: { empty: 'html', login: 'html', captcha: 'html', 'changed-layout': 'html', gbk: 'html', hostile: 'html' },
    douban: { empty: 'html', login: 'html', captcha: 'html', 'changed-layout': 'html', gbk: 'html', hostile: 'html' },
  };
  const article = { kind: 'article', url: 'https://mp.weixin.qq.com/s/AbC_1-x' };
  const read = (site: string, name: string) =>
    parseFixture(site, `${name}.${endings[site][name]}`, site === 'wechat' && /gbk|hostile/.test(name) ? article : {});

  it.each(Object.keys(sites))('%s: an empty list is empty', (site) => {
    expect(read(site, 'empty')).toEqual({ records: [], problems: [], next: [] });
  });

  it.each(Object.keys(sites))('%s: a login wall stops the crawl', (site) => {
    expect(() => read(site, 'login')).toThrow(/asks for a login.*\(page https:\/\//);
  });

  it.each(Object.keys(sites))('%s: a captcha stops the crawl', (site) => {
    expect(() => read(site, 'captcha')).toThrow(/asks for a captcha.*\(page https:\/\//);
  });

  it.each(Object.keys(sites))('%s: a changed layout fails loudly', (site) => {
    expect(() => read(site, 'changed-layout')).toThrow(/0 of 20 items parsed.*\(page https:\/\//);
  });

  it.each(Object.keys(sites))('%s: a page with neither items nor the sign of an empty list fails loudly', (site) => {
    const nothing = site === 'amazon' || site === 'wechat' || site === 'douban' ? 'nothing.html' : 'nothing.json';
    expect(() => parseFixture(site, `../${nothing}`)).toThrow(/0 of an unknown number of items parsed/);
  });

  it.each(Object.keys(sites))('%s: GBK is read as Chinese', (site) => {
    const { records } = read(site, 'gbk');
    expect(records.length).toBeGreaterThan(0);
    for (const { text } of records) expect(text).toMatch(/^[\p{Script=Han}\p{Nd}\p{P}@ #\n]+$/u);
  });

  it.each(Object.keys(sites))('%s: hostile text stays text, and nothing else', (site) => {
    const { records } = read(site, 'hostile');
    expect(records[0].text).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the text must survive as it is
      "=cmd|' /C calc'!A0 '); DROP TABLE crawl_records;-- </script> \u202egnp.exe ${process.exit()} {{7*7}} ../../etc/passwd",
    );
  });

  it.each(Object.keys(sites))('%s: refuses a query that it cannot answer', (site) => {
    expect(() => sites[site].listing({}, 1)).toThrow(/needs/);
    expect(() => sites[site].listing({ product: '../../x', seller: "'", keyword: ' ' }, 1)).toThrow(/needs/);
  });

  it.each(Object.keys(sites))('%s: its pages are on its hosts', (site) => {
    expect(sites[site].hosts.test(new URL(sites[site].listing(queries[site], 1).url).hostname)).toBe(true);
  });
});
