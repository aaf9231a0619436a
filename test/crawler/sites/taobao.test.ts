import { describe, expect, it } from 'vitest';
import { parseBytes, parseFixture } from './fixture';

describe('taobao and tmall', () => {
  it('reads a rate feed with its grades, as Taobao writes them', () => {
    const { records, next } = parseFixture('taobao', 'rates.js');
    expect(records.map(({ id, label, likes, createdAt }) => [id, label, likes, createdAt])).toEqual([
      ['1187000000001', '1', 12, '2023-03-03T12:05:00+08:00'],
      ['1187000000002', '0', 0, '2023-03-02T08:00:00+08:00'],
      ['1187000000003', '-1', 3, '2023-02-28T23:59:00+08:00'],
    ]);
    expect(records[0].text).toBe('耳机音质不错，物流很快');
    expect(next).toHaveLength(1);
  });

  it('takes a page beyond the last for the end', () => {
    expect(parseFixture('taobao', 'beyond-the-last.js', { page: 4 })).toEqual({ records: [], problems: [], next: [] });
  });

  it('joins a review on Taobao with what was added later', () => {
    const item = { rateId: 1, content: '不错', date: '2023年03月03日 12:05', user: { nick: 'x' }, rate: '1' };
    const later = { ...item, rateId: 2, append: { content: '用久了发热' } };
    const page = `jsonp(${JSON.stringify({ total: 2, maxPage: 1, comments: [item, later] })})`;
    const { records } = parseBytes('taobao', Buffer.from(page));
    expect(records.map(({ text }) => text)).toEqual(['不错', '不错\n用久了发热']);
  });

  it('joins a review on Tmall with what was added later', () => {
    const { records } = parseFixture('tmall', 'rates.js');
    expect(records.map(({ text }) => text)).toEqual(['指纹识别很灵敏\n用了一个月，依然满意', '鼠标手感一般']);
    expect(records[0].createdAt).toBe('2023-03-03T12:05:09+08:00');
  });
});
