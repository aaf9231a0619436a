import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readNotebook, writeNotebook } from '../../../packages/notebook-kit/runner/notebook-file';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { firstChange, watchNotebook } from '../../../packages/notebook-kit/runner/watch';
import { temporaryNotebook } from '../temporary-notebook';

/** What happens to a watched notebook, one event at a time. */
function watched(file: string) {
  const events: string[] = [];
  const stop = new AbortController();
  const end = watchNotebook(file, {
    signal: stop.signal,
    onRun: ({ from, of, cells }) => events.push(`cells ${from} to ${of}, executed ${cells.length}`),
    onFailed: (error) => events.push(`failed: ${error.message.split('\n')[0]}`),
  }).catch((error: Error) => error.name);
  async function next(): Promise<string> {
    while (events.length === 0) await sleep(20);
    return events.shift() ?? '';
  }
  function abort() {
    stop.abort();
    return end;
  }
  return { next, end: abort };
}

/** Saves the notebook with another source of one cell, as an editor does. */
function change(file: string, cell: number, source: string): void {
  const notebook = readNotebook(file);
  notebook.cells[cell] = { ...notebook.cells[cell], source };
  writeNotebook(file, notebook);
}

const shown = (file: string) => readNotebook(file).cells.map(({ outputs }) => textOfOutputs(outputs ?? []));

it('a watched notebook is executed again from the first cell that has changed, with what was computed before', async () => {
  const file = temporaryNotebook([
    "const drawn = Math.floor(Math.random() * 1e9);\nconsole.log('drew ' + drawn);",
    'console.log(drawn % 1 === 0);',
    "console.log('last');",
  ]);
  const { next, end } = watched(file);
  expect(await next()).toBe('cells 1 to 3, executed 3');
  const before = shown(file);

  change(file, 1, 'console.log(drawn + 1 > drawn);');
  expect(await next()).toBe('cells 2 to 3, executed 2');
  expect(shown(file)).toEqual([before[0], 'true\n', 'last\n']);

  change(file, 2, "throw new RangeError('no');");
  expect(await next()).toContain('cell 3 of 3');
  change(file, 2, "console.log('mended', drawn);");
  expect(await next()).toBe('cells 3 to 3, executed 1');
  expect(shown(file)[2]).toBe(`mended ${before[0].trim().replace('drew ', '')}\n`);

  change(file, 0, "const drawn = 5;\nconsole.log('five');");
  expect(await next()).toBe('cells 1 to 3, executed 3');
  expect(shown(file)).toEqual(['five\n', 'true\n', 'mended 5\n']);
  expect(await end()).toBe('RunStopped');
  expect(JSON.parse(readFileSync(file, 'utf8')).metadata.kernelspec.name).toBe('crosscultural');
});

it('the first change is found among code cells only', () => {
  const notebook = (...sources: string[]) => ({
    ...{ nbformat: 4 as const, nbformat_minor: 5, metadata: {} },
    cells: sources.map((source, i) => ({
      ...{ cell_type: source.startsWith('#') ? ('markdown' as const) : ('code' as const), id: `c${i}` },
      ...{ metadata: {}, source },
    })),
  });
  const before = notebook('# title', 'a', 'b');
  expect(firstChange(before, notebook('# other', 'a', 'b'))).toBe(2);
  expect(firstChange(before, notebook('# title', 'a', 'c'))).toBe(1);
  expect(firstChange(before, notebook('# title', 'x', 'a', 'b'))).toBe(0);
  expect(firstChange(before, notebook('# title', 'a', 'b', 'c'))).toBe(2);
  expect(firstChange(before, notebook('# title', 'a'))).toBe(1);
});
