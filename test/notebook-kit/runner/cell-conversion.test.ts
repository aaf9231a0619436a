import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openCellConversion } from '../../../packages/notebook-kit/runner/cell-conversion';

/** Processes that this one has started and that convert cells. */
const converting = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S /, '')
          .split(' ')[0];
        return Number(parent) === process.pid && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('convert-main');
      } catch {
        return false; // It has ended.
      }
    });

it.runIf(process.platform === 'linux')(
  'one process converts what is asked, once, and is gone when it is ended',
  async () => {
    const conversion = openCellConversion();
    const cells = [`const id = '${randomUUID()}';`, 'id.length'];
    const first = conversion.convert(cells);
    expect(conversion.convert([...cells])).toBe(first);
    await Promise.all([first, conversion.convert([`const other = '${randomUUID()}';`])]);
    expect(converting()).toHaveLength(1);
    conversion.end();
    await expect.poll(() => converting().length, { timeout: 20_000 }).toBe(0);
    // Kernels convert for themselves what is asked too late.
    await conversion.convert([`const late = '${randomUUID()}';`]);
    expect(converting()).toHaveLength(0);
    // What was converted is known without a process.
    const next = openCellConversion();
    await next.convert(cells);
    expect(converting()).toHaveLength(0);
    next.end();
  },
);
