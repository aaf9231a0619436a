import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Obstacle, ownerInWords, takeLock } from '../../packages/base/lock';
import { startOfProcess } from '../../packages/base/processes';

let lock: string;
beforeEach(() => {
  lock = path.join(mkdtempSync(path.join(os.tmpdir(), 'lock-')), 'thing.lock');
});
afterEach(() => rmSync(path.dirname(lock), { recursive: true, force: true }));

const owner = (changes: object = {}) =>
  JSON.stringify({ pid: process.pid, start: startOfProcess(process.pid), host: os.hostname(), ...changes });

/** Asks until the lock is taken, at most so often. */
function ask(times: number): 'taken' | Obstacle {
  let met: Obstacle | undefined;
  for (let i = 0; i < times; i++) {
    const taken = takeLock(lock, met);
    if (typeof taken === 'function') {
      taken();
      return 'taken';
    }
    met = taken;
  }
  return met as Obstacle;
}

describe('takeLock', () => {
  it('names its owner by number, start and machine, and is let go of', () => {
    const release = takeLock(lock);
    expect(readFileSync(lock, 'utf8')).toBe(owner());
    expect(startOfProcess(process.pid)).toBeTruthy();
    const obstacle = takeLock(lock) as Obstacle;
    expect(ownerInWords(obstacle)).toBe(`process ${process.pid} on ${os.hostname()}`);
    (release as () => void)();
    expect(existsSync(lock)).toBe(false);
  });

  it('waits for a process that lives', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const pid = child.pid as number;
    try {
      writeFileSync(lock, owner({ pid, start: startOfProcess(pid) }));
      expect(ask(3)).not.toBe('taken');
    } finally {
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
    }
    expect(ask(2)).toBe('taken');
  });

  it('is broken when another process has got the number of its owner', () => {
    writeFileSync(lock, owner({ start: 'another start of the system 12345' }));
    expect(ask(2)).toBe('taken');
  });

  it.each([
    ['of another machine', owner({ host: 'somewhere-else' })],
    ['that an older version has written', '4711'],
    ['whose owner was killed before it wrote its name', ''],
  ])('waits three minutes for a lock %s that nobody touches', (_, text) => {
    writeFileSync(lock, text);
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    try {
      const met = takeLock(lock) as Obstacle;
      clock.mockReturnValue(1000 + 179_000);
      expect(takeLock(lock, met)).toEqual(met);
      expect(existsSync(lock)).toBe(true);
      clock.mockReturnValue(1000 + 181_000);
      takeLock(lock, met);
      expect(existsSync(lock)).toBe(false);
    } finally {
      clock.mockRestore();
    }
  });
});
