import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { maskNames } from '../../../packages/crawler/pseudonym';
import { sites } from '../../../packages/crawler/sites';
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

  it('joins a review with what its buyer added later, and masks who and from where', () => {
    const { records } = parseFixture('jd', 'follow-up.js');
    expect(records.map(({ text }) => text)).toEqual(['开机很快\n用了一个月，风扇有点响', '一般']);
    const text = readFileSync(path.join(__dirname, 'fixtures', 'jd', 'follow-up.js'), 'utf8');
    const masked = maskNames(text, sites.jd.names, () => 'anon-0');
    expect(masked).not.toMatch(/jd_4f2a|203\.0\.113/);
  });
});
