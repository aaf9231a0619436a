import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeFolder, projectFolder } from '../project';

/** Folders of this package whose code decides what a trained reader says. */
const folders = ['absa/encoder', 'absa/model', 'absa/questions', 'absa/tokens', 'corpus', 'text'];

/**
 * SHA-256 of the code that trains a reader and extracts with it: a cache named after it is never older than the code.
 * It is the code that runs: compiled in `dist`, or the sources under a test runner.
 */
export function extractionCodeHash(): string {
  const hash = createHash('sha256');
  for (const folder of folders) addFolder(hash, path.join(codeFolder, folder));
  for (const name of ['base', 'neural']) addFolder(hash, path.join(projectFolder, 'packages', name, 'dist'));
  return hash.digest('hex');
}

function addFolder(hash: ReturnType<typeof createHash>, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, file);
    else if (/\.(js|ts|wasm)$/.test(entry.name) && !entry.name.endsWith('.d.ts')) {
      hash.update(`${entry.name}\0`).update(readFileSync(file));
    }
  }
}
