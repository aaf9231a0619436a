import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type NotebookRun, readManifest, writeTable } from '@crosscultural/notebook-kit';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type ClaimResult, readLedger } from '../../../src/claims';
import { committedFigures } from '../../../src/study/places';
import { enterClaims } from '../../../src/study/publishing/ledger';
import { artefactsOf, publishNotebook } from '../../../src/study/publishing/publish';

const table = (title: string) => ({ title, columns: [{ key: 'a', label: 'a' }], rows: [{ a: title }] });
const corpus = { name: 'simulated', label: 'simulated corpus', sha256: 'ab' };

let folders: { staged: string; published: string };
beforeEach(() => {
  const temporary = () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'publish-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  };
  folders = { staged: temporary(), published: temporary() };
});

/** A run of a notebook whose third code cell wrote these tables. */
function runThatWrote(...names: string[]): NotebookRun {
  const origin = { notebook: 'paper/01-first', corpus, seed: 1 };
  const artefacts = names.flatMap((name) => writeTable(folders.staged, name, table(name), origin));
  const cells = [0, 2, 5].map((index) => ({ index, id: `${index}`, seconds: 0, executed: true }));
  return { cells, publications: [{ cellIndex: 5, metadata: { artefacts } }] } as unknown as NotebookRun;
}

describe('publishNotebook', () => {
  it('copies what the cells wrote and records it with the number of its code cell', () => {
    const run = runThatWrote('first-table');
    publishNotebook('paper/01-first', run, folders.staged, folders.published);
    expect(readFileSync(path.join(folders.published, 'first-table.csv'), 'utf8')).toContain('first-table');
    const { artefacts } = readManifest(folders.published);
    expect(artefacts.map(({ path: file, cell }) => [file, cell])).toEqual([
      ['first-table.csv', 3],
      ['first-table.md', 3],
    ]);
    expect(artefacts).toEqual(artefactsOf(run));
  });

  it('removes what the notebook no longer makes, and nothing of another one', () => {
    publishNotebook('paper/01-first', runThatWrote('old-table'), folders.staged, folders.published);
    const other = runThatWrote('other-table');
    for (const { metadata } of other.publications) {
      for (const one of metadata.artefacts as { notebook: string }[]) one.notebook = 'paper/02-second';
    }
    publishNotebook('paper/02-second', other, folders.staged, folders.published);
    publishNotebook('paper/01-first', runThatWrote('new-table'), folders.staged, folders.published);
    expect(existsSync(path.join(folders.published, 'old-table.csv'))).toBe(false);
    expect(readManifest(folders.published).artefacts.map(({ path: file }) => file)).toEqual([
      ...['new-table.csv', 'new-table.md', 'other-table.csv', 'other-table.md'],
    ]);
  });

  it('records the versions of what decides the bytes, as the committed manifest does', () => {
    publishNotebook('paper/01-first', runThatWrote('first-table'), folders.staged, folders.published);
    expect(readManifest(folders.published).versions).toEqual(readManifest(committedFigures).versions);
  });
});

describe('enterClaims', () => {
  const result: ClaimResult = {
    ...{ id: 'A4', verdict: 'supported', statistic: { name: 's', value: 1 }, interval95: null },
    ...{ n: 5, unit: 'reviews', artefact: null, detail: 'Found.' },
  };
  const run = { publications: [{ cellIndex: 1, metadata: { claims: [result] } }] } as unknown as NotebookRun;

  it('keeps committed corpora side by side, and a user’s own apart', () => {
    const named = (name: string) => ({ ...corpus, name });
    for (const name of ['simulated', 'public', 'my-shop']) enterClaims(run, named(name), 7, folders.published);
    expect(Object.keys(readLedger(folders.published))).toEqual(['public', 'simulated']);
    const own = readLedger(path.join(folders.published, 'my-shop'));
    expect(own['my-shop']).toMatchObject({ label: 'simulated corpus, seed 7', results: [result] });
  });

  it('writes no ledger for a notebook that judges nothing', () => {
    enterClaims({ publications: [] } as unknown as NotebookRun, corpus, 7, folders.published);
    expect(existsSync(path.join(folders.published, 'claims.json'))).toBe(false);
  });
});
