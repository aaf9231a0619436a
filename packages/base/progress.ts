/** Tells the user what is going on: one line that is rewritten on a terminal, a line per step in a log file. */
export interface Progress {
  /** Something is going on: shown on a terminal only; a function is asked again every second until something else is shown. */
  working(text: string | (() => string)): void;
  /** A small step is done: the line gives way to the next on a terminal, and stays in a log. */
  step(text: string): void;
  /** A large step is done: the line stays. */
  done(text: string): void;
}

export function openProgress(stream: NodeJS.WriteStream = process.stdout): Progress {
  const rewrite = stream.isTTY === true;
  let repeating: NodeJS.Timeout | undefined;
  const clear = () => {
    clearInterval(repeating);
    if (rewrite) stream.write('\r\u001b[2K');
  };
  const repaint = (text: string) => stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  const passing = (text: string) => {
    clear();
    stream.write(text.slice(0, (stream.columns ?? 80) - 1));
  };
  return {
    working(text) {
      if (!rewrite) return;
      if (typeof text === 'string') return passing(text);
      passing(text());
      repeating = setInterval(() => repaint(text()), 1000);
      repeating.unref();
    },
    step: (text) => {
      if (rewrite) passing(text);
      else stream.write(`${text}\n`);
    },
    done(text) {
      clear();
      stream.write(`${text}\n`);
    },
  };
}

/** A plain text table with aligned columns; numbers are right-aligned. */
export function alignColumns(header: string[], rows: (string | number)[][]): string {
  const cells = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const numeric = header.map((_, column) => rows.every((row) => typeof row[column] === 'number' || row[column] === ''));
  const line = (row: string[]) =>
    row
      .map((cell, column) => (numeric[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  return [line(cells[0]), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}

/** Bytes as the user reads them: `12.3 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
