import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A code cell by its source, or any cell by its fields. */
export type CellDraft = string | { source: string; tags?: string[]; id?: string; cell_type?: string };

/** A new folder that is removed after the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'crosscultural-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a notebook of these cells to a new folder, as Jupyter would save it before it was ever run. */
export function temporaryNotebook(cells: CellDraft[]): string {
  const file = path.join(temporaryFolder(), 'test.ipynb');
  writeFileSync(file, notebookText(cells));
  return file;
}

function asFields(draft: CellDraft): Exclude<CellDraft, string> {
  return typeof draft === 'string' ? { source: draft } : draft;
}

export function notebookText(drafts: CellDraft[]): string {
  const cells = drafts.map((draft, index) => {
    const { source, tags, id, cell_type = 'code' } = asFields(draft);
    const cell = { cell_type, id: id ?? `cell-${index}`, metadata: tags ? { tags } : {}, source };
    return cell_type === 'code' ? { ...cell, outputs: [], execution_count: null } : cell;
  });
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}
