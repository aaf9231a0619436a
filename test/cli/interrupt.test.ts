import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, it } from 'vitest';
import { untilInterrupted } from '../../src/cli/interrupt';

it('Ctrl-C aborts the work’s signal, and the work decides how to end', async () => {
  const listeners = process.listenerCount('SIGINT');
  const ended = await untilInterrupted(async (signal) => {
    process.emit('SIGINT');
    return signal.aborted ? 'stopped' : 'went on';
  });
  expect(ended).toBe('stopped');
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});

it('leaves no listener behind when the work fails', async () => {
  const listeners = process.listenerCount('SIGINT');
  await expect(untilInterrupted(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});

it('a second Ctrl-C ends the process at once, whatever the work does', async () => {
  const script = path.join(__dirname, 'stubborn-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  for (const words of ['working', 'asked to end']) {
    const [said] = await once(child.stdout, 'data');
    expect(String(said)).toContain(words);
    child.kill('SIGINT');
  }
  expect(await ended).toEqual([null, 'SIGINT']);
});
