import { describe, expect, it } from 'vitest';
import { userAgent } from '../../../packages/crawler/http/identity';

describe('User-Agent', () => {
  it('says who crawls and whom to write to', () => {
    expect(userAgent('me@uni.example')).toBe('crosscultural-crawler/0.1 (academic research; +mailto:me@uni.example)');
    expect(userAgent('https://uni.example/~me')).toBe(
      'crosscultural-crawler/0.1 (academic research; +https://uni.example/~me)',
    );
  });

  it.each([undefined, '', 'me', 'me@', 'me@uni.example\r\nX-Evil: 1', 'Mozilla/5.0 (Windows NT 10.0)'])(
    'refuses %j',
    (contact) => {
      expect(() => userAgent(contact)).toThrow('A crawl needs your contact');
    },
  );
});
