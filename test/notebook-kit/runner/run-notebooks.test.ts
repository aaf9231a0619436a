import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type NotebookJob, runNotebooks } from '../../../packages/notebook-kit';

/** Notebooks of one code cell each, in a folder of their own. */
function notebooks(sources: Record<string, string>, after: Record<string, string[]> = {}): NotebookJob[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'run-notebooks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return Object.entries(sources).map(([name, source]) => {
    const cell = { cell_type: 'code', id: name, metadata: {}, source, outputs: [], execution_count: null };
    const file = path.join(folder, `${name}.ipynb`);
    writeFileSync(file, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [cell] }));
    return { name, file, after: after[name] };
  });
}

it('runs all, those that wait last, and gives the runs in the order of the list', async () => {
  const jobs = notebooks(
    { 'shows the others': '1', first: '2', second: '3' },
    {
      'shows the others': ['first', 'second', 'not in the list'],
    },
  );
  const finished: string[] = [];
  const started: string[] = [];
  const runs = await runNotebooks(jobs, {
    writeTo: null,
    onProgress: (name, { state }) => void (state === 'starting kernel' && started.push(name)),
    onFinished: (name) => void finished.push(name),
  });
  expect([...runs.keys()]).toEqual(['shows the others', 'first', 'second']);
  expect(runs.get('first')!.cells).toHaveLength(1);
  expect(finished.at(-1)).toBe('shows the others');
  expect(started.at(-1)).toBe('shows the others');
});

it('stops at the first failure, throws it, and leaves the files as they were', async () => {
  const jobs = notebooks({ fails: "throw new Error('the first failure')", waits: '1' }, { waits: ['fails'] });
  const before = jobs.map(({ file }) => readFileSync(file, 'utf8'));
  const finished: string[] = [];
  const run = runNotebooks(jobs, { onFinished: (name) => void finished.push(name) });
  await expect(run).rejects.toThrow(/the first failure/);
  expect(finished).toEqual([]);
  expect(jobs.map(({ file }) => readFileSync(file, 'utf8'))).toEqual(before);
});
