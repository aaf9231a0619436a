import { describe, expect, it } from 'vitest';
import { normaliseTerm } from '../../packages/text';

describe('normaliseTerm', () => {
  it.each([
    ['網絡 連接', 'zh', '网络连接'],
    ['USB 接口！', 'zh', 'usb接口'],
    ['5G 网络', 'zh', '5g网络'],
    ['3.5mm耳机孔', 'zh', '3.5mm耳机孔'],
    ['2-in-1', 'zh', '2-in-1'],
    ['the 2-in-1', 'en', '2-in-1'],
    ['a 144Hz', 'en', '144hz'],
    ['滑鼠', 'zh', '鼠标'],
    ['ＷｉＦｉ', 'zh', 'wifi'],
    ['The Fingerprint-Readers', 'en', 'fingerprint reader'],
    ['its batteries’ life', 'en', 'battery life'],
    ['word-of-mouth', 'en', 'word of mouth'],
    ['this', 'en', 'this'],
    ['!!!', 'en', ''],
  ])('%s (%s) is %s', (written, language, term) => {
    expect(normaliseTerm(written, language)).toBe(term);
    expect(normaliseTerm(term, language)).toBe(term);
  });
});
