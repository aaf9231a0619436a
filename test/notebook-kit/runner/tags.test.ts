import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CellError, type Output, runNotebook, runNotebooks } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { notebookText, temporaryFolder, temporaryNotebook } from '../temporary-notebook';

/** A notebook whose first cell was executed before and is tagged to be skipped from now on. */
function withSkippedCell(): string {
  const notebook = JSON.parse(
    notebookText([{ source: "throw new Error('never run')", tags: ['skip-execution'] }, '1 + 1']),
  );
  notebook.cells[0].outputs = [{ output_type: 'stream', name: 'stdout', text: ['from last week\n'] }];
  notebook.cells[0].execution_count = 7;
  const file = path.join(temporaryFolder(), 'Untitled.ipynb');
  writeFileSync(file, JSON.stringify(notebook));
  return file;
}

const kept: Output = { output_type: 'stream', name: 'stdout', text: ['from last week\n'] };

describe('tags of cells, as nbclient reads them', () => {
  it('skip-execution: the cell is not executed and keeps what it shows', async () => {
    const { notebook, cells } = await runNotebook(withSkippedCell());
    expect(notebook.cells[0]).toMatchObject({ outputs: [kept], execution_count: 7 });
    expect(textOfOutputs(notebook.cells[1].outputs ?? [])).toBe('2\n');
    expect(cells.map(({ executed }) => executed)).toEqual([false, true]);
  });

  it('raises-exception: a cell that should raise and does not is an error', async () => {
    const file = temporaryNotebook([{ source: '1 + 1', tags: ['raises-exception'] }, "console.log('never')"]);
    await expect(runNotebook(file)).rejects.toThrow(
      /cell 1 of 2 .* failed: it is tagged "raises-exception", and raised none/,
    );
  });
});

describe('a cell', () => {
  it('works in the folder of its notebook', async () => {
    const folder = path.join(temporaryFolder(), 'my notes');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'words.txt'), '屏幕');
    const file = path.join(folder, 'read.ipynb');
    copyFileSync(
      temporaryNotebook(["import { readFileSync } from 'node:fs';\nreadFileSync('words.txt', 'utf8')"]),
      file,
    );
    const { notebook } = await runNotebook(file);
    expect(textOfOutputs(notebook.cells[0].outputs ?? [])).toBe('屏幕\n');
  });

  it('that asks for standard input fails at once and says why', async () => {
    const file = temporaryNotebook([
      "import { createInterface } from 'node:readline/promises';\nawait createInterface({ input: process.stdin }).question('name? ')",
    ]);
    await expect(runNotebook(file, { timeoutSeconds: 60 })).rejects.toThrow(
      /a cell cannot read standard input: write the value into the cell, or make it a parameter/,
    );
  });

  it('that prints without end is cut, and says so', async () => {
    const file = temporaryNotebook([
      "const line = '好'.repeat(999) + '\\n';\nfor (let i = 0; i < 400_000; i++) process.stdout.write(line);",
      "console.log('goes on');",
    ]);
    const { notebook } = await runNotebook(file, { writeTo: null });
    const text = textOfOutputs(notebook.cells[0].outputs ?? []);
    expect(text.length).toBeLessThan(10_000_200);
    expect(text.slice(-70)).toContain('… output ends here: a cell may print 10 million characters');
    expect(textOfOutputs(notebook.cells[1].outputs ?? [])).toBe('goes on\n');
  });
});

describe('a run on data that may be too small', () => {
  const cells = [
    { id: 'class', source: "class UserError extends Error { override name = 'UserError'; }" },
    {
      id: 'few',
      source:
        "console.log('counting');\nconst counts = few(3);\nfunction few(n: number): number[] { if (n < 9) throw new UserError('3 reviews <b> are too few'); return [n]; }",
    },
    { id: 'sum', source: 'const sum = counts.length; // of "few"' },
    { id: 'shown', source: "console.log({ counts: 1 }.counts, 'counts');" },
    { id: 'double', source: 'console.log(2 * sum);' },
    { id: 'again', source: 'const counts = [1, 2];' },
    { id: 'there', source: 'counts.length' },
  ];

  it('goes on after a cell that cannot be answered; those that need it say so', async () => {
    const {
      notebook,
      unanswered,
      cells: runs,
    } = await runNotebook(temporaryNotebook(cells), {
      unanswerable: ['UserError'],
    });
    expect(unanswered).toEqual([
      { id: 'few', needs: null, reason: '3 reviews <b> are too few' },
      { id: 'sum', needs: 'few', reason: 'needs "counts" of the cell "few"' },
      { id: 'double', needs: 'few', reason: 'needs "sum" of the cell "few"' },
    ]);
    const [, few, sum, shown, , , there] = notebook.cells.map(({ outputs }) => outputs ?? []);
    expect(few).toEqual([
      { output_type: 'stream', name: 'stdout', text: ['counting\n'] },
      {
        output_type: 'display_data',
        data: {
          'text/html': ['<p class="unanswered">Not answered: 3 reviews &lt;b&gt; are too few</p>'],
          'text/plain': ['Not answered: 3 reviews <b> are too few'],
        },
        metadata: {},
      },
    ]);
    expect(sum).toMatchObject([{ data: { 'text/plain': ['Left out: needs "counts" of the cell "few"'] } }]);
    expect(textOfOutputs(shown)).toBe('1 counts\n');
    expect(textOfOutputs(there)).toBe('2\n');
    expect(runs.map(({ executed }) => executed)).toEqual([true, true, false, true, false, true, true]);
  });

  it('still stops at an error that is none of these, and at every error unless told otherwise', async () => {
    await expect(runNotebook(temporaryNotebook(cells))).rejects.toThrow(/id few\) failed: UserError: 3 reviews/);
    const bug = temporaryNotebook(["throw new TypeError('a bug');"]);
    await expect(runNotebook(bug, { unanswerable: ['UserError'] })).rejects.toThrow(/TypeError: a bug/);
  });
});

describe('a list of notebooks', () => {
  it('goes on when an optional one fails, and tells of it', async () => {
    const failed: string[] = [];
    const job = (name: string, source: string, optional: boolean) => ({
      ...{ name, optional },
      file: temporaryNotebook([source]),
    });
    const jobs = [job('mine', "throw new Error('half done')", true), job('theirs', "console.log('done')", false)];
    const runs = await runNotebooks(jobs, {
      onFailed: (name, error) => failed.push(`${name}: ${error.details.reason}`),
    });
    expect(failed).toEqual(['mine: Error: half done']);
    expect([...runs.keys()]).toEqual(['theirs']);
    await expect(runNotebooks([job('theirs', "throw new Error('no')", false)])).rejects.toBeInstanceOf(CellError);
  });
});
