import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import { alignColumns, openProgress } from '../../packages/base/progress';

function recorded(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 20 });
  return { progress: openProgress(stream as unknown as NodeJS.WriteStream), text: () => String(stream.read() ?? '') };
}

describe('progress', () => {
  it('writes a line per step into a log, and nothing that is only going on', () => {
    const { progress, text } = recorded(false);
    progress.working('cell 1');
    progress.step('cell 1 done');
    progress.done('notebook done');
    expect(text()).toBe('cell 1 done\nnotebook done\n');
  });

  it('rewrites one line on a terminal, cut to its width', () => {
    const { progress, text } = recorded(true);
    progress.working('a text that is longer than the terminal');
    progress.done('done');
    expect(text()).toBe('\r\u001b[2Ka text that is long\r\u001b[2Kdone\n');
  });
});

it('what goes on is asked again every second until something else is shown', () => {
  vi.useFakeTimers();
  const { progress, text } = recorded(true);
  let seconds = 3;
  progress.working(() => `${seconds--} s left`);
  vi.advanceTimersByTime(2100);
  progress.done('done');
  vi.advanceTimersByTime(5000);
  vi.useRealTimers();
  expect(text().split('\r\u001b[2K')).toEqual(['', '3 s left', '2 s left', '1 s left', 'done\n']);
});

describe('alignColumns', () => {
  it('aligns text left and numbers right', () => {
    expect(
      alignColumns(
        ['name', 'cells'],
        [
          ['a', 5],
          ['long name', 12],
        ],
      ),
    ).toBe(['name       cells', '─────────  ─────', 'a              5', 'long name     12'].join('\n'));
  });
});
