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
