import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FetchError } from '@crosscultural/base';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { fetchSources, type ListedSource } from '../../../packages/corpus';
import { temporaryFolder } from '../files';
import { sendRange, serve } from './server';

const content = Buffer.from('5 #### A review of some length .\n'.repeat(20_000));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const retry = { retries: 3, retryDelayMs: 1, silenceMs: 2000 };

function catalogue(...urls: string[]): ListedSource[] {
  const file = { urls, sha256: sha256(content), bytes: content.length, rows: 20_000, mirrorPath: 'en/shop/a.txt' };
  return [
    {
      id: 'shop',
      what: 'reviews',
      culture: 'foreign',
      language: 'en',
      format: 'stars-text',
      licence: 'MIT',
      citation: 'Somebody (2020).',
      repository: 'somebody/reviews',
      commit: '0'.repeat(40),
      files: [file],
      bytes: content.length,
    },
  ];
}

/** The three places where the bytes of a file can be. */
function places(folder: string) {
  const target = path.join(folder, 'en/shop/a.txt');
  return { target, partial: `${target}.partial`, rejected: `${target}.rejected` };
}

describe('fetchSources', () => {
  test('downloads a file, says how far it is, and does not do so twice', async () => {
    const { url, ranges } = await serve((request, response) => sendRange(request, response, content));
    const folder = temporaryFolder();
    const seen: number[] = [];
    const options = { folder, catalogue: catalogue(url), retry };
    const [first] = await fetchSources({ ...options, onProgress: ({ bytes }) => seen.push(bytes) });
    expect(first).toMatchObject({ state: 'downloaded', source: { licence: 'MIT', citation: 'Somebody (2020).' } });
    expect(readFileSync(first.file).equals(content)).toBe(true);
    expect(seen.at(-1)).toBe(content.length);
    const [second] = await fetchSources(options);
    expect(second.state).toBe('present');
    expect(ranges).toHaveLength(1);
    expect(readdirSync(path.dirname(first.file))).toEqual(['a.txt']);
  });

  test('goes on where a cut connection stopped', async () => {
    let cut = () => {};
    const { url, ranges } = await serve((request, response, earlier) => {
      if (earlier > 0) return sendRange(request, response, content);
      response.writeHead(200, { 'Content-Length': content.length }).write(content.subarray(0, 100_000));
      cut = () => response.destroy();
    });
    const folder = temporaryFolder();
    const [{ file }] = await fetchSources({ folder, catalogue: catalogue(url), retry, onProgress: () => cut() });
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(ranges).toEqual([undefined, expect.stringMatching(/^bytes=[1-9]\d*-$/)]);
  });

  test('goes on from the partial file of an earlier run', async () => {
    const { url, ranges } = await serve((request, response) => sendRange(request, response, content));
    const folder = temporaryFolder();
    const { target, partial } = places(folder);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(partial, content.subarray(0, 1234));
    await fetchSources({ folder, catalogue: catalogue(url), retry });
    expect(ranges).toEqual(['bytes=1234-']);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('takes a partial file that is already whole', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, content));
    const folder = temporaryFolder();
    const { target, partial } = places(folder);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(partial, content);
    await fetchSources({ folder, catalogue: catalogue(url), retry });
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('begins again where the server knows no ranges', async () => {
    const { url, ranges } = await serve((_, response) => response.end(content));
    const folder = temporaryFolder();
    const { target, partial } = places(folder);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(partial, 'something else');
    await fetchSources({ folder, catalogue: catalogue(url), retry });
    expect(ranges).toEqual(['bytes=14-']);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('replaces a file that is not the one of the catalogue', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, content));
    const folder = temporaryFolder();
    const { target } = places(folder);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content.subarray(0, 50));
    await fetchSources({ folder, catalogue: catalogue(url), retry });
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('sets a file with the wrong hash aside, and starts anew the next time', async () => {
    const wrong = Buffer.from(content);
    wrong[5] ^= 1;
    const { url } = await serve((request, response, earlier) =>
      sendRange(request, response, earlier === 0 ? wrong : content),
    );
    const folder = temporaryFolder();
    const { target, rejected } = places(folder);
    const options = { folder, catalogue: catalogue(url), retry };
    const first = fetchSources(options);
    await expect(first).rejects.toThrow(
      `arrived with the wrong SHA-256 (${sha256(wrong)}, expected ${sha256(content)})`,
    );
    await expect(first).rejects.toThrow(`set aside as ${rejected}`);
    expect(readdirSync(path.dirname(target))).toEqual(['a.txt.rejected']);
    expect(readFileSync(rejected).equals(wrong)).toBe(true);
    await fetchSources(options);
    expect(readFileSync(target).equals(content)).toBe(true);
  });

  test('stops when more arrives than the catalogue says', async () => {
    const { url } = await serve((_, response) => response.end(Buffer.concat([content, content])));
    const fetch = fetchSources({ folder: temporaryFolder(), catalogue: catalogue(url), retry });
    await expect(fetch).rejects.toThrow(`sends more than the ${content.length} bytes expected`);
  });

  test('tries again when the server is busy or silent, then gives up in one line', async () => {
    const busy = await serve((request, response, earlier) => {
      if (earlier === 0) response.writeHead(503).end();
      else if (earlier === 1) response.writeHead(200, { 'Content-Length': content.length }).write('5 ####');
      else sendRange(request, response, content);
    });
    const folder = temporaryFolder();
    await fetchSources({ folder, catalogue: catalogue(busy.url), retry: { ...retry, silenceMs: 1000 } });
    expect(busy.ranges).toEqual([undefined, undefined, 'bytes=6-']);
    expect(readFileSync(places(folder).target).equals(content)).toBe(true);

    const silent = await serve(() => {});
    const fetch = fetchSources({
      folder: temporaryFolder(),
      catalogue: catalogue(silent.url),
      retry: { retries: 1, retryDelayMs: 1, silenceMs: 50 },
    });
    await expect(fetch).rejects.toThrow(`${silent.url}: no answer for 0.05 seconds, after 2 tries.`);
    await expect(fetch).rejects.toBeInstanceOf(FetchError);
  });

  test('does not try again what was refused, but goes to the next address', async () => {
    const gone = await serve((_, response) => response.writeHead(404).end('no'));
    const good = await serve((request, response) => sendRange(request, response, content));
    const alone = fetchSources({ folder: temporaryFolder(), catalogue: catalogue(gone.url), retry });
    await expect(alone).rejects.toThrow(`${gone.url}: the server answered 404.`);
    expect(gone.ranges).toHaveLength(1);
    const folder = temporaryFolder();
    await fetchSources({ folder, catalogue: catalogue(gone.url, good.url), retry });
    expect(readFileSync(places(folder).target).equals(content)).toBe(true);
  });

  test('lists every address that refused, and stops at one that cannot be reached', async () => {
    const gone = await serve((_, response) => response.writeHead(404).end());
    const forbidden = await serve((_, response) => response.writeHead(403).end());
    const all = fetchSources({ folder: temporaryFolder(), catalogue: catalogue(gone.url, forbidden.url), retry });
    await expect(all).rejects.toThrow(
      `${gone.url}: the server answered 404. ${forbidden.url}: the server answered 403. Take the file from a copy`,
    );
    const first = fetchSources({
      folder: temporaryFolder(),
      catalogue: catalogue('http://127.0.0.1:9/a.txt', gone.url),
      retry: { retries: 0 },
    });
    await expect(first).rejects.toThrow('the connection failed (ECONNREFUSED), after 1 try.');
    expect(gone.ranges).toHaveLength(1);
  });

  test('refuses another part of the file than asked for', async () => {
    const { url } = await serve((_, response) => {
      response.writeHead(206, { 'Content-Range': `bytes 0-${content.length - 1}/${content.length}` }).end(content);
    });
    const folder = temporaryFolder();
    const { partial } = places(folder);
    mkdirSync(path.dirname(partial), { recursive: true });
    writeFileSync(partial, content.subarray(0, 100));
    const fetch = fetchSources({ folder, catalogue: catalogue(url), retry });
    await expect(fetch).rejects.toThrow('sent another part of the file than asked for');
    expect(readFileSync(partial)).toHaveLength(100);
  });

  test('says that there is no connection', async () => {
    const fetch = fetchSources({
      folder: temporaryFolder(),
      catalogue: catalogue('http://127.0.0.1:9/a.txt'),
      retry: { retries: 1, retryDelayMs: 1 },
    });
    await expect(fetch).rejects.toThrow('the connection failed (ECONNREFUSED), after 2 tries.');
  });

  test('can be cancelled, and keeps what has arrived', async () => {
    const abort = new AbortController();
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': content.length }).write(content.subarray(0, 5000));
    });
    const folder = temporaryFolder();
    const fetch = fetchSources({
      folder,
      catalogue: catalogue(url),
      signal: abort.signal,
      onProgress: () => abort.abort(),
      retry,
    });
    await expect(fetch).rejects.toThrow('Cancelled');
    const arrived = readFileSync(places(folder).partial);
    expect(arrived.length).toBeGreaterThan(0);
    expect(arrived.equals(content.subarray(0, arrived.length))).toBe(true);
    const already = fetchSources({ folder, catalogue: catalogue(url), signal: AbortSignal.abort(), retry });
    await expect(already).rejects.toThrow('Cancelled');
  });

  test.runIf(existsSync('/dev/full'))('says that the disk is full', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, content));
    const folder = temporaryFolder();
    const { target, partial } = places(folder);
    mkdirSync(path.dirname(target), { recursive: true });
    symlinkSync('/dev/full', partial);
    const fetch = fetchSources({ folder, catalogue: catalogue(url), retry });
    await expect(fetch).rejects.toThrow(`The disk is full; free some space and try again.`);
  });

  test('says that the folder cannot be written to', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'en'), 'a file, not a folder');
    const fetch = fetchSources({ folder, catalogue: catalogue('http://127.0.0.1:9/'), retry });
    await expect(fetch).rejects.toThrow(
      /en\/shop cannot be read or written \(E\w+\): a file stands where a folder is to be/,
    );
    await expect(fetch).rejects.toBeInstanceOf(UserError);
  });

  test('lists the data sets there are when one is unknown', async () => {
    const fetch = fetchSources({ sources: ['shops'], catalogue: catalogue('http://127.0.0.1:9/') });
    await expect(fetch).rejects.toThrow('There is no public data set "shops"; there are: shop.');
  });
});

describe('a mirror', () => {
  function mirrorWith(bytes: Buffer): string {
    const mirror = temporaryFolder();
    mkdirSync(path.join(mirror, 'en/shop'), { recursive: true });
    writeFileSync(path.join(mirror, 'en/shop/a.txt'), bytes);
    return mirror;
  }
  const nowhere = catalogue('http://127.0.0.1:9/a.txt');

  test('takes the place of the network', async () => {
    const folder = temporaryFolder();
    const [{ state, file }] = await fetchSources({ folder, catalogue: nowhere, mirror: mirrorWith(content) });
    expect(state).toBe('copied');
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['a.txt']);
  });

  test('may hold the subset that the catalogue knows', async () => {
    const subset = content.subarray(0, 330);
    const [source] = catalogue('http://127.0.0.1:9/a.txt');
    source.files[0].mirrorSha256 = sha256(subset);
    const folder = temporaryFolder();
    const [{ file }] = await fetchSources({ folder, catalogue: [source], mirror: mirrorWith(subset) });
    expect(readFileSync(file).equals(subset)).toBe(true);
  });

  test('with another file is refused, and nothing is copied', async () => {
    const folder = temporaryFolder();
    const fetch = fetchSources({ folder, catalogue: nowhere, mirror: mirrorWith(content.subarray(1)) });
    await expect(fetch).rejects.toThrow('a.txt is not the file of the catalogue');
    await expect(fetch).rejects.toBeInstanceOf(UserError);
    expect(existsSync(places(folder).target)).toBe(false);
  });

  test('without the file is named', async () => {
    const mirror = temporaryFolder();
    const fetch = fetchSources({ folder: temporaryFolder(), catalogue: nowhere, mirror });
    await expect(fetch).rejects.toThrow(`The mirror has no file ${path.join(mirror, 'en/shop/a.txt')}.`);
  });

  test('a file that nobody offers is copied from a mirror, and otherwise said to be elsewhere while the others come', async () => {
    const { url } = await serve((request, response) => sendRange(request, response, content));
    const [source] = catalogue(url);
    const derived = { ...source.files[0], urls: [], derivation: 'half of its lines', mirrorPath: 'en/shop/half.txt' };
    const both = [{ ...source, files: [derived, ...source.files] }];
    const [folder, mirror] = [temporaryFolder(), temporaryFolder()];
    const states = (await fetchSources({ folder, catalogue: both, retry })).map(({ state, entry }) => [
      state,
      entry.derivation,
    ]);
    expect(states).toEqual([
      ['elsewhere', 'half of its lines'],
      ['downloaded', undefined],
    ]);
    expect(readdirSync(path.join(folder, 'en/shop'))).toEqual(['a.txt']);
    mkdirSync(path.join(mirror, 'en/shop'), { recursive: true });
    for (const name of ['half.txt', 'a.txt']) writeFileSync(path.join(mirror, 'en/shop', name), content);
    const copied = await fetchSources({ folder, catalogue: both, mirror });
    expect(copied.map(({ state }) => state)).toEqual(['copied', 'present']);
  });
});
