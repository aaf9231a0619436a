import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { driveStudy, runJob, runLocally } from '../../packages/shards';
import { countFolder, countStudy, fixture, resultsIn } from './count-folder';

const folders: string[] = [];
const processes: ChildProcess[] = [];

/** A shared folder of these texts, whose shards take so long; removed by `endAll`. */
export function folderOf(shards: readonly string[], slowMilliseconds = 0): string {
  const folder = countFolder(shards);
  folders.push(folder);
  if (slowMilliseconds > 0) writeFileSync(path.join(folder, 'slow'), String(slowMilliseconds));
  return folder;
}

/** The results of a run in this process, without any fault. */
export async function resultsWithoutFaults(shards: readonly string[]): Promise<Record<string, string>> {
  const folder = folderOf(shards);
  const study = countStudy(folder);
  await driveStudy(study, { run: (jobs) => runLocally(folder, jobs, (job) => runJob(study, job), 1) });
  return resultsIn(folder);
}

/** Where and how a program is started. */
export interface Start {
  address: string;
  env?: NodeJS.ProcessEnv;
  /** What it is started by, for example on another host. */
  by?: readonly string[];
}

/** Starts a program of `fixtures/` in a group of its own, and keeps what it says. */
export function start(script: string, folder: string, { address, env, by = [] }: Start) {
  const [command, ...words] = [...by, process.execPath, fixture(script), address, folder];
  const child = spawn(command, words, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  processes.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said };
}

/** Kills a process with −9, and those that it has started. */
export function killAll(child: ChildProcess) {
  try {
    process.kill(-(child.pid as number), 'SIGKILL');
  } catch {
    // All of them have ended.
  }
}

/** Kills and removes whatever a test has left. */
export function endAll() {
  for (const child of processes.splice(0)) killAll(child);
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Waits until it holds, thirty seconds at most. */
export async function until(holds: () => boolean) {
  for (let i = 0; i < 1200 && !holds(); i++) await sleep(25);
  expect(holds()).toBe(true);
}

/** How many shards the first step has done. */
export function countsDone(folder: string): number {
  const place = path.join(folder, 'results', 'count');
  const [stage] = existsSync(place) ? readdirSync(place) : [];
  if (stage === undefined) return 0;
  return readdirSync(path.join(place, stage)).filter((name) => !name.endsWith('.tmp')).length;
}
