import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { modelCommand } from '../../src/cli/model';
import { projectFolder } from '../../src/project';
import { sendRange, serve } from '../corpus/catalogue/server';

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
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const log = vi.spyOn(console, 'log').mockImplementation((text) => void printed.push(`${text}\n`));
  onTestFinished(() => {
    write.mockRestore();
    log.mockRestore();
  });
  const words = ['fetch', 'somebody/tiny-bert', '--endpoint', `${new URL(url).origin}/`, '--out', folder];
  await modelCommand().parseAsync(words, { from: 'user' });
  const text = printed.join('');
  expect(text).toMatch(/downloaded model\.safetensors {2}0\.0 MB\n {11}SHA-256 [0-9a-f]{64}, checked against nothing/);
  expect(text).toContain(`somebody/tiny-bert at ${'c'.repeat(40)} is in `);
  expect(readFileSync(path.join(folder, 'vocab.txt'))).toEqual(readFileSync(path.join(fixture, 'vocab.txt')));
});
