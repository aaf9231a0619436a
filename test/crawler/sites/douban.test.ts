import { describe, expect, it } from 'vitest';
import { parseFixture } from './fixture';

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
