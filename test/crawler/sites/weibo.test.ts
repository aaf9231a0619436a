import { describe, expect, it } from 'vitest';
import { parseFixture } from './fixture';

describe('weibo', () => {
  it('reads posts in cards and groups of cards, and follows those with comments', () => {
    const { records, next } = parseFixture('weibo', 'search.json');
    expect(records.map(({ likes, comments, shares }) => [likes, comments, shares])).toEqual([
      [12_000, 2, 35],
      [3, 0, 0],
    ]);
    expect(records[0]).toMatchObject({
      // 赞: thumbs up, an emoticon of Weibo's
      text: '小米13的@摄影师阿杰 拍照真不错[赞]\n#小米13#',
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
