import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'shelf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Two small models: their files by model and name. */
export const contents = {
  en: { 'README.md': Buffer.from('# A card\n'), 'model.safetensors': Buffer.alloc(50_000, 7) },
  'zh-triplets': { 'model.bin': Buffer.alloc(20_000, 9) },
};

/** What `models.json` says of them; a test may change it. */
export function manifestOf() {
  const entries = (files: Record<string, Buffer>) =>
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }));
  return {
    licence: 'for research use',
    models: [
      { name: 'en', kind: 'encoder', language: 'en', title: 'a small BERT', files: entries(contents.en) },
      {
        name: 'zh-triplets',
        kind: 'triplets',
        language: 'zh',
        title: 'triplets of laptop reviews',
        files: entries(contents['zh-triplets']),
      },
    ],
  };
}

/** A folder with the two models and their manifest. */
export function shelfOf(manifest: object = manifestOf()): string {
  const folder = temporaryFolder();
  for (const [model, files] of Object.entries(contents)) {
    mkdirSync(path.join(folder, model));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, model, name), content);
  }
  writeFileSync(path.join(folder, 'models.json'), JSON.stringify(manifest));
  return folder;
}
