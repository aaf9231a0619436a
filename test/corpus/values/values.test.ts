import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interactionCount } from '../../../packages/corpus/values/counts';
import { withoutDoubleEncoding, withoutSignExtension } from '../../../packages/corpus/values/double-encoding';
import { decodedFile, decodedLines, decodedText, encodingOf } from '../../../packages/corpus/values/encoding';
import { isoDay, localTime } from '../../../packages/corpus/values/times';
import { collect, each, temporaryFile } from '../files';

/** 微博很好 (Weibo is good) in GB18030. */
const gb = [0xce, 0xa2, 0xb2, 0xa9, 0xba, 0xdc, 0xba, 0xc3];

describe('encodingOf', () => {
  test.each<[string, number[], string]>([
    ['plain ASCII', [...Buffer.from('a,b\n')], 'utf-8'],
    ['UTF-8', [...Buffer.from('很好 é 😀')], 'utf-8'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...Buffer.from('很好')], 'utf-8'],
    ['UTF-8 that lost a byte', [...Buffer.from('很好很好很好很好'), 0xe2, 0x80, 0x3f], 'damaged utf-8'],
    ['UTF-8 cut off inside its last character', [...Buffer.from('很好').subarray(0, -1)], 'damaged utf-8'],
    ['UTF-8 cut off after the first of three bytes', [...Buffer.from('text\né好').subarray(0, -2)], 'damaged utf-8'],
    ['UTF-8 cut off inside an emoji', [...Buffer.from('é 😀').subarray(0, -1)], 'damaged utf-8'],
    ['Latin-1 that ends as if it were cut off', [...Buffer.from('caf\xe9', 'latin1')], 'windows-1252'],
    ['Latin-1 with two such bytes', [...Buffer.from('d\xe9j\xe0', 'latin1')], 'windows-1252'],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0x00], 'utf-16le'],
    ['UTF-16 without a mark', [...Buffer.from('text,date', 'utf16le')], 'utf-16le'],
    ['UTF-16, the other way round', [0x00, 0x61, 0x00, 0x62], 'utf-16be'],
    ['GB18030', gb, 'gb18030'],
    ['GB18030 with a mark', [0x84, 0x31, 0x95, 0x33, 0x61], 'gb18030'],
    ['GB18030 with a character of four bytes', [...gb, 0x94, 0x39, 0xda, 0x33], 'gb18030'],
    ['Latin-1', [...Buffer.from('café à la crème, déjà vu', 'latin1')], 'windows-1252'],
    ['quotes of Windows-1252', [...Buffer.from('it\x92s \x93fine\x94', 'latin1')], 'windows-1252'],
  ])('%s, however it is cut', async (_, bytes, encoding) => {
    for (const size of [1, 2, 3, 100]) {
      const pieces = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(Uint8Array.from(bytes.slice(at, at + size)));
      expect(await encodingOf(each(pieces))).toBe(encoding);
    }
  });

  test('every text of UTF-8 is known as such', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        const plain = text.replaceAll('\0', '').replace(/^\ufeff+/, '');
        expect(await decodedText(each([Buffer.from(plain)]))).toEqual({ encoding: 'utf-8', text: plain });
      }),
    );
  });
});

describe('decodedFile', () => {
  test.each<[string, Buffer]>([
    ['GB18030 with a mark', Buffer.from([0x84, 0x31, 0x95, 0x33, ...gb, 0x0d, 0x0a, ...gb])],
    ['UTF-16', Buffer.from('\ufeff微博很好\r\n微博很好\n', 'utf16le')],
    ['UTF-8', Buffer.from('\ufeff微博很好\n微博很好')],
  ])('gives the lines of %s', async (_, bytes) => {
    const file = await decodedFile(temporaryFile('a.txt', bytes));
    const lines = (await collect(decodedLines(file))).map((line) => line.replace(/^\ufeff/, ''));
    expect(lines).toEqual(['微博很好', '微博很好']);
  });

  test('gives all of a cut-off text but its last character', async () => {
    const file = await decodedFile(temporaryFile('a.txt', Buffer.from('café\n很好').subarray(0, -1)));
    expect(file.encoding).toBe('damaged utf-8');
    expect(await collect(decodedLines(file))).toEqual(['café', '很\ufffd']);
  });
});

describe('withoutDoubleEncoding', () => {
  /** UTF-8 read as Windows-1252, as spoilt files have it. */
  const spoilt = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text));

  test.each(['it’s', 'café', '很好，喜欢', '😀', '5 × 3 – “quoted”', 'a – 很好'])('mends %s', (text) => {
    expect(spoilt(text)).not.toBe(text);
    expect(withoutDoubleEncoding(spoilt(text))).toBe(text);
  });

  test('mends any Chinese text of two characters or more', () => {
    const hanzi = fc.array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 2 });
    fc.assert(
      fc.property(hanzi, (codes) => {
        const text = String.fromCharCode(...codes);
        expect(withoutDoubleEncoding(spoilt(text))).toBe(text);
      }),
    );
  });

  test('leaves what was written on purpose', () => {
    for (const text of ['café', 'é”…', 'naïve “café”', '很好', 'ﾒ', '£5 – €6', 'Ã', 'ÂÃ', '']) {
      expect(withoutDoubleEncoding(text)).toBe(text);
    }
    const unspoilt = fc.string({ unit: fc.constantFrom(...'abc “”’–…很好é😀€') });
    fc.assert(fc.property(unspoilt, (text) => text.includes('é') || withoutDoubleEncoding(text) === text));
  });

  test('bytes taken for negative numbers', () => {
    expect(withoutSignExtension('isnﾒt ﾕ')).toBe('isn’t •');
  });
});

describe('localTime', () => {
  const minute = (text: string) => {
    const time = localTime(text);
    if (typeof time === 'string') return time;
    const clock = [Math.floor(time.second / 3600), Math.floor(time.second / 60) % 60, time.second % 60];
    return `${isoDay(time.day)} ${clock.join(':')}`;
  };

  test.each([
    ['2020/1/3 20:50', '2020-01-03 20:50:0'],
    ['2019年02月04日 10:48', '2019-02-04 10:48:0'],
    ['Fri Jan 15 08:36:13 +0800 2021', '2021-01-15 8:36:13'],
    ['2015-02-24 11:35:52 -0800', '2015-02-24 11:35:52'],
    ['2023-02-23T23:59:59.123+08:00', '2023-02-23 23:59:59'],
    ['2023-02-23T00:00:00Z', '2023-02-23 0:0:0'],
    [' 2019-02-28 ', '2019-02-28 0:0:0'],
    ['2019.2.4', '2019-02-04 0:0:0'],
    ['on 1 October 2018', '2018-10-01 0:0:0'],
    ['1577836800', '2020-01-01 0:0:0'],
    ['1577836800000', '2020-01-01 0:0:0'],
    ['2019-09-31', 'impossible'],
    ['2019年2月30日', 'impossible'],
    ['2019-02-29 10:00', 'impossible'],
    ['2020-01-01 24:10', 'impossible'],
    ['Sat Feb 30 08:36:13 +0800 2021', 'impossible'],
    ['2019', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['', 'unreadable'],
  ])('%s', (text, expected) => expect(minute(text)).toBe(expected));

  test('mixed zones keep their own dates', () => {
    expect(minute('2023-03-03T23:30:00-08:00')).toBe('2023-03-03 23:30:0');
    expect(minute('2023-03-04T07:30:00Z')).toBe('2023-03-04 7:30:0');
  });

  test('every day comes back as it went in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (day) => {
        expect(localTime(isoDay(day))).toEqual({ day, second: 0 });
      }),
    );
  });
});

describe('interactionCount', () => {
  test.each<[string | undefined, number | string]>([
    ['1533', 1533],
    ['1,533', 1533],
    ['1,533,000', 1_533_000],
    [' 12.0 ', 12],
    ['1.2万', 12_000],
    ['100万+', 1_000_000],
    ['1.5亿', 150_000_000],
    ['99亿', 2_147_483_647],
    ['1.2k', 1200],
    ['3M', 3_000_000],
    ['赞', 0],
    ['', -1],
    [undefined, -1],
    ['NaN', -1],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['many', 'unreadable'],
    ['1,53', 'unreadable'],
    ['1e3', 'unreadable'],
  ])('%s', (text, expected) => expect(interactionCount(text)).toBe(expected));
});
