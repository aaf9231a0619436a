import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { readBytes, utf8Bytes } from '../../../packages/base/files/bytes';
import { longestLine, readLines } from '../../../packages/base/files/lines';
import { collect, each, temporaryFile, temporaryFolder } from '../files';

/** Cuts bytes into pieces of the given sizes, over and over. */
function pieces(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const cut: Buffer[] = [];
  for (let at = 0, i = 0; at < bytes.length; at += sizes[i++ % sizes.length]) {
    cut.push(bytes.subarray(at, at + sizes[i % sizes.length]));
  }
  return cut;
}

const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });

describe('utf8Bytes', () => {
  test('passes on any text, wherever it is cut, without its byte order mark', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.boolean(), sizes, async (text, marked, cuts) => {
        const content = text.replace(/^\uFEFF+|\0/g, '');
        const bytes = Buffer.from((marked ? '\uFEFF' : '') + content);
        const passed = await collect(utf8Bytes(each(pieces(bytes, cuts)), 'a.txt'));
        for (const piece of passed) expect(Buffer.from(piece.toString('utf8'))).toEqual(piece);
        expect(Buffer.concat(passed).toString('utf8')).toBe(content);
      }),
    );
  });

  test.each([
    ['a lone continuation byte', [0x61, 0x80], 1, '0x80'],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x61], 3, '0xE9'],
    ['GB18030', [...Buffer.from('ab,'), 0xc6, 0xc1, 0xc4, 0xbb], 3, '0xC6'],
    ['an encoded surrogate', [0x61, 0xed, 0xa0, 0x80], 1, '0xED'],
    ['a character cut off at the end', [...Buffer.from('很'), 0xe5, 0xb1], 3, '0xE5'],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 0, '0xFF'],
  ])('names the first wrong byte: %s', async (_, bytes, offset, value) => {
    for (const size of [1, 2, 3, 100]) {
      const read = collect(utf8Bytes(each(pieces(Buffer.from(bytes), [size])), 'a.csv'));
      await expect(read).rejects.toThrow(`a.csv is not UTF-8: byte ${offset} (${value}) is wrong`);
    }
  });

  test('counts the byte order mark in the offset', async () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]);
    await expect(collect(utf8Bytes(each([bytes]), 'a.csv'))).rejects.toThrow('byte 4 (0xFF)');
  });

  test('refuses a file with a zero byte', async () => {
    const read = collect(utf8Bytes(each([Buffer.from('abcd'), Buffer.from('e\0f')]), 'a.csv'));
    await expect(read).rejects.toThrow('a.csv is not a text file: byte 5 is zero.');
  });
});

describe('readBytes', () => {
  test('says what is wrong with the path', async () => {
    await expect(collect(readBytes('/no/such/file.csv'))).rejects.toThrow(UserError);
    const folder = temporaryFolder();
    await expect(collect(readBytes(folder))).rejects.toThrow(`${folder} is a folder`);
  });
});

describe('readLines', () => {
  test('splits at LF and CRLF and at nothing else, and numbers the lines', async () => {
    const file = temporaryFile('a.txt', 'one\r\n\u2028two\rstill\n\nlast');
    expect(await collect(readLines(file))).toEqual([
      { text: 'one', number: 1 },
      { text: '\u2028two\rstill', number: 2 },
      { text: '', number: 3 },
      { text: 'last', number: 4 },
    ]);
  });

  test('joins lines that span several reads', async () => {
    const long = '很'.repeat(200_000);
    const file = temporaryFile('a.txt', `${long}\n${long}\n`);
    expect((await collect(readLines(file))).map(({ text }) => text === long)).toEqual([true, true]);
  });

  test('refuses a line that is too long for a review', async () => {
    const file = temporaryFile('a.txt', `ok\n${'x'.repeat(longestLine + 1)}`);
    await expect(collect(readLines(file))).rejects.toThrow('a.txt, line 2 is longer than 1048576 bytes');
  });
});
