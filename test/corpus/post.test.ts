import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Post, parsePost } from '../../packages/corpus';

const where = { file: 'posts.jsonl', line: 3 };
const post: Post = {
  id: 'weibo:1',
  platform: 'Weibo',
  culture: 'domestic',
  language: 'zh',
  createdAt: '2023-02-23T20:00:00+08:00',
  text: '发布会看完了', // "watched the launch"
};

describe('parsePost', () => {
  it('keeps what a platform shows, and needs no more than the post itself', () => {
    const full = {
      ...post,
      author: '9f8c1a',
      likes: 3,
      shares: 0,
      comments: 1,
      parent: 'weibo:0',
      client: 'web',
      hashtags: ['数码'], // "gadgets"
      mentions: ['77aa'],
      urls: ['https://example.com/a'],
    };
    expect(parsePost(full, where)).toEqual(full);
    expect(parsePost(post, where)).toEqual(post);
  });

  it.each([
    [{ createdAt: '2023-02-23T20:00:00' }, /^posts.jsonl, line 3: field createdAt: expected a date and time with its/],
    [{ createdAt: '2023-02-23' }, /field createdAt: .* found "2023-02-23"/],
    [
      { urls: ['javascript:alert(1)'] },
      /field urls.0: expected an http or https address, found "javascript:alert\(1\)"/,
    ],
    [{ shares: -1 }, /field shares: .* found "-1"/],
    [{ text: '\ud800' }, /field text: holds half of a surrogate pair/],
    [{ nickname: 'Ann' }, /Unrecognized key: "nickname"/],
  ])('refuses %j, naming file, line and field', (wrong, message) => {
    expect(() => parsePost({ ...post, ...wrong }, where)).toThrow(message);
  });

  it('takes every whole moment with its offset', () => {
    const moments = fc.tuple(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.constantFrom('Z', '+08:00', '-05:00'),
    );
    fc.assert(
      fc.property(moments, ([date, offset]) => {
        const createdAt = date.toISOString().replace('Z', offset);
        expect(parsePost({ ...post, createdAt }, where).createdAt).toBe(createdAt);
      }),
    );
  });
});
