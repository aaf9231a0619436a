import { writeSync } from 'node:fs';
import type { Readable } from 'node:stream';

const mark = 'note: ';

/**
 * Says something to who sits at the terminal and to nobody else: in a notebook's kernel, whose `console` writes into the notebook,
 * it goes past the notebook, whose bytes must not hang on what else is going on.
 *
 * @example
 * tellTerminal('waiting for process 4711');
 */
export function tellTerminal(text: string): void {
  try {
    writeSync(2, `${mark}${text.replace(/\s+/g, ' ')}\n`);
  } catch {
    // Nobody listens any more.
  }
}

/**
 * Passes on to this process's terminal what a process that it has started says there with `tellTerminal`.
 *
 * @param stream the standard error output of that process; other lines are left to who else reads it
 * @example
 * passOnNotes(child.stderr);
 */
export function passOnNotes(stream: Readable | null): void {
  let line = '';
  stream?.on('data', (chunk: Buffer) => {
    const lines = `${line}${chunk}`.split('\n');
    // A longer line is no note.
    line = (lines.pop() ?? '').slice(-4096);
    for (const each of lines) if (each.startsWith(mark)) tellTerminal(each.slice(mark.length));
  });
}
