import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Cell, committedNotebook, type Notebook } from '../../../packages/notebook-kit';

const cell = (id: string, source: string, extra: Partial<Cell> = {}): Cell => ({
  ...{ cell_type: 'code', id, metadata: {}, source },
  outputs: [{ output_type: 'stream', name: 'stdout', text: 'a real review' }],
  ...extra,
});
const notebook: Notebook = {
  ...{ nbformat: 4, nbformat_minor: 5, metadata: {} },
  cells: [
    { cell_type: 'markdown', id: 'title', metadata: {}, source: '# Words' },
    cell('parameters', "const data = 'simulated';", { metadata: { tags: ['parameters'] } }),
    cell('words', "study.table('words', words);"),
    cell('bars', "study.figure('bars', bars);"),
  ],
};

it('holds the published tables and figures below their cells and nothing that was printed', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'figures-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files: Record<string, string> = {
    'words.csv': 'word\n',
    'words.md': '**Words**\n\n| word |\n| --- |\n| \\<b\\> 屏幕 |\n',
    'bars.json': JSON.stringify({ data: [], layout: { title: { text: 'Bars <b>now</b>' } } }),
    'bars.png': 'png',
    'bars.svg': '<svg/>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  // The cell of the run's parameters comes after that of the notebook's own: the numbers are one higher.
  const entry = (file: string, of: string) => ({
    ...{ path: file, notebook: of, cell: file.startsWith('words') ? 3 : 4, kind: 'table', seed: 1, sha256: '' },
    corpus: { name: 'public', sha256: '' },
  });
  const artefacts = Object.keys(files).map((file) => entry(file, 'a/01-words'));
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ artefacts, versions: {} }));

  const made = committedNotebook(notebook, 'a/01-words', folder, 'public', 'Of old.');
  expect(made?.cells.map(({ id }) => id)).toEqual([
    ...['title', 'from-committed', 'parameters', 'injected-parameters', 'words', 'bars'],
  ]);
  expect(made?.cells[1].source).toBe('Of old.');
  expect(JSON.stringify(made)).not.toContain('a real review');
  const [, , , , words, bars] = made?.cells ?? [];
  expect(words.outputs).toMatchObject([
    {
      data: { 'text/html': expect.stringContaining('&lt;b&gt; 屏幕'), 'text/plain': 'Words' },
      metadata: { crosscultural: { artefacts: [{ path: 'words.csv' }, { path: 'words.md' }] } },
    },
  ]);
  expect(bars.outputs).toMatchObject([{ data: { 'text/plain': 'Bars now', 'image/png': expect.any(String) } }]);
  expect(committedNotebook(notebook, 'a/02-other', folder, 'public', '')).toBeUndefined();
});
