import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readWordVectors, type WordVectors, writeWordVectors } from '../../../packages/neural/vectors';

const folder = mkdtempSync(path.join(tmpdir(), 'vectors-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'vectors');

const two: WordVectors = { words: ['ok', '屏'], dimension: 3, values: Float32Array.of(1, -0.5, 0.1, 0, 1e-10, -2.25) };
const textOfTwo = 'ok 1 -0.5 0.100000001\n屏 0 1.00000001e-10 -2.25\n';

function read(content: string | Buffer): WordVectors {
  writeFileSync(file, content);
  return readWordVectors(file);
}

/** "2 3", then each word, a blank, and its numbers as float32, lowest byte first; with the word2vec program's line ends. */
function binaryOfTwo(lineEnd: string): Buffer {
  const numbers = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
  return Buffer.concat([
    Buffer.from('2 3\nok '),
    numbers('0000803f 000000bf cdcccc3d'),
    Buffer.from(`${lineEnd}屏 `),
    numbers('00000000 ffe6db2e 000010c0'),
    Buffer.from(lineEnd),
  ]);
}

describe('writeWordVectors', () => {
  it('writes the text format', () => {
    writeWordVectors(file, two, 'text');
    expect(readFileSync(file, 'utf8')).toBe(`2 3\n${textOfTwo}`);
  });

  it('writes the binary format', () => {
    writeWordVectors(file, two, 'binary');
    expect(readFileSync(file).toString('hex')).toBe(binaryOfTwo('\n').toString('hex'));
  });

  it('refuses words that the format cannot express, and leaves no file behind', () => {
    for (const word of ['', 'two words', 'line\n', '\ud800']) {
      const target = path.join(folder, 'refused');
      expect(() => writeWordVectors(target, { ...two, words: ['ok', word] }, 'text')).toThrow('cannot be written');
    }
    expect(readdirSync(folder)).not.toContain('refused');
  });
});

describe('readWordVectors', () => {
  it.each([
    ['text', `2 3\n${textOfTwo}`],
    ['text without the last line end', `2 3\n${textOfTwo.trimEnd()}`],
    ['text with Windows line ends and a blank after each line', `2 3\r\n${textOfTwo.replaceAll('\n', ' \r\n')}`],
    ['text with a byte-order mark', `\ufeff2 3\n${textOfTwo}`],
    ['text with tabs', `2\t3\n${textOfTwo.replaceAll(' ', '\t')}`],
    ['GloVe, which has no first line of counts', textOfTwo],
    ['GloVe without the last line end, with a byte-order mark', `\ufeff${textOfTwo.trimEnd()}`],
    ['gzipped text', gzipSync(`2 3\n${textOfTwo}`)],
    ['gzipped GloVe', gzipSync(textOfTwo)],
    ['gzipped binary', gzipSync(binaryOfTwo('\n'))],
    ['binary by gensim', binaryOfTwo('')],
    ['binary by the word2vec program', binaryOfTwo('\n')],
  ])('reads %s', (_, content) => {
    expect(read(content)).toEqual(two);
  });

  it('reads back what it wrote, to the last bit', () => {
    const word = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[\s\p{Surrogate}]/u.test(text));
    const words = fc.uniqueArray(word, { minLength: 1, maxLength: 20 });
    const number = fc.float({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 7 }), fc.infiniteStream(number), (given, dimension, stream) => {
        const values = Float32Array.from({ length: given.length * dimension }, () => stream.next().value + 0);
        for (const format of ['text', 'binary'] as const) {
          writeWordVectors(file, { words: given, dimension, values }, format);
          expect(readWordVectors(file)).toEqual({ words: given, dimension, values });
        }
      }),
    );
  });

  it('reads files larger than its buffer', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    const values = Float32Array.from({ length: 3000 * 150 }, (_, i) => Math.fround(Math.sin(i)));
    for (const format of ['text', 'binary'] as const) {
      writeWordVectors(file, { words, dimension: 150, values }, format);
      const back = readWordVectors(file);
      expect(back.words).toEqual(words);
      expect(Buffer.compare(Buffer.from(back.values.buffer), Buffer.from(values.buffer))).toBe(0);
    }
  });

  it('reads many lines without counts, and words with blanks as the largest GloVe files have them', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `w${i} ${i} 0.5\n`).join('');
    const { words, dimension, values } = read(`${lines}. . 7 8\nw1 9 9\n`);
    expect([words.length, dimension, values.length]).toEqual([5001, 2, 10002]);
    expect([words[4999], words[5000], values[2 * 4999], ...values.slice(-2)]).toEqual(['w4999', '. .', 4999, 7, 8]);
  });

  it('keeps the first vector of a word that comes twice', () => {
    expect(read('3 1\na 1\na 2\nb 3\n')).toEqual({ words: ['a', 'b'], dimension: 1, values: Float32Array.of(1, 3) });
  });

  it.each([
    ['an empty file', '', 'no file of word vectors'],
    ['another file', 'hello world\n', 'no file of word vectors'],
    ['no dimension', '2 0\n', 'no file of word vectors'],
    ['a missing word', '3 1\na 1\nb 2.5\n', 'The file ends before word 3 of 3'],
    ['far too few words', '1000000 300\na 1 2', 'promises 1000000 words in 300 dimensions and is too short'],
    ['a missing number', '2 3\nok 1 2 3\nno 1 2\n', 'There are 2 numbers instead of 3 at word 2 of 2'],
    ['a missing number in the first line', '1 4\nok 1 2 3\n', 'There are 3 numbers instead of 4 at word 1 of 1'],
    [
      'a phrase in the first line',
      `2 20\nbattery life ${'0.5 '.repeat(20)}\nok ${'1 '.repeat(20)}\n`,
      '"life" is no number, at word 1 of 2',
    ],
    [
      'a NaN in the first line',
      `2 20\nbattery nan ${'0.5 '.repeat(19)}\nok ${'1 '.repeat(20)}\n`,
      '"nan" is no number, at word 1 of 2',
    ],
    [
      'decimal commas',
      `1 20\nbattery ${'0,5 '.repeat(20)}\n`,
      /^"0,5" is no number, at word 1 of 1 in .*: write a point, not a comma\.$/,
    ],
    ['a word for a number in the first of few', '2 2\nok one 2\nno 1 2\n', '"one" is no number, at word 1 of 2'],
    ['GloVe with a line that is too short', 'ok 1 2 3\nno 1 2\n', 'There are 2 numbers instead of 3 at line 2 of'],
    ['GloVe with a NaN', 'ok 1 2 3\nno 1 2 nan\n', '"nan" is no number, at line 2 of'],
    ['a cut gzip file', gzipSync(`2 3\n${textOfTwo}`).subarray(0, 30), 'cannot be unpacked (it is damaged or cut off)'],
    ['a number too many', '2 1\nok 1\nno 1 2\n', 'There are 2 numbers instead of 1 at word 2 of 2'],
    ['a word for a number', '2 2\nok 1 2\nno 1 two\n', '"two" is no number, at word 2 of 2'],
    ['an infinite number', '2 1\nok 1\nno 1e99\n', '"1e99" is no number, at word 2 of 2'],
    ['a cut binary file', binaryOfTwo('\n').subarray(0, 34), 'The file ends within word 2 of 2'],
    [
      'a binary file cut in a word',
      Buffer.concat([binaryOfTwo('').subarray(0, 19), Buffer.alloc(40, 0xe5)]),
      'No word is found for word 2 of 2',
    ],
    [
      'a binary file with NaN',
      Buffer.from('312031 0a 61 20 0000c07f'.replaceAll(' ', ''), 'hex'),
      'a number that is not finite at word 1 of 1',
    ],
  ])('refuses %s with one line', (_, content, message) => {
    expect(() => read(content)).toThrow(message);
    try {
      read(content);
    } catch (error) {
      expect((error as Error).name).toBe('UserError');
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it('refuses a folder and a device', () => {
    expect(() => readWordVectors(folder)).toThrow('is a folder; name a file');
    if (process.platform !== 'win32') expect(() => readWordVectors('/dev/zero')).toThrow('is no regular file');
  });

  it('refuses a missing file', () => {
    expect(() => readWordVectors(path.join(folder, 'missing'))).toThrow('cannot be opened (ENOENT)');
  });
});
