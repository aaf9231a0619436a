import { describe, expect, it } from 'vitest';
import { frameToHtml, frameToText, toFrame } from '../../../packages/notebook-kit/figures';

const rows = [
  { id: 'a', stars: 5, tokens: ['好', 'ok'] },
  { id: '<b>', stars: 3, likes: 2 },
  { id: 'c', stars: 4 },
];

describe('toFrame', () => {
  it('has a column for every key of any row, lists as JSON and missing values as null', () => {
    const frame = toFrame(rows);
    expect(frame.shape).toEqual([3, 4]);
    expect(frame.columns).toEqual(['id', 'stars', 'tokens', 'likes']);
    expect(frame.values[0]).toEqual(['a', 5, '["好","ok"]', null]);
  });

  it('is a danfojs frame that can be explored', () => {
    const frame = toFrame(rows);
    expect(frame.head(2).shape[0]).toBe(2);
    expect(frame.column('stars').mean()).toBe(4);
    expect(frame.sortValues('stars').values[0][1]).toBe(3);
  });

  it('refuses no rows', () => {
    expect(() => toFrame([])).toThrow(RangeError);
  });
});

describe('a frame shown', () => {
  it('is escaped and says how much of it is seen', () => {
    const html = frameToHtml(toFrame(rows), { rows: 2 });
    expect(html).toContain('&lt;b&gt;');
    expect(html).toContain('The first 2 of 3 rows.');
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  it('lines up as text', () => {
    const [title, , header] = frameToText(toFrame(rows)).split('\n');
    expect(title).toBe('Data frame, 3 rows × 4 columns');
    expect(header.trim().split(/\s+/)).toEqual(['id', 'stars', 'tokens', 'likes']);
  });
});
