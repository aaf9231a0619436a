import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { modelCommand } from '../../src/cli/model';
import { projectFolder } from '../../src/project';
import { shelfOf, temporaryFolder } from '../absa/shipped/shelf-of';
import { sendRange, serve } from '../corpus/catalogue/server';

/** What `crosscultural model` prints. */
async function printedBy(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(`${text}\n`));
  try {
    await modelCommand().parseAsync(words, { from: 'user' });
  } finally {
    write.mockRestore();
    log.mockRestore();
  }
  return printed.join('');
}

it('model fetch puts a model into a folder and prints the hash of every file', async () => {
  const names = ['config.json', 'model.safetensors', 'vocab.txt'];
  const fixture = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
  const { url } = await serve((request, response) => {
    if (!request.url?.startsWith('/api/'))
      return sendRange(request, response, readFileSync(path.join(fixture, path.basename(request.url ?? ''))));
    const siblings = names.map((rfilename) => ({
      rfilename,
      size: readFileSync(path.join(fixture, rfilename)).length,
    }));
    response.end(JSON.stringify({ sha: 'c'.repeat(40), siblings }));
  });
  const folder = mkdtempSync(path.join(tmpdir(), 'model-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const words = ['fetch', 'somebody/tiny-bert', '--endpoint', `${new URL(url).origin}/`, '--out', folder];
  const text = await printedBy(...words);
  expect(text).toMatch(/downloaded model\.safetensors {2}0\.0 MB\n {11}SHA-256 [0-9a-f]{64}, checked against nothing/);
  expect(text).toContain(`somebody/tiny-bert at ${'c'.repeat(40)} is in `);
  expect(readFileSync(path.join(folder, 'vocab.txt'))).toEqual(readFileSync(path.join(fixture, 'vocab.txt')));
});

it('model list shows what ships, and whether its files are there', async () => {
  const text = await printedBy('list');
  expect(text).toMatch(/^name +kind +language +MB +files +what it is\n/);
  expect(text).toMatch(/^en +encoder +en +22\.9 +there +small BERT for English product reviews/m);
  expect(text).toMatch(/^zh +encoder +zh +20\.1 +there +small BERT for Chinese product reviews/m);
  expect(text).not.toContain('not there');
});

it('model fetch --from gets the shipped models from a folder or an address', async () => {
  const shelf = shelfOf();
  const copied = temporaryFolder();
  const text = await printedBy('fetch', '--from', shelf, '--out', copied);
  expect(text).toContain('copied     zh-triplets/model.bin  0.0 MB\n');
  expect(text).toMatch(/^The models are in .*\. Licence: for research use$/m);
  expect(await printedBy('verify', copied)).toContain('All 3 files are as models.json says.');

  const { url } = await serve((request, response) =>
    sendRange(request, response, readFileSync(path.join(shelf, request.url ?? ''))),
  );
  const downloaded = temporaryFolder();
  expect(await printedBy('fetch', '--from', new URL(url).origin, '--out', downloaded)).toContain(
    'downloaded en/model.safetensors  0.1 MB\n',
  );
  expect(await printedBy('verify', downloaded)).toContain('All 3 files');
});

it('model verify names a file that is not right, says what to do, and ends with exit code 1', async () => {
  const before = process.exitCode;
  onTestFinished(() => {
    process.exitCode = before;
  });
  const shelf = shelfOf();
  await printedBy('verify', shelf);
  expect(process.exitCode).toBe(before);
  writeFileSync(path.join(shelf, 'zh-triplets', 'model.bin'), Buffer.alloc(20_000, 8));
  const text = await printedBy('verify', shelf);
  expect(text).toContain('ok         en/README.md  0.0 MB\n');
  expect(text).toContain('altered    zh-triplets/model.bin  0.0 MB\n');
  expect(text).toMatch(/^1 of 3 files are not as models\.json says; get them again: .* model fetch --from .* --out /m);
  expect(process.exitCode).toBe(1);
});

it.each([[['fetch']], [['fetch', 'bert-base-chinese', '--from', 'models']]])(
  'model %j says in one line that it takes either a name or --from',
  async (words) => {
    await expect(printedBy(...words)).rejects.toThrow(
      'model fetch takes either a name (bert-base-chinese, owner/name) or --from <folder or address> for the shipped models.',
    );
  },
);
