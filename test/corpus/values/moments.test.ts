import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../packages/corpus/values/moments';
import { unzippedBytes } from '../../../packages/corpus/values/unzipped';
import { collect, temporaryFile } from '../files';

const minute = (iso: string) => Date.parse(`${iso}Z`) / 60_000;

describe('momentOf', () => {
  test.each<[string, string, number | undefined, boolean, boolean]>([
    ['Fri Jan 15 08:36:13 +0800 2021', '2021-01-15T08:36', 480, false, true],
    ['Mon Jan 05 10:00:00 +0000 2015', '2015-01-05T10:00', 0, true, true],
    ['2020-06-01T00:02:52-04:00', '2020-06-01T00:02', -240, false, true],
    ['2020-06-01T00:02:52.123Z', '2020-06-01T00:02', 0, true, true],
    ['2020-06-01T00:02:52+00:00', '2020-06-01T00:02', 0, false, true],
    ['2015-02-24 11:35:52 -0330', '2015-02-24T11:35', -210, false, true],
    ['2020/1/3 20:50', '2020-01-03T20:50', undefined, false, true],
    ['2020-01-31', '2020-01-31T12:00', undefined, false, false],
    ['2019年02月04日', '2019-02-04T12:00', undefined, false, false],
    ['1347334462', '2012-09-11T03:34', 0, true, true],
  ])('%s', (text, local, offset, isUtc, hasTime) => {
    expect(momentOf(text)).toEqual({ localMinute: minute(local), offset, isUtc, hasTime });
  });

  test('says what is no moment', () => {
    expect([momentOf(''), momentOf('yesterday'), momentOf('2015-02-31 10:00')]).toEqual([
      'unreadable',
      'unreadable',
      'impossible',
    ]);
  });
});

describe('unzippedBytes', () => {
  test.each([
    ['a gzipped file', gzipSync(Buffer.from('posts'.repeat(1000))), 'posts'.repeat(1000)],
    ['two gzipped pieces', Buffer.concat([gzipSync(Buffer.from('a')), gzipSync(Buffer.from('b'))]), 'ab'],
    ['a plain file', Buffer.from('posts'), 'posts'],
    ['a single byte', Buffer.from([0x1f]), '\x1f'],
    ['nothing', Buffer.alloc(0), ''],
  ])('%s', async (_, bytes, content) => {
    expect(Buffer.concat(await collect(unzippedBytes(temporaryFile('a', bytes)))).toString()).toBe(content);
  });

  test('a reader may stop early, and a damaged file is one clear line', async () => {
    const file = temporaryFile('a.gz', gzipSync(Buffer.alloc(1 << 22, 'x')));
    for await (const piece of unzippedBytes(file)) {
      expect(piece[0]).toBe(0x78);
      break;
    }
    await expect(collect(unzippedBytes(temporaryFile('b.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3]))))).rejects.toThrow(
      /b\.gz is not a whole gzip file \(.*\); get it again\.$/,
    );
  });
});
