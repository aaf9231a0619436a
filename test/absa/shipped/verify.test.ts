import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { verifyModels } from '../../../packages/absa';
import { contents, shelfOf } from './shelf-of';

it('finds every file of a good shelf right', async () => {
  expect(await verifyModels(shelfOf())).toEqual([
    { model: 'en', file: 'README.md', bytes: 9, state: 'ok' },
    { model: 'en', file: 'model.safetensors', bytes: 50_000, state: 'ok' },
    { model: 'zh-triplets', file: 'model.bin', bytes: 20_000, state: 'ok' },
  ]);
});

it('tells a missing, a cut and an altered file apart', async () => {
  const folder = shelfOf();
  rmSync(path.join(folder, 'en', 'README.md'));
  truncateSync(path.join(folder, 'en', 'model.safetensors'), 49_999);
  const altered = Buffer.from(contents['zh-triplets']['model.bin']);
  altered[10_000] ^= 1;
  writeFileSync(path.join(folder, 'zh-triplets', 'model.bin'), altered);
  const states = (await verifyModels(folder)).map(({ state }) => state);
  expect(states).toEqual(['missing', 'wrong size', 'altered']);
});

it('takes a folder under the name of a file for a missing file', async () => {
  const folder = shelfOf();
  rmSync(path.join(folder, 'en', 'README.md'));
  mkdirSync(path.join(folder, 'en', 'README.md'));
  expect((await verifyModels(folder))[0].state).toBe('missing');
});
