import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FetchError } from '@crosscultural/base';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { fetchModel, loadBert } from '../../../src/absa/bert';
import { projectFolder } from '../../../src/project';
import { sendRange, serve } from '../../corpus/catalogue/server';

const fixture = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
const names = ['config.json', 'model.safetensors', 'tokenizer_config.json', 'vocab.txt'];
const contents = new Map(names.map((name) => [name, readFileSync(path.join(fixture, name))]));
const commit = 'a'.repeat(40);
const retry = { retries: 3, retryDelayMs: 1, silenceMs: 2000 };

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const gitId = (bytes: Buffer) => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'model-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Hub {
  endpoint: string;
  requests: string[];
}

/** A hub with one model, somebody/tiny-bert; `serveFile` may answer in the place of a good server. */
async function hub(
  serveFile: (name: string, request: IncomingMessage, response: ServerResponse) => boolean = () => false,
  more: object[] = [],
): Promise<Hub> {
  const requests: string[] = [];
  const { url } = await serve((request, response) => {
    requests.push(request.url ?? '');
    if (request.url === '/api/models/somebody/tiny-bert/revision/main?blobs=true') {
      const siblings = names.map((rfilename) => {
        const bytes = contents.get(rfilename) as Buffer;
        const large = { blobId: 'b'.repeat(40), lfs: { sha256: sha256(bytes), size: bytes.length } };
        const small = { blobId: gitId(bytes) };
        return { rfilename, size: bytes.length, ...(rfilename.endsWith('safetensors') ? large : small) };
      });
      const others = [{ rfilename: 'README.md', size: 5 }, { rfilename: '../../outside.json', size: 5 }, ...more];
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ sha: commit, siblings: [...siblings, ...others] }));
      return;
    }
    const name = /^\/somebody\/tiny-bert\/resolve\/a{40}\/(.+)$/.exec(request.url ?? '')?.[1] ?? '';
    const content = contents.get(name);
    if (!content) response.writeHead(404).end();
    else if (!serveFile(name, request, response)) sendRange(request, response, content);
  });
  return { endpoint: new URL(url).origin, requests };
}

describe('fetchModel', () => {
  it('fetches the files that loadBert reads, checks and records them, and does not do so twice', async () => {
    const { endpoint, requests } = await hub();
    const folder = temporaryFolder();
    const seen: string[] = [];
    const options = { name: 'somebody/tiny-bert', endpoint, folder, retry };
    const fetched = await fetchModel({
      ...options,
      onProgress: ({ file, bytes, totalBytes }) => seen.push(`${file} ${bytes}/${totalBytes}`),
    });
    expect(fetched).toMatchObject({ folder, repository: 'somebody/tiny-bert', revision: commit });
    expect(fetched.files.map(({ name, checkedAgainst, state }) => [name, checkedAgainst, state])).toEqual([
      ['config.json', "the hub's git id", 'downloaded'],
      ['model.safetensors', "the hub's SHA-256", 'downloaded'],
      ['tokenizer_config.json', "the hub's git id", 'downloaded'],
      ['vocab.txt', "the hub's git id", 'downloaded'],
    ]);
    const size = (contents.get('model.safetensors') as Buffer).length;
    expect(seen).toContain(`model.safetensors ${size}/${size}`);
    expect(readdirSync(folder).sort()).toEqual([...names, 'source.json'].sort());
    const record = JSON.parse(readFileSync(path.join(folder, 'source.json'), 'utf8'));
    expect(record).toMatchObject({ repository: 'somebody/tiny-bert', revision: commit, endpoint });
    expect(record.files[3]).toMatchObject({ name: 'vocab.txt', sha256: sha256(contents.get('vocab.txt') as Buffer) });

    const bert = await loadBert(folder, { engine: 'wasm' });
    expect(bert.config.hiddenSize).toBe(16);
    bert.dispose();

    const before = requests.length;
    const again = await fetchModel(options);
    expect(again.files.every(({ state }) => state === 'present')).toBe(true);
    expect(requests.slice(before)).toEqual(['/api/models/somebody/tiny-bert/revision/main?blobs=true']);
  });

  it('goes on where a cut connection stopped', async () => {
    const weights = contents.get('model.safetensors') as Buffer;
    const ranges: (string | undefined)[] = [];
    const { endpoint } = await hub((name, request, response) => {
      if (name !== 'model.safetensors') return false;
      ranges.push(request.headers.range);
      if (ranges.length > 1) return false;
      response.writeHead(200, { 'Content-Length': weights.length });
      response.write(weights.subarray(0, 10_000), () => setTimeout(() => response.destroy(), 20));
      return true;
    });
    const folder = temporaryFolder();
    await fetchModel({ name: 'somebody/tiny-bert', endpoint, folder, retry });
    expect(ranges).toEqual([undefined, 'bytes=10000-']);
    expect(readFileSync(path.join(folder, 'model.safetensors')).equals(weights)).toBe(true);
  });

  it.each(['model.safetensors', 'vocab.txt'])('sets %s aside when its bytes are others', async (wrong) => {
    const { endpoint } = await hub((name, request, response) => {
      if (name !== wrong) return false;
      const content = Buffer.from(contents.get(name) as Buffer);
      content[content.length - 1] ^= 1;
      sendRange(request, response, content);
      return true;
    });
    const folder = temporaryFolder();
    const failed = fetchModel({ name: 'somebody/tiny-bert', endpoint, folder, retry });
    await expect(failed).rejects.toThrow(FetchError);
    await expect(failed).rejects.toThrow(`${wrong} arrived with other bytes than the hub's`);
    expect(existsSync(path.join(folder, wrong))).toBe(false);
    expect(existsSync(path.join(folder, `${wrong}.rejected`))).toBe(true);
    expect(existsSync(path.join(folder, 'source.json'))).toBe(false);
  });

  it('replaces a file that was damaged since', async () => {
    const { endpoint } = await hub();
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'vocab.txt'), 'damaged');
    const { files } = await fetchModel({ name: 'somebody/tiny-bert', endpoint, folder, retry });
    expect(files.find(({ name }) => name === 'vocab.txt')?.state).toBe('downloaded');
    expect(readFileSync(path.join(folder, 'vocab.txt')).equals(contents.get('vocab.txt') as Buffer)).toBe(true);
  });

  it('takes the weights in one file where the hub has them in parts, too', async () => {
    const part = { rfilename: 'model-00001-of-00002.safetensors', size: 5 };
    const { endpoint } = await hub(undefined, [part, { rfilename: 'model.safetensors.index.json', size: 5 }]);
    const { files } = await fetchModel({ name: 'somebody/tiny-bert', endpoint, folder: temporaryFolder(), retry });
    expect(files.map(({ name }) => name)).toEqual(names);
  });

  it('does not trust a hub that has other bytes under a pinned commit', async () => {
    const other = Buffer.from('{}');
    const { url } = await serve((request, response) => {
      if (
        !request.url?.startsWith(
          '/api/models/google-bert/bert-base-chinese/revision/8f23c25b06e129b6c986331a13d8d025a92cf0ea',
        )
      ) {
        return sendRange(request, response, other);
      }
      const siblings = names.map((rfilename) => ({ rfilename, size: 2, blobId: gitId(other) }));
      response.end(JSON.stringify({ sha: '8f23c25b06e129b6c986331a13d8d025a92cf0ea', siblings }));
    });
    const endpoint = new URL(url).origin;
    const failed = fetchModel({ name: 'bert-base-chinese', endpoint, folder: temporaryFolder(), retry });
    await expect(failed).rejects.toThrow('config.json arrived with other bytes than the pinned SHA-256 88af762c');
  });

  it.each([
    ['nonsense', '"nonsense" is no model: give bert-base-chinese, bert-base-uncased, or owner/name'],
    ['../../etc/passwd', 'is no model'],
    ['constructor', '"constructor" is no model'],
    ['nobody/nothing', 'has no model nobody/nothing at main for everybody (it answered 404)'],
  ])('refuses the name %s', async (name, message) => {
    const { endpoint } = await hub();
    const failed = fetchModel({ name, endpoint, folder: temporaryFolder(), retry });
    await expect(failed).rejects.toThrow(UserError);
    await expect(failed).rejects.toThrow(message);
  });

  it('says so when a model has no weights in safetensors, and when the hub answers something else', async () => {
    const { url } = await serve((request, response) => {
      if (request.url?.includes('html')) return void response.end('<html>');
      response.end(JSON.stringify({ sha: commit, siblings: [{ rfilename: 'config.json', size: 2 }] }));
    });
    const endpoint = new URL(url).origin;
    const fetching = (name: string) => fetchModel({ name, endpoint, folder: temporaryFolder(), retry });
    await expect(fetching('old/pytorch')).rejects.toThrow('old/pytorch has no weights in safetensors.');
    await expect(fetching('some/html')).rejects.toThrow("is no list of a model's files");
    const nowhere = fetchModel({ name: 'a/b', endpoint: 'http://127.0.0.1:9', folder: temporaryFolder(), retry });
    await expect(nowhere).rejects.toThrow('http://127.0.0.1:9 cannot be reached (ECONNREFUSED)');
  });
});
