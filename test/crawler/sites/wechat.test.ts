import { describe, expect, it } from 'vitest';
import { parseFixture } from './fixture';

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
