import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { Worker } from 'node:worker_threads';
import { isRunning, startOfProcess } from './processes';

/** Who holds a lock. A process number alone says little: containers and restarts give it away again. */
interface Owner {
  pid: number;
  start: string | null;
  host: string;
}

/** What stands in the way, and since when it has not changed. */
export interface Obstacle {
  text: string;
  changed: number;
  /** By this process's clock, in milliseconds. */
  since: number;
}

/** An owner touches its lock so often. */
const beatMilliseconds = 20_000;

/** A lock of another machine, or one that names nobody, is given up when it has not been touched for so long. */
const patienceMilliseconds = 3 * 60_000;

/**
 * Takes a lock: a file that names the process, its start and its machine. One whose owner is gone is broken.
 *
 * @param met what was in the way at the last attempt
 * @returns how to let go of it; or what is in the way, to be asked again.
 * @throws the file system's error when the file cannot be written.
 */
export function takeLock(file: string, met?: Obstacle): (() => void) | Obstacle {
  try {
    writeFileSync(file, JSON.stringify(thisProcess()), { flag: 'wx' });
    return held(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const obstacle = obstacleIn(file, met);
  if (isGone(obstacle)) breakLock(file, obstacle.text);
  return obstacle;
}

/** For example `process 4711 on host lab-3`. */
export function ownerInWords({ text }: Obstacle): string {
  const owner = ownerOf(text);
  return owner === null ? 'a process that has not said its name' : `process ${owner.pid} on ${owner.host}`;
}

function thisProcess(): Owner {
  return { pid: process.pid, start: startOfProcess(process.pid), host: os.hostname() };
}

/** The owner may compute for minutes without a pause, so a thread of its own touches the lock. */
function held(file: string): () => void {
  const beat = new Worker(
    `const { workerData: { file, milliseconds } } = require('node:worker_threads');
     const { utimesSync } = require('node:fs');
     setInterval(() => { try { utimesSync(file, new Date(), new Date()); } catch {} }, milliseconds);`,
    { eval: true, workerData: { file, milliseconds: beatMilliseconds } },
  );
  beat.unref();
  return () => {
    void beat.terminate();
    rmSync(file, { force: true });
  };
}

function obstacleIn(file: string, met: Obstacle | undefined): Obstacle {
  const now = performance.now();
  try {
    const text = readFileSync(file, 'utf8');
    const changed = statSync(file).mtimeMs;
    return met?.text === text && met.changed === changed ? met : { text, changed, since: now };
  } catch {
    return { text: '', changed: 0, since: now };
  }
}

function isGone(obstacle: Obstacle): boolean {
  const owner = ownerOf(obstacle.text);
  if (owner === null || owner.host !== os.hostname()) {
    return obstacle.changed > 0 && performance.now() - obstacle.since > patienceMilliseconds;
  }
  if (!isRunning(owner.pid)) return true;
  const start = startOfProcess(owner.pid);
  return owner.start !== null && start !== null && owner.start !== start;
}

/** Several may find the same lock abandoned: who has moved away another one than that puts it back. */
function breakLock(file: string, abandoned: string): void {
  const moved = `${file}.${process.pid}.broken`;
  try {
    renameSync(file, moved);
    if (readFileSync(moved, 'utf8') === abandoned) rmSync(moved, { force: true });
    else renameSync(moved, file);
  } catch {
    // Somebody was faster.
  }
}

/** Null for a lock that is just being written, or that an older version has written. */
function ownerOf(text: string): Owner | null {
  try {
    const { pid, start, host } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string'
      ? { pid, start: start ?? null, host }
      : null;
  } catch {
    return null;
  }
}
