import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Obstacle, ownerInWords, takeLock } from './lock';
import { tellTerminal } from './notes';

const pollMilliseconds = 200;

/** Who waits longer than this is told for whom. */
const silentMilliseconds = 2000;

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
  const began = performance.now();
  let told = '';
  let met: Obstacle | undefined;
  while (!existsSync(target)) {
    const taken = takeLock(lock, met);
    if (typeof taken === 'object') {
      met = taken;
      const owner = ownerInWords(met);
      if (owner !== told && performance.now() - began > silentMilliseconds) {
        told = owner;
        tellTerminal(`waiting for ${owner}, which makes ${target} (if it is no more, delete ${lock})`);
      }
      await sleep(pollMilliseconds);
      continue;
    }
    try {
      // Another process may have finished between the question above and the lock.
      if (existsSync(target)) return;
      await make(`${target}.unfinished`);
      renameSync(`${target}.unfinished`, target);
    } finally {
      taken();
    }
  }
}

/**
 * What `madeOnce` has made, read. A file or folder that cannot be read, because it is cut off for instance, is made anew, once,
 * and the terminal is told.
 *
 * @param read reads `target`; whatever it throws counts as damage.
 * @throws what `make` throws, and what `read` throws of what was made anew.
 * @example
 * const vectors = await readMadeOnce(file, make, (whole) => readVectors(whole));
 */
export async function readMadeOnce<T>(
  target: string,
  make: (unfinished: string) => Promise<void>,
  read: (target: string) => T | Promise<T>,
): Promise<T> {
  await madeOnce(target, make);
  try {
    return await read(target);
  } catch (error) {
    tellTerminal(`${target} is damaged (${(error as Error).message}): it is made anew`);
  }
  // A damaged beginning would be gone on from.
  for (const path of [target, `${target}.unfinished`]) rmSync(path, { recursive: true, force: true });
  await madeOnce(target, make);
  return read(target);
}
