import { describe, expect, it } from 'vitest';
import { declaredCharset, decodeText } from '../../../packages/crawler/http/decode';

const utf8 = Buffer.from('<p>小米手机，电池耐用</p>');
/** 小米手机 in GBK. */
const gbk = Buffer.from([0xd0, 0xa1, 0xc3, 0xd7, 0xca, 0xd6, 0xbb, 0xfa]);
/** 小米 in Big5. */
const big5 = Buffer.from([0xa4, 0x70, 0xa6, 0xcc]);

describe('decodeText', () => {
  it('trusts UTF-8 that proves itself over a wrong declaration', () => {
    expect(decodeText(utf8, 'text/html; charset=gbk')).toBe('<p>小米手机，电池耐用</p>');
  });

  it('keeps UTF-8 with a damaged byte UTF-8', () => {
    const damaged = Buffer.concat([utf8, utf8, Buffer.from([0xff])]);
    expect(decodeText(damaged, undefined)).toMatch(/^<p>小米手机.*\ufffd$/);
  });

  it('finds GBK that is declared, wrongly declared or not declared', () => {
    for (const type of [
      'text/html; charset=GBK',
      'text/html; charset=utf-8',
      'text/html; charset=nonsense',
      undefined,
    ]) {
      expect(decodeText(gbk, type)).toBe('小米手机');
    }
  });

  it('follows a declaration for other encodings, in the header or the page', () => {
    expect(decodeText(big5, 'text/html; charset=big5')).toBe('小米');
    expect(
      declaredCharset(Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'), undefined),
    ).toBe('gb2312');
  });

  it('gives up on bytes that are no text', () => {
    expect(decodeText(Buffer.from(Array.from({ length: 64 }, () => 0xff)), undefined)).toBeNull();
  });
});
