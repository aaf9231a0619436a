import { describe, expect, it } from 'vitest';
import { parseFixture } from './fixture';

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
