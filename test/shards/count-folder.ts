import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { type Study, shardFile, writeManifest } from '../../packages/shards';

/** The compiled steps of `fixtures/count-study.cjs`. */
export const countStudy: (folder: string, code?: string) => Study =
  createRequire(__filename)('./fixtures/count-study.cjs').countStudy;

export const fixture = (name: string) => path.join(__dirname, 'fixtures', name);

/** A shared folder whose shards hold these texts. */
export function countFolder(texts: readonly string[]): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shards-'));
  mkdirSync(path.join(folder, 'shards'));
  const shards = texts.map((text, i) => {
    const name = `s${i}`;
    writeFileSync(shardFile(folder, name), text);
    return { name, rows: 1, start: i, sha256: createHash('sha256').update(text).digest('hex') };
  });
  writeManifest(folder, { version: 1, rows: texts.length, shards, origin: null });
  return folder;
}

/** Every result with its bytes, by its path: what two runs are compared by. */
export function resultsIn(folder: string): Record<string, string> {
  const results = path.join(folder, 'results');
  const files = readdirSync(results, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(named.sort().map((file) => [path.relative(results, file), readFileSync(file, 'base64')]));
}
