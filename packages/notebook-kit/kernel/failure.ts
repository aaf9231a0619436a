import { inspect } from 'node:util';
import { projectFolder } from '../project';

/** What went wrong in a cell, in the terms of a Jupyter `error` message. */
export interface CellFailure {
  ename: string;
  evalue: string;
  traceback: string[];
}

/** Frames of tslab, of this kernel and of Node's script runner say nothing about the cell. */
const machinery =
  /node_modules[\\/]tslab[\\/]|[\\/]notebook-kit[\\/](?:dist[\\/])?kernel[\\/]|^\s+at (.*\()?node:(vm|internal)/;

/**
 * Turns a thrown value into a failure. The trace names files relative to the project, so that it reads the same on
 * every machine, and drops the positions inside a cell, which are those of compiled code.
 */
export function describeFailure(thrown: unknown): CellFailure {
  if (isInterrupt(thrown))
    return { ename: 'Interrupted', evalue: 'the cell was interrupted', traceback: ['Interrupted'] };
  if (!isError(thrown)) {
    const value = inspect(thrown);
    return { ename: 'Error', evalue: `a value that is not an Error was thrown: ${value}`, traceback: [value] };
  }
  const text = relativePaths(inspect(thrown, { depth: 2 }));
  return {
    ename: String(thrown.name || 'Error'),
    evalue: relativePaths(String(thrown.message)),
    traceback: text
      .split('\n')
      .filter((line) => !machinery.test(line))
      .map((line) => line.replace(/evalmachine\.<anonymous>:\d+(:\d+)?/, 'the cell'))
      .filter((line, index, lines) => line !== lines[index - 1] && !(index === 0 && line === 'the cell')),
  };
}

/** Turns the messages of the TypeScript compiler about a cell into a failure. */
export function describeDiagnostics(messages: string[]): CellFailure {
  const lines = messages.map(relativePaths);
  return { ename: 'TypeScriptError', evalue: lines[0] ?? 'the cell cannot be compiled', traceback: lines };
}

function relativePaths(text: string): string {
  return text.replaceAll(`file://${projectFolder}/`, '').replaceAll(`${projectFolder}/`, '');
}

/** Errors of a cell may come from another realm, where `instanceof Error` is false. */
function isError(value: unknown): value is Error {
  return Object.prototype.toString.call(value) === '[object Error]' || value instanceof Error;
}

function isInterrupt(thrown: unknown): boolean {
  if (!isError(thrown)) return false;
  return (
    thrown.message === 'Interrupted asynchronously' ||
    (thrown as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED'
  );
}
