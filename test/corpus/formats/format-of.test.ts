import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../packages/corpus';
import { fixture, temporaryFile, temporaryFolder } from '../files';

const line = '{"id":"a","culture":"foreign","language":"en","platform":"p","text":"t"}\n';

describe('formatOf', () => {
  it.each([
    ['aste-v2.txt', 'aste-v2'],
    ['dmaste.txt', 'dmaste'],
    ['quadruple-labels.csv', 'quadruple labels'],
    ['id-reviews.csv', 'id and review'],
    ['stars.txt', 'stars and text'],
    ['reviews.jsonl', 'review lines'],
    ['mine.jsonl', 'json lines'],
    ['mine.csv', 'csv'],
  ])('%s is %s', (name, format) => {
    expect(formatOf(fixture(name))).toBe(format);
  });

  it.each([
    ['csv.txt', 'text,culture\nfine,foreign\n', 'csv'],
    ['csv.dat', '评论,"星级"\r\n很好,5\r\n', 'csv'], // "review", "stars"
    ['lines.csv', line, 'review lines'],
    ['lines.txt', `\uFEFF\n \n${line}`, 'review lines'],
    ['stars.csv', '5 #### good fan , great\n', 'stars and text'],
    ['one-column.csv', 'text\n', 'csv'],
    ['empty.csv', '', 'csv'],
    ['list.jsonl', '[1]\n', 'json lines'],
    ['prose.txt', 'Once upon a time, there was a fan that was far too loud.\n', 'text lines'],
    ['semicolons.txt', 'text;rating\ngood;5\n', 'csv'],
    ['tabs.tsv', 'text\trating\n', 'csv'],
    ['blanks.csv', ' text , rating\n', 'csv'],
    ['list.json', '[{"text":"a"}]', 'json'],
    ['object.json', '{\n', 'json'],
    ['wide.csv', Buffer.from('\ufefftext,rating\n', 'utf16le'), 'csv'],
    ['zipped.csv.gz', gzipSync('text,rating\n'), 'csv'],
    ['prose.md', 'Hello,\n', undefined],
    ['empty.txt', '', 'text lines'],
  ])('the content of %s decides, its name where the content says nothing', (name, content, format) => {
    expect(formatOf(temporaryFile(name, content))).toBe(format);
  });

  it('says what CSV is, whatever its columns are called', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}( [a-z]{1,8})?$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 12 }), (names) => {
        expect(formatOf(temporaryFile('table', `${names.join()}\n`))).toBe('csv');
      }),
      { numRuns: 50 },
    );
  });

  it('names a missing file and a folder', () => {
    expect(() => formatOf('nowhere.csv')).toThrow('There is no file nowhere.csv; check the path.');
    expect(() => formatOf(__dirname)).toThrow('is a folder; name a file.');
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe and a device, which no reading would end', () => {
    const pipe = path.join(temporaryFolder(), 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    for (const file of [pipe, '/dev/zero']) {
      expect(() => formatOf(file)).toThrow(`${file} is no regular file (a pipe or a device); save it as a file first.`);
    }
  });
});
