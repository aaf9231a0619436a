import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNotebook } from '../../../packages/notebook-kit/runner/notebook-file';
import { notebookToText } from '../../../packages/notebook-kit/runner/notebook-text';
import { notebookTexts, writeNotebookTexts } from '../../../packages/notebook-kit/runner/notebook-texts';
import { type CellDraft, notebookText, temporaryFolder } from '../temporary-notebook';

const textOf = (cells: CellDraft[]) => notebookToText(parseNotebook(notebookText(cells), 'n'), 'notebooks/n.ipynb');

describe('notebookToText', () => {
  it('marks each cell with its kind, id and tags, and comments what is no code', () => {
    expect(
      textOf([
        { cell_type: 'markdown', id: 'title', source: '# 屏幕 (screen)\n\n- a' },
        { id: 'parameters', tags: ['parameters'], source: 'const seed = 1;\n\nseed;' },
        { cell_type: 'raw', id: 'raw', source: 'x' },
        { id: 'empty', source: '' },
      ]),
    ).toBe(`// The cells of notebooks/n.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 屏幕 (screen)
//
// - a

// %% id="parameters" tags=["parameters"]
const seed = 1;

seed;

// %% [raw] id="raw"
// x

// %% id="empty"
`);
  });

  it('says nothing of outputs and execution counts', () => {
    const notebook = parseNotebook(notebookText(['1 + 1']), 'n');
    const [cell] = notebook.cells;
    const executed = { ...cell, execution_count: 3, outputs: [{ output_type: 'stream', name: 'stdout', text: '2' }] };
    expect(notebookToText({ ...notebook, cells: [executed as typeof cell] }, 'n')).toBe(notebookToText(notebook, 'n'));
  });

  it('differs wherever the source of a cell does, but for blanks at the ends of lines in Markdown', () => {
    const line = fc.stringMatching(/^[a-z%/ ]{0,6}[a-z]$/);
    const source = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join('\n'));
    const kind = fc.constantFrom('code', 'markdown');
    fc.assert(
      fc.property(kind, source, source, (cell_type, a, b) => {
        fc.pre(a !== b);
        expect(textOf([{ cell_type, source: a }])).not.toBe(textOf([{ cell_type, source: b }]));
      }),
    );
  });
});

describe('writeNotebookTexts', () => {
  it('keeps a text beside each notebook of a folder, and none of a notebook that is gone', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'brand'));
    for (const name of ['00-start', 'brand/01-data'])
      writeFileSync(path.join(folder, `${name}.ipynb`), notebookText(['1']));
    expect(writeNotebookTexts(folder)).toEqual(['text/00-start.ts', 'text/brand/01-data.ts']);
    const file = path.join(folder, 'text', 'brand', '01-data.ts');
    expect(readFileSync(file, 'utf8')).toBe(notebookTexts(folder).get('text/brand/01-data.ts'));
    rmSync(path.join(folder, 'brand', '01-data.ipynb'));
    expect(writeNotebookTexts(folder)).toEqual(['text/00-start.ts']);
    expect(existsSync(file)).toBe(false);
  });
});
