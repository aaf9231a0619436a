import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CellError, type RunOptions, RunStopped, runNotebook } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { type CellDraft, temporaryFolder, temporaryNotebook } from '../temporary-notebook';

/** Runs a notebook that must fail; checks that its file is as it was; gives the error. */
async function failureOf(cells: CellDraft[], options: RunOptions = {}): Promise<CellError> {
  const file = temporaryNotebook(cells);
  const before = readFileSync(file, 'utf8');
  const error = await runNotebook(file, options).then(
    () => new Error('the run succeeded'),
    (reason) => reason,
  );
  expect(error).toBeInstanceOf(CellError);
  expect(readFileSync(file, 'utf8')).toBe(before);
  return error;
}

describe('a failing cell', () => {
  it('is named with its number, id, source and trace, and the run ends there', async () => {
    const writeFailedTo = path.join(temporaryFolder(), 'failed.ipynb');
    const error = await failureOf(
      [
        { source: '# title', cell_type: 'markdown' },
        "console.log('before');",
        { source: "function fit() {\n  throw new TypeError('priors are NaN 先验');\n}\nfit();", id: 'fit-lda' },
        'console.log("never");',
      ],
      { writeFailedTo },
    );
    expect(error.details).toMatchObject({ cellNumber: 2, codeCells: 3, cellId: 'fit-lda', cellIndex: 2 });
    expect(error.details.reason).toBe('TypeError: priors are NaN 先验');
    expect(error.message).toMatch(/test\.ipynb: cell 2 of 3 \(id fit-lda\) failed: TypeError: priors are NaN 先验\n/);
    expect(error.message).toContain("   2 |   throw new TypeError('priors are NaN 先验');");
    expect(error.message).toContain('at fit (the cell)');
    expect(error.message).not.toMatch(/node_modules|node:vm|never/);
    const failed = JSON.parse(readFileSync(writeFailedTo, 'utf8'));
    expect(failed.cells[1].outputs[0].text).toEqual(['before\n']);
    expect(failed.cells[2].outputs[0]).toMatchObject({ output_type: 'error', ename: 'TypeError' });
  });

  it('may be one that does not compile', async () => {
    const error = await failureOf(['const n: number = 1;', "const n: number = 'one';\nconst m: Missing = 1;"]);
    expect(error.details.reason).toBe("TypeScriptError: 1:7 - Type 'string' is not assignable to type 'number'.");
    expect(error.details.trace).toContain("2:10 - Cannot find name 'Missing'.");
  });

  it('may throw what is not an Error', async () => {
    const error = await failureOf(["throw { code: 'E1' };"]);
    expect(error.details.reason).toBe("Error: a value that is not an Error was thrown: { code: 'E1' }");
  });

  it('may be one that did not await a promise that is rejected', async () => {
    const error = await failureOf([
      "async function load() { throw new Error('nobody waits'); }\nload();\nconsole.log('on');",
    ]);
    expect(error.details.reason).toBe('Error: nobody waits');
    expect(error.details.trace).toMatch(/^on\nUnhandledPromiseRejection: Error: nobody waits/);
  });

  it('may be one in whose time a timer of an earlier cell throws', async () => {
    const error = await failureOf([
      `const timer = setInterval(() => {
  if (!('go' in globalThis)) return;
  clearInterval(timer);
  throw new Error('late');
}, 5);`,
      'Object.assign(globalThis, { go: true });\nawait new Promise((resolve) => setTimeout(resolve, 500));',
    ]);
    expect(error.details).toMatchObject({ cellNumber: 2, reason: 'Error: late' });
    expect(error.details.trace).toContain('UncaughtException: Error: late');
  });

  it('may be one whose timer throws after its end', async () => {
    const error = await failureOf(["setTimeout(() => { throw new Error('late'); }, 10);"]);
    expect(error.details).toMatchObject({ cellNumber: 1 });
    expect(error.details.reason).toMatch(/Error: late$/);
  });

  it('may take too long, while it waits or while it computes', async () => {
    // On a busy machine it takes a kernel a good while until its first cell has been compiled.
    const waiting = await failureOf(["console.log('begun');\nawait new Promise(() => {});"], { timeoutSeconds: 30 });
    expect(waiting.details.reason).toBe('timed out, no end after 30 s');
    expect(waiting.details.trace).toContain('begun');
    const computing = await failureOf(['await Promise.resolve();\nwhile (true) {}'], { timeoutSeconds: 1 });
    expect(computing.details.reason).toBe('timed out, no end after 1 s');
  });

  it('may kill the kernel', async () => {
    const killed = await failureOf(["process.kill(process.pid, 'SIGKILL');"]);
    expect(killed.details.reason).toMatch(/^The kernel was ended by SIGKILL\./);
    const left = await failureOf(['process.exit(3);']);
    expect(left.details.reason).toMatch(/^The kernel ended with exit code 3\./);
  });

  it('may use up the memory', async () => {
    const error = await failureOf(['const all: number[][] = [];\nwhile (true) all.push(new Array(1e6).fill(1.5));'], {
      environment: { NODE_OPTIONS: '--max-old-space-size=200' },
    });
    expect(error.details.reason).toMatch(/^The kernel .*out of memory\./);
    expect(error.details.trace).toMatch(/heap/);
  });
});

describe('a run that is stopped', () => {
  it('by its caller, ends the kernel and leaves the file as it was', async () => {
    const pidFile = path.join(temporaryFolder(), 'pid');
    const file = temporaryNotebook([
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(pidFile)}, String(process.pid));`,
      'await Promise.resolve();\nwhile (true) {}',
    ]);
    const before = readFileSync(file, 'utf8');
    const abort = new AbortController();
    const run = runNotebook(file, {
      signal: abort.signal,
      onProgress: ({ state, cell }) => state === 'running cell' && cell === 2 && setTimeout(() => abort.abort(), 100),
    });
    await expect(run).rejects.toBeInstanceOf(RunStopped);
    expect(existsSync(pidFile)).toBe(true);
    expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow(/ESRCH/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('before it began, starts nothing that stays', async () => {
    const run = runNotebook(temporaryNotebook(['1']), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ name: 'RunStopped', exitCode: 130 });
  });
});
