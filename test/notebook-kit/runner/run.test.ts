import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type NotebookRun, type Output, type RunProgress, runNotebook } from '@crosscultural/notebook-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { type CellDraft, notebookText, temporaryFolder, temporaryNotebook } from '../temporary-notebook';

/** Cells and what each should leave behind. */
const story: { id: string; cell: CellDraft; outputs: Output[] }[] = [
  {
    id: 'unicode',
    cell: { source: "console.log('屏幕很清晰 (the screen is sharp) 😀');", id: 'unicode' },
    outputs: [stdout('屏幕很清晰 (the screen is sharp) 😀\n')],
  },
  { id: 'empty', cell: { source: ' \n', id: 'empty' }, outputs: [] },
  { id: 'state', cell: { source: 'const x: number = 20;\nx * 2', id: 'state' }, outputs: [stdout('40\n')] },
  { id: 'redeclared', cell: { source: 'const x = "now text";\nx.length', id: 'redeclared' }, outputs: [stdout('8\n')] },
  {
    id: 'import',
    cell: { source: "import { notebook, seededRandom } from 'crosscultural';\nnotebook.inKernel()", id: 'import' },
    outputs: [stdout('true\n')],
  },
  {
    id: 'bundle',
    cell: {
      source: `notebook.displayBundle({ 'text/html': '<b>好</b>', 'application/json': { good: [1] }, 'text/plain': 'good' },
  { crosscultural: { artefacts: [{ path: 'figures/a.svg', sha256: 'ab' }] } });`,
      id: 'bundle',
    },
    outputs: [
      {
        output_type: 'display_data',
        data: { 'text/html': ['<b>好</b>'], 'application/json': { good: [1] }, 'text/plain': ['good'] },
        metadata: { crosscultural: { artefacts: [{ path: 'figures/a.svg', sha256: 'ab' }] } },
      },
    ],
  },
  {
    id: 'progress',
    cell: {
      source: "const bar = notebook.progressBar('fit <b>', 500);\nfor (let i = 0; i <= 500; i++) bar.update(i);",
      id: 'progress',
    },
    outputs: [
      {
        output_type: 'display_data',
        data: {
          'text/html': ['<progress value="500" max="500"></progress> fit &lt;b&gt;: 500 of 500'],
          'text/plain': ['fit <b>: 500 of 500'],
        },
        metadata: {},
      },
    ],
  },
  {
    id: 'passing',
    cell: {
      source: `const wait = () => { const end = Date.now() + 600; while (Date.now() < end); };
Array.from(notebook.counted('samples judged', [1, 2, 3, 4]), (n) => { wait(); return n; }).length`,
      id: 'passing',
    },
    outputs: [stdout('4\n')],
  },
  {
    id: 'stopped-early',
    cell: {
      source:
        "const early = notebook.progressBar('fit', 500);\nfor (let i = 0; i < 9; i++) early.update(i);\nearly.finish();",
      id: 'stopped-early',
    },
    outputs: [
      {
        output_type: 'display_data',
        data: {
          'text/html': ['<progress value="8" max="500"></progress> fit: 8 of 500'],
          'text/plain': ['fit: 8 of 500'],
        },
        metadata: {},
      },
    ],
  },
  {
    id: 'placeholder',
    cell: {
      source: "const place = notebook.replaceableDisplay();\nplace.show({ 'text/plain': 'old' });",
      id: 'placeholder',
    },
    outputs: [{ output_type: 'display_data', data: { 'text/plain': ['updated later'] }, metadata: {} }],
  },
  {
    id: 'update',
    cell: { source: "place.show({ 'text/plain': 'updated later' });", id: 'update' },
    outputs: [],
  },
  {
    id: 'await',
    cell: {
      source: 'const one = await Promise.resolve(1);\nprocess.stdout.write(String(one), () => {});',
      id: 'await',
    },
    outputs: [stdout('1true\n')],
  },
  {
    id: 'streams',
    cell: { source: "console.log('a');\nconsole.error('b');\nconsole.log('c');", id: 'streams' },
    outputs: [stdout('a\n'), { output_type: 'stream', name: 'stderr', text: ['b\n'] }, stdout('c\n')],
  },
  {
    id: 'raises',
    cell: {
      source: "throw new RangeError('K is larger than the vocabulary');",
      id: 'raises',
      tags: ['raises-exception'],
    },
    outputs: [
      {
        output_type: 'error',
        ename: 'RangeError',
        evalue: 'K is larger than the vocabulary',
        traceback: [
          "throw new RangeError('K is larger than the vocabulary');",
          '^',
          '',
          'RangeError: K is larger than the vocabulary',
          '    at the cell',
        ],
      },
    ],
  },
  {
    id: 'after',
    cell: { source: "console.log('goes on at once');", id: 'after' },
    outputs: [stdout('goes on at once\n')],
  },
];

function stdout(text: string): Output {
  return { output_type: 'stream', name: 'stdout', text: text.match(/[^\n]*\n|[^\n]+$/g) ?? [] };
}

describe('a notebook run from the first to the last cell', () => {
  const file = { first: '', second: '' };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-test-'));
  const events: RunProgress[] = [];
  let run: NotebookRun;

  beforeAll(async () => {
    const cells: CellDraft[] = [{ source: '# A story', cell_type: 'markdown' }, ...story.map(({ cell }) => cell)];
    file.first = path.join(folder, 'first.ipynb');
    writeFileSync(file.first, notebookText(cells));
    run = await runNotebook(file.first, { onProgress: (event) => events.push(event) });
    file.second = path.join(folder, 'second.ipynb');
    await runNotebook(file.first, { writeTo: file.second });
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(story)('leaves what cell $id shows', ({ id, outputs }) => {
    expect(run.notebook.cells.find((cell) => cell.id === id)?.outputs).toEqual(outputs);
  });

  it('writes the same bytes when it is run again, from its own result', () => {
    expect(readFileSync(file.second, 'utf8')).toBe(readFileSync(file.first, 'utf8'));
  });

  it('is told what passes while a cell runs, with the time left, and saves none of it', () => {
    const told = events.flatMap(({ id, state, doing }) => (doing ? [`${id}, ${state}: ${doing}`] : []));
    expect(told).toContain('passing, running cell: samples judged: 2 of 4');
    expect(told.every((line) => line.startsWith('passing, '))).toBe(true);
    expect(readFileSync(file.first, 'utf8')).not.toContain('samples judged:');
  });

  it('counts the executed cells from 1', () => {
    const counts = run.notebook.cells.filter((cell) => cell.cell_type === 'code').map((cell) => cell.execution_count);
    expect(counts.filter((count) => count !== null)).toEqual(Array.from({ length: story.length - 1 }, (_, i) => i + 1));
    expect(counts[1]).toBeNull();
  });

  it('reports every cell with its time, and those without code as not executed', () => {
    expect(run.cells.map(({ index, id, executed }) => ({ index, id, executed }))).toEqual(
      story.map(({ id }, i) => ({ index: i + 1, id, executed: id !== 'empty' })),
    );
    for (const { seconds } of run.cells) expect(seconds).toBeGreaterThanOrEqual(0);
    expect(events[0].state).toBe('starting kernel');
    expect(events.filter(({ state }) => state === 'finished cell').map(({ id }) => id)).toEqual(
      story.map(({ id }) => id),
    );
  });

  it('collects what cells published', () => {
    const metadata = { artefacts: [{ path: 'figures/a.svg', sha256: 'ab' }] };
    expect(run.publications).toEqual([{ cellIndex: 6, cellId: 'bundle', metadata }]);
  });

  it('names the kernel, and holds neither a time nor an id of a display', () => {
    expect(run.notebook.metadata.kernelspec).toMatchObject({ name: 'crosscultural' });
    expect(readFileSync(file.first, 'utf8')).not.toMatch(/display_id|\d{4}-\d\d-\d\dT\d\d/);
  });
});

describe('a run', () => {
  it('keeps all of a large output, in order', async () => {
    const run = await runNotebook(
      temporaryNotebook(["for (let i = 0; i < 20000; i++) console.log('line', i);", "'x'.repeat(3_000_000).length"]),
      { writeTo: null },
    );
    // One output, whose lines are compared as one string: a difference of 20,000 lines would take long to print.
    const [output, ...further] = run.notebook.cells[0].outputs ?? [];
    expect(further).toEqual([]);
    const text = textOfOutputs([output]);
    expect(text === Array.from({ length: 20000 }, (_, i) => `line ${i}\n`).join('')).toBe(true);
  });

  it('takes parameters, a working folder, environment variables, and writes where it is told', async () => {
    const file = temporaryNotebook([
      { source: "const data = 'simulated';\nconst seed = 2023;", tags: ['parameters'] },
      "console.log(data, seed * 2, process.env.GREETING, process.cwd());\nimport { seededRandom } from 'crosscultural';",
    ]);
    const before = readFileSync(file, 'utf8');
    const workingFolder = temporaryFolder();
    const writeTo = path.join(workingFolder, 'deep', 'out.ipynb');
    const environment = { GREETING: '你好' };
    const run = await runNotebook(file, { parameters: { seed: 7 }, workingFolder, environment, writeTo });
    expect(run.notebook.cells[2].outputs).toEqual([stdout(`simulated 14 你好 ${workingFolder}\n`)]);
    expect(run.notebook.cells[1]).toMatchObject({ id: 'injected-parameters', source: ['const seed = 7;'] });
    expect(JSON.parse(readFileSync(writeTo, 'utf8')).cells).toHaveLength(3);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
