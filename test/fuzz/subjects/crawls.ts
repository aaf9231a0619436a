import path from 'node:path';
import { readCookieFile } from '../../../packages/crawler/http/cookies';
import { readSalt } from '../../../packages/crawler/pseudonym';
import { readRecording, replayFrom } from '../../../packages/crawler/recording';
import type { FuzzedReader } from '../fuzz';
import { lines, mutateFile, text } from '../seeds';

/** What a crawl keeps and takes: a recording's index, cookies, the salt. */
export const crawls: FuzzedReader = {
  name: 'crawls',
  seeds: [
    text(
      'index.jsonl',
      lines(
        {
          url: 'https://a/1',
          status: 200,
          headers: { date: 'x' },
          sha256: null,
          bytes: 3,
          fetchedAt: '2023-01-01T00:00:00Z',
        },
        {
          url: 'https://a/2',
          status: 200,
          headers: {},
          sha256: null,
          bytes: 3,
          fetchedAt: '2023-01-01T00:00:00Z',
        },
      ),
    ),
    text('cookies.txt', '# Netscape HTTP Cookie File\n.weibo.com\tTRUE\t/\tTRUE\t1900000000\tSUB\tabc\n'),
    text('salt', `${'0'.repeat(64)}\n`),
  ],
  mutate: mutateFile,
  async read(file, folder) {
    const name = path.basename(file);
    if (name === 'salt') return readSalt(file);
    if (name === 'cookies.txt') return readCookieFile(file);
    const exchange = replayFrom(folder);
    for (const { url } of readRecording(folder)) await exchange({ url, headers: {} } as never);
  },
};
