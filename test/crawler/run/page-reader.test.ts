import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openPageReader } from '../../../packages/crawler/run/page-reader';
import { harness } from '../harness';

const test = harness();

/** A reader whose thread does what the page says. */
function reader(milliseconds: number) {
  const file = path.join(test.folder, 'worker.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ contentType }) => {
       if (contentType === 'hang') for (;;);
       if (contentType === 'pattern') /^(a+)+$/.test('a'.repeat(60) + 'b');
       if (contentType === 'memory') { const all = []; for (;;) all.push(new Array(1000).fill({})); }
       if (contentType === 'throw') throw new Error('odd');
       if (contentType === 'exit') process.exit(3);
       parentPort.postMessage({ text: contentType });
     });
     parentPort.postMessage('ready');`,
  );
  return openPageReader({ site: 'weibo', query: {}, salt: '', isReplay: false }, milliseconds, file);
}
const answer = (contentType: string) => {
  const url = 'https://m.weibo.cn/x';
  return {
    ...{ request: { kind: 'search', url, page: 1 }, finalUrl: url, contentType },
    ...{ body: new Uint8Array(), isPage: true, wantsText: true },
  };
};

it.each([
  ['hang', 'weibo: not read within 0.3 s (page https://m.weibo.cn/x)'],
  ['pattern', 'weibo: not read within 0.3 s (page https://m.weibo.cn/x)'],
  ['throw', 'weibo: the reader failed: odd (page https://m.weibo.cn/x)'],
  ['exit', 'weibo: the reader ended while reading it (page https://m.weibo.cn/x)'],
])('a page that makes the reader %s is refused with one line, and the next one is read', async (what, message) => {
  const pages = reader(300);
  await expect(pages.read(answer(what))).rejects.toMatchObject({ name: 'ExcessivePageError', message });
  expect(await pages.read(answer('next'))).toEqual({ text: 'next' });
  await pages.close();
});

it('a page that would fill the memory is refused', async () => {
  const pages = reader(120_000);
  await expect(pages.read(answer('memory'))).rejects.toThrow('weibo: reading it takes more than 384 MB of memory');
  await pages.close();
});

it('an abort ends the reading at once', async () => {
  const pages = reader(600_000);
  await pages.read(answer('first'));
  const controller = new AbortController();
  const reading = pages.read(answer('hang'), controller.signal);
  setTimeout(() => controller.abort(new Error('enough')), 50);
  await expect(reading).rejects.toThrow('enough');
  await expect(pages.read(answer('next'), controller.signal)).rejects.toThrow('enough');
  await pages.close();
});
