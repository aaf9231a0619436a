import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { alignColumns, openProgress } from '../../src/cli/progress';

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
