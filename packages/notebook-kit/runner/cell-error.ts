import type { Notebook } from './notebook-file';

/** Where and why a cell failed; the message is laid out for a terminal. */
export class CellError extends Error {
  override name = 'CellError';

  constructor(readonly details: CellErrorDetails) {
    super(describe(details));
  }
}

export interface CellErrorDetails {
  notebookFile: string;
  /** Which of the code cells, counted from 1. */
  cellNumber: number;
  codeCells: number;
  cellId: string;
  /** Position among all cells, counted from 0. */
  cellIndex: number;
  source: string;
  /** One line: the error's name and message, or "timed out after 600 s", … */
  reason: string;
  /** What the cell printed last, and the error's trace. */
  trace: string;
  /** The notebook with the outputs up to the failure. */
  notebook: Notebook;
}

/** The runner was told to stop (Ctrl-C, SIGTERM, or its caller's AbortSignal). */
export class RunStopped extends Error {
  override name = 'RunStopped';

  /** @param exitCode what a command should end with: 130 after SIGINT, 143 after SIGTERM. */
  constructor(
    notebookFile: string,
    readonly exitCode: number,
  ) {
    super(`${notebookFile}: stopped; the kernel is ended and the notebook left as it was.`);
  }
}

function describe(details: CellErrorDetails): string {
  const numbered = details.source.split('\n').map((line, index) => `${String(index + 1).padStart(4)} | ${line}`);
  const trace = details.trace.length > 4000 ? `…\n${details.trace.slice(-4000)}` : details.trace;
  return [
    `${details.notebookFile}: cell ${details.cellNumber} of ${details.codeCells} (id ${details.cellId}) failed: ${details.reason}`,
    '--- source ---',
    ...numbered,
    ...(trace.trim() ? ['--- trace ---', trace.trimEnd()] : []),
  ].join('\n');
}
