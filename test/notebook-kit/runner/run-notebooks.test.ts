import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../packages/base';
import { type NotebookJob, type NotebookRun, type Output, runNotebooks } from '../../../packages/notebook-kit';

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

it('runs what need not wait for a preparation while it goes on', async () => {
  const jobs = notebooks({ waits: '1', free: '2' });
  const seen: string[] = [];
  let end = () => {};
  const work = async () => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    seen.push('prepared');
  };
  await runNotebooks(jobs, {
    writeTo: null,
    atOnce: 2,
    preparations: [{ before: ['waits'], work }],
    onProgress: (name, { state }) => void (state === 'starting kernel' && seen.push(`${name} starts`)),
    onFinished(name) {
      seen.push(`${name} ends`);
      if (name === 'free') end();
    },
  });
  expect(seen).toEqual(['free starts', 'free ends', 'prepared', 'waits starts', 'waits ends']);
});

it('stops when a preparation fails, and says why', async () => {
  const finished: string[] = [];
  const work = () => Promise.reject(new UserError('no labelled texts'));
  const run = runNotebooks(notebooks({ waits: '1' }), {
    writeTo: null,
    preparations: [{ before: ['waits'], work }],
    onFinished: (name) => void finished.push(name),
  });
  await expect(run).rejects.toThrow(new UserError('no labelled texts'));
  expect(finished).toEqual([]);
});

/** What the only cell of a notebook printed. */
const printed = (run: NotebookRun | undefined) => textOf(run?.notebook.cells[0].outputs?.[0]);
const textOf = (output: Output | undefined) => (output?.output_type === 'stream' ? [output.text].flat().join('') : '');

it('executes one notebook after the other in a shared kernel, each as in a new one', async () => {
  const asks = 'console.log(JSON.stringify([process.pid, process.cwd(), process.env.LEFT ?? null]));';
  const jobs = notebooks({
    first: `const mine = 1; process.chdir('/'); process.env.LEFT = 'yes'; ${asks.replace('process.cwd()', "''")}`,
    second: `const mine = 2; ${asks}`,
  });
  const runs = await runNotebooks(jobs, { writeTo: null, shareKernels: true, atOnce: 1 });
  const [first, second] = ['first', 'second'].map((name) => JSON.parse(printed(runs.get(name))));
  const folder = realpathSync(path.dirname(jobs[1].file));
  expect(second).toEqual([first[0], folder, null]);
  for (const run of runs.values()) expect(run.notebook.cells[0].execution_count).toBe(1);
});

it('names of the notebook before are unknown in a shared kernel', async () => {
  const jobs = notebooks({ declares: 'const declared = 1;', asks: 'declared' });
  const run = runNotebooks(jobs, { writeTo: null, shareKernels: true, atOnce: 1 });
  await expect(run).rejects.toThrow(/Cannot find name 'declared'/);
});

it.each([
  ['a timer', 'setInterval(() => {}, 1000);'],
  ['a worker', "new (require('node:worker_threads').Worker)('setInterval(() => {}, 1000)', { eval: true });"],
  ['a module', '/** @module left */ export const left = 1;'],
])('a kernel in which %s is left is ended, not shared', async (_, leaves) => {
  const jobs = notebooks({ leaves, asks: 'console.log(process.pid);', next: 'console.log(process.pid);' });
  const pids: number[] = [];
  jobs.unshift(...notebooks({ before: 'console.log(process.pid);' }));
  const runs = await runNotebooks(jobs, { writeTo: null, shareKernels: true, atOnce: 1 });
  for (const name of ['before', 'asks', 'next']) pids.push(Number(printed(runs.get(name))));
  expect(pids[1]).not.toBe(pids[0]);
  expect(pids[2]).toBe(pids[1]);
});

it('a notebook without which the run can do has a kernel of its own, as has each where none is shared', async () => {
  const asks = 'console.log(process.pid);';
  const [first, guest, last] = notebooks({ first: asks, guest: asks, last: asks });
  const jobs = [first, { ...guest, optional: true }, last];
  const pidsOf = async (shareKernels: boolean) => {
    const runs = await runNotebooks(jobs, { writeTo: null, shareKernels, atOnce: 1 });
    return [...runs.values()].map((run) => Number(printed(run)));
  };
  const shared = await pidsOf(true);
  expect(new Set(shared).size).toBe(2);
  expect(shared[2]).toBe(shared[0]);
  expect(new Set(await pidsOf(false)).size).toBe(3);
});
