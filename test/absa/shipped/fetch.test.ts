import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchModels, verifyModels } from '../../../packages/absa';
import { UserError } from '../../../packages/base/errors';
import { FetchError } from '../../../packages/base/files/download';
import { sendRange, serve } from '../../corpus/catalogue/server';
import { contents, manifestOf, shelfOf, temporaryFolder } from './shelf-of';

const retry = { retries: 2, retryDelayMs: 1, silenceMs: 2000 };
const weights = contents.en['model.safetensors'];
const goodStates = ['ok', 'ok', 'ok'];
const statesIn = async (folder: string) => (await verifyModels(folder)).map(({ state }) => state);

/** A server with the shelf below /shelf; `serveFile` may answer in the place of a good server. */
async function shelfServer(
  serveFile: (name: string, request: IncomingMessage, response: ServerResponse) => boolean = () => false,
) {
  const folder = shelfOf();
  const requests: string[] = [];
  const { url } = await serve((request, response) => {
    const name = (request.url ?? '').replace(/^\/shelf\//, '');
    requests.push(name);
    if (serveFile(name, request, response)) return;
    const file = path.join(folder, name);
    if (!existsSync(file)) response.writeHead(404).end();
    else sendRange(request, response, readFileSync(file));
  });
  return { from: `${new URL(url).origin}/shelf`, requests };
}

describe('fetchModels from a folder', () => {
  it('copies every file and the manifest, and leaves alone what is right', async () => {
    const to = path.join(temporaryFolder(), 'new', 'models');
    const from = shelfOf();
    const first = await fetchModels({ from, to });
    expect(first).toMatchObject({ folder: to, licence: 'for research use' });
    expect(first.files.map(({ state }) => state)).toEqual(['copied', 'copied', 'copied']);
    expect(await statesIn(to)).toEqual(goodStates);
    expect(readFileSync(path.join(to, 'models.json'))).toEqual(readFileSync(path.join(from, 'models.json')));
    expect(readdirSync(path.join(to, 'en')).sort()).toEqual(['README.md', 'model.safetensors']);

    writeFileSync(path.join(to, 'en', 'README.md'), '# a card\n');
    const before = statSync(path.join(to, 'en', 'model.safetensors')).ino;
    const again = await fetchModels({ from, to });
    expect(again.files.map(({ state }) => state)).toEqual(['copied', 'present', 'present']);
    expect(statSync(path.join(to, 'en', 'model.safetensors')).ino).toBe(before);
    expect(await statesIn(to)).toEqual(goodStates);
  });

  it('begins anew where an earlier copy was cut off, also one that may not be written', async () => {
    const to = temporaryFolder();
    mkdirSync(path.join(to, 'en'));
    const partial = path.join(to, 'en', 'model.safetensors.partial');
    writeFileSync(partial, 'half');
    chmodSync(partial, 0o444);
    await fetchModels({ from: shelfOf(), to });
    expect(await statesIn(to)).toEqual(goodStates);
    expect(existsSync(partial)).toBe(false);
  });

  it.each([
    ['is altered', Buffer.concat([Buffer.from([8]), weights.subarray(1)]), /is not the file that .* \(altered\)/],
    ['is cut off', weights.subarray(1), /is not the file that .* \(wrong size\)/],
  ])('refuses a file that %s, and gives it no name', async (_, content, message) => {
    const from = shelfOf();
    writeFileSync(path.join(from, 'en', 'model.safetensors'), content);
    const to = temporaryFolder();
    const failed = fetchModels({ from, to });
    await expect(failed).rejects.toThrow(UserError);
    await expect(failed).rejects.toThrow(message);
    expect(readdirSync(path.join(to, 'en'))).toEqual(['README.md']);
    expect(existsSync(path.join(to, 'models.json'))).toBe(false);
  });

  it('says so when the folder has no manifest, lacks a file, or is no place at all', async () => {
    const to = temporaryFolder();
    await expect(fetchModels({ from: temporaryFolder(), to })).rejects.toThrow(/models\.json is missing/);
    const manifest = manifestOf();
    manifest.models[0].files[0].name = 'CARD.md';
    await expect(fetchModels({ from: shelfOf(manifest), to })).rejects.toThrow(/CARD\.md is missing; take the models/);
    await expect(fetchModels({ from: 'ftp://example.org/models', to })).rejects.toThrow(
      'ftp://example.org/models is no place to get models from; give a folder or an http(s) address.',
    );
  });

  it('writes nothing for a manifest that leads out of the folder', async () => {
    const manifest = manifestOf();
    manifest.models[0].files[0].name = '../../outside';
    const to = temporaryFolder();
    await expect(fetchModels({ from: shelfOf(manifest), to })).rejects.toThrow(UserError);
    expect(readdirSync(to)).toEqual([]);
  });

  it('says so when it cannot write', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(fetchModels({ from: shelfOf(), to: path.join(file, 'models') })).rejects.toThrow(
      `${file} cannot be read or written (ENOTDIR): a file stands where a folder is to be`,
    );
  });

  it('stops when it is told to', async () => {
    const to = temporaryFolder();
    const failed = fetchModels({ from: shelfOf(), to, signal: AbortSignal.abort() });
    await expect(failed).rejects.toThrow('Cancelled before en/README.md; start again to go on.');
    expect(existsSync(path.join(to, 'models.json'))).toBe(false);
  });
});

describe('fetchModels from an address', () => {
  it.each(['', '/'])('downloads every file (address ends with "%s")', async (end) => {
    const { from, requests } = await shelfServer();
    const to = temporaryFolder();
    const seen: string[] = [];
    const { files } = await fetchModels({
      from: `${from}${end}`,
      to,
      retry,
      onProgress: ({ file, bytes, totalBytes }) => seen.push(`${file} ${bytes}/${totalBytes}`),
    });
    expect(files.map(({ state }) => state)).toEqual(['downloaded', 'downloaded', 'downloaded']);
    expect(await statesIn(to)).toEqual(goodStates);
    expect(readdirSync(to).sort()).toEqual(['en', 'models.json', 'zh-triplets']);
    expect(seen).toContain('en/model.safetensors 50000/50000');
    expect(requests).toEqual(['models.json', 'en/README.md', 'en/model.safetensors', 'zh-triplets/model.bin']);

    await fetchModels({ from, to, retry });
    expect(requests.slice(4)).toEqual(['models.json']);
  });

  it('keeps a cut download beside the name, and goes on there the next time', async () => {
    const ranges: (string | undefined)[] = [];
    let cut = true;
    const { from } = await shelfServer((name, request, response) => {
      if (name !== 'en/model.safetensors') return false;
      ranges.push(request.headers.range);
      if (!cut) return false;
      response.writeHead(200, { 'Content-Length': weights.length });
      response.write(weights.subarray(0, 10_000), () => setTimeout(() => response.destroy(), 20));
      return true;
    });
    const to = temporaryFolder();
    await expect(fetchModels({ from, to, retry: { ...retry, retries: 0 } })).rejects.toThrow(FetchError);
    expect(readdirSync(path.join(to, 'en')).sort()).toEqual(['README.md', 'model.safetensors.partial']);
    expect(existsSync(path.join(to, 'models.json'))).toBe(false);

    cut = false;
    await fetchModels({ from, to, retry });
    expect(ranges).toEqual([undefined, 'bytes=10000-']);
    expect(await statesIn(to)).toEqual(goodStates);
  });

  it.each([
    ['shorter', 30],
    ['longer', 60_000],
  ])('begins anew when what is there is of another file and %s', async (_, length) => {
    const { from } = await shelfServer();
    const to = temporaryFolder();
    mkdirSync(path.join(to, 'en'));
    writeFileSync(path.join(to, 'en', 'model.safetensors.partial'), Buffer.alloc(length, 1));
    await fetchModels({ from, to, retry });
    expect(await statesIn(to)).toEqual(goodStates);
  });

  it.each([
    ['altered', Buffer.concat([weights.subarray(1), Buffer.from([8])])],
    ['too short', weights.subarray(1)],
  ])('sets a file aside that arrives %s', async (_, content) => {
    const { from } = await shelfServer((name, request, response) => {
      if (name !== 'en/model.safetensors') return false;
      sendRange(request, response, content);
      return true;
    });
    const to = temporaryFolder();
    const failed = fetchModels({ from, to, retry });
    await expect(failed).rejects.toThrow(FetchError);
    await expect(failed).rejects.toThrow(/model\.safetensors arrived with other bytes than models\.json names/);
    expect(readdirSync(path.join(to, 'en')).sort()).toEqual(['README.md', 'model.safetensors.rejected']);
  });

  it('stops reading a file that is longer than the manifest says', async () => {
    const { from } = await shelfServer((name, request, response) => {
      if (name !== 'en/README.md') return false;
      sendRange(request, response, Buffer.alloc(100_000));
      return true;
    });
    await expect(fetchModels({ from, to: temporaryFolder(), retry })).rejects.toThrow(/more than the 9 bytes expected/);
  });

  it('says so when the address holds no list of models', async () => {
    const to = temporaryFolder();
    const { from } = await shelfServer((_, __, response) => {
      response.end('<html>');
      return true;
    });
    await expect(fetchModels({ from, to, retry })).rejects.toThrow(`${from}/models.json is no JSON`);
    expect(readdirSync(to)).toEqual([]);
    const { from: empty } = await shelfServer((_, __, response) => {
      response.writeHead(404).end();
      return true;
    });
    await expect(fetchModels({ from: empty, to, retry })).rejects.toThrow(/models\.json: the server answered 404/);
  });
});
