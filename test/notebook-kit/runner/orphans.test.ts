import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageFolder } from '../../../packages/notebook-kit/project';
import { temporaryNotebook } from '../temporary-notebook';

const runner = `
  const { runNotebook } = require(${JSON.stringify(path.join(packageFolder, 'dist'))});
  runNotebook(process.argv[1]).catch((error) => { console.error(error.message); process.exitCode = error.exitCode; });`;

/** A runner in a process of its own, busy with a cell that never ends and that has written its kernel's pid. */
async function busyRunner(): Promise<{ file: string; child: ChildProcess; kernel: number; before: string }> {
  const file = temporaryNotebook([
    `import { writeFileSync, renameSync } from 'node:fs';
writeFileSync('pid.tmp', String(process.pid));
renameSync('pid.tmp', 'pid');`,
    'await Promise.resolve();\nwhile (true) {}',
  ]);
  const before = readFileSync(file, 'utf8');
  const folder = path.dirname(file);
  const child = spawn(process.execPath, ['-e', runner, file], {
    env: { ...process.env, CROSSCULTURAL_WORKING_FOLDER: folder },
    stdio: 'ignore',
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const pidFile = path.join(folder, 'pid');
  await until(() => existsSync(pidFile));
  await sleep(300);
  return { file, child, kernel: Number(readFileSync(pidFile, 'utf8')), before };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; waited < 50_000; waited += 50) {
    if (condition()) return;
    await sleep(50);
  }
  throw new Error('waited 50 s in vain');
}

describe('a runner that is ended', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends its kernel and leaves no half-written file', async (signal, exitCode) => {
    const { file, child, kernel, before } = await busyRunner();
    expect(isAlive(kernel)).toBe(true);
    const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    expect(await ended).toBe(exitCode);
    expect(isAlive(kernel)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(readdirSync(path.dirname(file)).sort()).toEqual(['pid', 'test.ipynb']);
  });

  it('by SIGKILL, leaves a kernel that notices, even amid an endless computation', async () => {
    const { file, child, kernel, before } = await busyRunner();
    child.kill('SIGKILL');
    await until(() => !isAlive(kernel));
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});
