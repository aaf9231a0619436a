import { describe, expect, it } from 'vitest';
import { cookieHeader, parseCookies } from '../../../packages/crawler/http/cookies';

const file = [
  '# Netscape HTTP Cookie File',
  '',
  '.weibo.cn\tTRUE\t/\tTRUE\t4102444800\tSUB\tsecret1',
  '#HttpOnly_m.weibo.cn\tFALSE\t/api\tFALSE\t0\tT\tsecret2',
  'm.weibo.cn\tFALSE\t/\tFALSE\t1000\told\tsecret3',
].join('\n');
const header = (url: string) => cookieHeader(parseCookies(file, 'cookies.txt'), new URL(url), 2_000_000);

describe('cookies of the user', () => {
  it('go only to their host, path and scheme, until they expire', () => {
    expect(header('https://m.weibo.cn/api/x')).toBe('SUB=secret1; T=secret2');
    expect(header('http://m.weibo.cn/api/x')).toBe('T=secret2');
    expect(header('https://m.weibo.cn/apix')).toBe('SUB=secret1');
    expect(header('https://evil-weibo.cn/api/x')).toBeUndefined();
    expect(header('https://weibo.cn.evil.example/')).toBeUndefined();
    expect(header('https://sub.m.weibo.cn/api')).toBe('SUB=secret1');
  });

  it.each([
    'a b c',
    'x\tMAYBE\t/\tTRUE\t0\tn\tv',
    'x\tTRUE\t/\tTRUE\tsoon\tn\tv',
    'x\tTRUE\t/\tTRUE\t0\tn\tv\rX-Header: 1',
  ])('a malformed line is named, and its value is not shown: %j', (line) => {
    expect(() => parseCookies(`\n${line}`, 'cookies.txt')).toThrow(
      /^cookies\.txt, line 2 is not a cookie in Netscape’s format/,
    );
  });
});
