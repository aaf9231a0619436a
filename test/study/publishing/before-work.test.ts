import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeManifest } from '@crosscultural/notebook-kit';
import { expect, it, onTestFinished } from 'vitest';
import { otherSeedIn, requireIntactFolders } from '../../../src/study/publishing/before-work';
import { stageLedger } from '../../../src/study/publishing/ledger';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'before-work-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const entry = (file: string, notebook: string, seed: number) => ({
  ...{
    path: file,
    sha256: 'ab',
    kind: 'table' as const,
    notebook,
    corpus: { name: 'simulated', sha256: 'cd' },
    seed,
    cell: 1,
  },
});

it('a part with another seed is seen, a whole run is not', () => {
  const folder = temporaryFolder();
  expect(otherSeedIn(folder, ['a'], 7)).toBeNull();
  writeManifest(folder, [entry('a.csv', 'a', 2023), entry('b.csv', 'b', 2023)], {});
  expect(otherSeedIn(folder, ['a'], 7)).toBe(2023);
  expect(otherSeedIn(folder, ['a'], 2023)).toBeNull();
  expect(otherSeedIn(folder, ['a', 'b'], 7)).toBeNull();
});

it('the committed folders are intact and can be written', () => {
  expect(() => requireIntactFolders(['simulated', 'public'], true)).not.toThrow();
});

it('a damaged ledger is named by its real path, not by that of its copy', () => {
  const [committed, staging] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(path.join(committed, 'claims.json'), '{"corpora":');
  expect(() => stageLedger(staging, committed)).toThrow(`${path.join(committed, 'claims.json')} is not a claim ledger`);
});
