import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from './processes';

const pollMilliseconds = 200;

/**
 * Makes a file or folder below a cache, once, however many processes ask for it at the same time: one makes it, the
 * others wait. What a killed process left unfinished is handed to the next one, so that it can go on from there.
 *
 * @param target the path to make; its name should carry a hash of everything that decides its content.
 * @param make writes to the path that it is given, which becomes `target` when it has succeeded.
 * @throws what `make` throws; what it has written by then is handed to the next who asks.
 * @example
 * await madeOnce(`cache/vectors-${hash}.bin`, async (unfinished) => writeFileSync(unfinished, await train()));
 */
export async function madeOnce(target: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  mkdirSync(path.dirname(target), { recursive: true });
  const lock = `${target}.lock`;
  while (!existsSync(target)) {
    if (!takeLock(lock)) {
      await sleep(pollMilliseconds);
      continue;
    }
    try {
      // Another process may have finished between the question above and the lock.
      if (existsSync(target)) return;
      await make(`${target}.unfinished`);
      renameSync(`${target}.unfinished`, target);
    } finally {
      rmSync(lock, { force: true });
    }
  }
}

/** True when the lock is ours now. A lock of a process that is no more is taken away. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = ownerOf(lock);
  if (owner !== null && !isRunning(owner)) rmSync(lock, { force: true });
  return false;
}

/** `null` when the owner is just writing its name, or has just taken the lock away. */
function ownerOf(lock: string): number | null {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
