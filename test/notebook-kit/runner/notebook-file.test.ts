import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import {
  parseNotebook,
  readNotebook,
  serializeNotebook,
  splitLines,
  writeNotebook,
} from '../../../packages/notebook-kit/runner/notebook-file';
import { notebookText, temporaryFolder } from '../temporary-notebook';

describe('a notebook file', () => {
  it('that is missing, a folder, not JSON or not a notebook is the user’s mistake, told in one line', () => {
    const folder = temporaryFolder();
    const write = (name: string, text: string) => {
      writeFileSync(path.join(folder, name), text);
      return path.join(folder, name);
    };
    mkdirSync(path.join(folder, 'folder.ipynb'));
    const mistakes: [string, RegExp][] = [
      [path.join(folder, 'missing.ipynb'), /there is no such notebook/],
      [path.join(folder, 'folder.ipynb'), /cannot be read \(EISDIR\)/],
      [write('merge.ipynb', '{\n<<<<<<< HEAD\n'), /not JSON .*git/],
      [write('empty.ipynb', ''), /not JSON/],
      [write('list.ipynb', '[]'), /no list of cells/],
      [write('null.ipynb', 'null'), /no list of cells/],
      [write('old.ipynb', '{"nbformat":3,"cells":[]}'), /format 3, not 4/],
      [write('cell.ipynb', '{"nbformat":4,"cells":[{"cell_type":"code"}]}'), /cell 1 is neither/],
      [write('nullcell.ipynb', '{"nbformat":4,"cells":[null]}'), /cell 1 is neither/],
      [write('lines.ipynb', '{"nbformat":4,"cells":[{"cell_type":"code","source":[1]}]}'), /cell 1 is neither/],
      ...['null', '[null]', '[{"output_type":"stream"}]', '[{"output_type":"display_data","data":null}]'].map(
        (outputs, i): [string, RegExp] => [
          write(`outputs${i}.ipynb`, `{"nbformat":4,"cells":[{"cell_type":"code","source":"","outputs":${outputs}}]}`),
          /cell 1 has an output that is none of format 4/,
        ],
      ),
    ];
    for (const [file, message] of mistakes) {
      const error = catchError(() => readNotebook(file));
      expect(error).toBeInstanceOf(UserError);
      expect(error.message).toMatch(message);
      expect(error.message.startsWith(file)).toBe(true);
      expect(error.message).not.toContain('\n');
    }
  });

  it('gets ids that nbformat 4.5 accepts, kept when they are good', () => {
    const cell = (id?: string) => ({ cell_type: 'markdown', metadata: {}, source: '', id });
    const cells = [cell(), cell('good-id'), cell('good-id'), cell('bad id'), cell('cell-0')];
    const notebook = parseNotebook(JSON.stringify({ nbformat: 4, nbformat_minor: 2, metadata: {}, cells }), 'n');
    const ids = notebook.cells.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(['cell-0', 'good-id']);
    expect(new Set(ids).size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
    expect(notebook.nbformat_minor).toBe(5);
  });

  it('is written as Jupyter writes it: sorted keys, lines, one blank of indent, a last newline', () => {
    const text = serializeNotebook(parseNotebook(notebookText([{ source: '# a\nb', cell_type: 'markdown' }]), 'n'));
    expect(text).toBe(
      '{\n "cells": [\n  {\n   "cell_type": "markdown",\n   "id": "cell-0",\n   "metadata": {},\n' +
        '   "source": [\n    "# a\\n",\n    "b"\n   ]\n  }\n ],\n "metadata": {},\n "nbformat": 4,\n "nbformat_minor": 5\n}\n',
    );
  });

  it('that cannot be written keeps what was there, and says so in one line', () => {
    const file = path.join(temporaryFolder(), 'is-a-file');
    writeFileSync(file, 'before');
    const notebook = parseNotebook(notebookText([]), 'n');
    const error = catchError(() => writeNotebook(path.join(file, 'n.ipynb'), notebook));
    expect(error.message).toMatch(/n\.ipynb: cannot be written \(.*\)\. The file is left as it was\.$/);
    expect(error.message).not.toContain('\n');
    expect(readFileSync(file, 'utf8')).toBe('before');
  });

  it.skipIf(!existsSync('/dev/full'))('that meets a full disk says so', () => {
    const text = serializeNotebook(parseNotebook(notebookText(['1']), 'n'));
    const folder = temporaryFolder();
    const file = path.join(folder, 'n.ipynb');
    writeFileSync(file, 'before');
    symlinkSync('/dev/full', `${file}.${process.pid}.tmp`);
    const error = catchError(() => writeNotebook(file, parseNotebook(text, 'n')));
    expect(error.message).toMatch(/the disk is full/);
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['n.ipynb']);
  });

  it('reads back what it wrote, to the byte', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (sources) => {
        const once = serializeNotebook(parseNotebook(notebookText(sources), 'n'));
        expect(serializeNotebook(parseNotebook(once, 'n'))).toBe(once);
        expect(parseNotebook(once, 'n').cells.map(({ source }) => [source].flat().join(''))).toEqual(sources);
      }),
    );
  });

  it('splits text only after line breaks and loses nothing', () => {
    expect(splitLines('a\n\nb')).toEqual(['a\n', '\n', 'b']);
    expect(splitLines('')).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => splitLines(text).join('') === text));
  });
});

function catchError(run: () => unknown): Error {
  try {
    run();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
