import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kernelspec } from '../names';
import { CellError, RunStopped } from './cell-error';
import { CellTimeout, type ExecuteReply } from './client';
import { type Cell, hasTag, type Notebook, type Output, readNotebook, sourceOf, writeNotebook } from './notebook-file';
import { collectOutputs, finishOutputs, textOfOutputs } from './outputs';
import { type Parameters, withParameters } from './parameters';
import { collectPublications, type Publication } from './publications';
import { type RunningKernel, startKernel } from './running-kernel';
import { stopOnSignals } from './stop';
import { type OpenQuestions, openQuestions, type Unanswered } from './unanswered';

export interface RunOptions {
  /** Overrides of the values in the cell tagged `parameters`. */
  parameters?: Parameters;
  /** How long one cell may take. Default 600. */
  timeoutSeconds?: number;
  onProgress?: (progress: RunProgress) => void;
  /** Stops the run, as Ctrl-C does. */
  signal?: AbortSignal;
  /** Where the executed notebook is written after success: default its own file; null: nowhere. */
  writeTo?: string | null;
  /** Where the notebook is written, as far as it came, after a cell failed. Default nowhere. */
  writeFailedTo?: string;
  /** The folder in which cells run. Default the notebook's own, as everywhere in Jupyter. */
  workingFolder?: string;
  /** Environment variables of the kernel beside those of this process. */
  environment?: Record<string, string>;
  /** Converts the cells before the kernel starts, where many notebooks are run: default the kernel does. */
  convert?: (cells: readonly string[]) => Promise<void>;
  /**
   * Names of errors by which a cell says that its data cannot answer: the cell shows that as a notice, those that need its names are
   * left out and say so, and the run goes on. Default none: every error stops the run.
   */
  unanswerable?: readonly string[];
}

export interface RunProgress {
  state: 'starting kernel' | 'running cell' | 'finished cell';
  /** Which of the code cells, counted from 1; 0 while the kernel starts. */
  cell: number;
  cells: number;
  id: string;
  /** How long the cell took; 0 until it is finished. */
  seconds: number;
}

export interface CellRun {
  /** Position among all cells of the executed notebook, counted from 0. */
  index: number;
  id: string;
  seconds: number;
  /** False for a code cell without code, one tagged `skip-execution`, and one that needs what its data could not answer. */
  executed: boolean;
}

export interface NotebookRun {
  cells: CellRun[];
  seconds: number;
  notebook: Notebook;
  publications: Publication[];
  /** Cells that the data could not answer, and those that need them. */
  unanswered: Unanswered[];
}

/**
 * Executes a notebook cell by cell in a kernel of its own. The same notebook gives the same bytes: outputs hold no
 * times, and execution counts start at 1. The file is written once, after the last cell; a failed or stopped run
 * leaves it as it was.
 *
 * @throws UserError when the notebook cannot be read or lacks a parameter; CellError when a cell fails, exceeds its
 *   time or kills the kernel; RunStopped after Ctrl-C, SIGTERM or `signal`; Error when the result cannot be written.
 * @example
 * const { cells, seconds } = await runNotebook('notebooks/01-data.ipynb', { parameters: { seed: 7 }, writeTo: null });
 */
export async function runNotebook(file: string, options: RunOptions = {}): Promise<NotebookRun> {
  const notebook = withoutOutputs(withParameters(readNotebook(file), options.parameters, file));
  const started = performance.now();
  const stop = stopOnSignals(file, options.signal);
  let kernel: RunningKernel | undefined;
  try {
    options.onProgress?.({ state: 'starting kernel', cell: 0, cells: codeCells(notebook).length, id: '', seconds: 0 });
    const texts = codeCells(notebook).map(sourceOf);
    await Promise.race([options.convert?.(texts.filter((text) => text.trim() !== '')), stop.stopped]);
    const workingFolder = options.workingFolder ?? path.dirname(path.resolve(file));
    kernel = await startKernel({ ...options, workingFolder }, stop.stopped);
    const questions = openQuestions(options.unanswerable ?? []);
    const cells = await runCells(file, notebook, kernel, { ...options, questions }, stop.stopped);
    // What the last cell left behind, a timer for instance, gets a moment to fail before the kernel ends.
    await Promise.race([sleep(100), stop.stopped]);
    await kernel.end();
    throwStrayError(file, notebook);
    for (const cell of codeCells(notebook)) cell.outputs = finishOutputs(cell.outputs ?? []);
    notebook.metadata = { ...notebook.metadata, kernelspec, language_info: kernel.client.languageInfo };
    if (options.writeTo !== null) writeNotebook(options.writeTo ?? file, notebook);
    const seconds = (performance.now() - started) / 1000;
    const { unanswered } = questions;
    return { cells, seconds, notebook, publications: collectPublications(notebook), unanswered };
  } catch (error) {
    if (error instanceof CellError && options.writeFailedTo) keepFailure(options.writeFailedTo, error);
    throw error;
  } finally {
    // After success this does nothing; after a failure the cell may still be running.
    kernel?.process.kill();
    await kernel?.end();
    stop.done();
  }
}

function keepFailure(file: string, error: CellError): void {
  try {
    writeNotebook(file, error.details.notebook);
  } catch (problem) {
    error.message += `\n(${(problem as Error).message})`;
  }
}

async function runCells(
  file: string,
  notebook: Notebook,
  kernel: RunningKernel,
  { questions, ...options }: RunOptions & { questions: OpenQuestions },
  stopped: Promise<never>,
): Promise<CellRun[]> {
  const collector = collectOutputs();
  const cells = codeCells(notebook);
  const runs: CellRun[] = [];
  for (const [position, cell] of cells.entries()) {
    const progress = { cell: position + 1, cells: cells.length, id: cell.id };
    options.onProgress?.({ ...progress, state: 'running cell', seconds: 0 });
    const started = performance.now();
    const executed = sourceOf(cell).trim() !== '' && !hasTag(cell, 'skip-execution') && !questions.leaveOut(cell);
    if (executed) {
      const problem = await runCell(cell, kernel, collector, options, stopped);
      if (problem === null) questions.answered(cell);
      else if (!questions.gaveUp(cell)) throw cellError(file, notebook, cell, problem);
      throwStrayError(file, notebook);
    }
    const seconds = (performance.now() - started) / 1000;
    runs.push({ index: notebook.cells.indexOf(cell), id: cell.id, seconds, executed });
    options.onProgress?.({ ...progress, state: 'finished cell', seconds });
  }
  return runs;
}

/** Runs one cell and fills in its outputs. Resolves with the reason when it failed though it should not. */
async function runCell(
  cell: Cell,
  kernel: RunningKernel,
  collector: ReturnType<typeof collectOutputs>,
  { timeoutSeconds = 600, unanswerable = [] }: RunOptions,
  stopped: Promise<never>,
): Promise<string | null> {
  const outputs: Output[] = [];
  cell.outputs = outputs;
  const mustFail = hasTag(cell, 'raises-exception');
  let reply: ExecuteReply;
  try {
    reply = await Promise.race([
      kernel.client.execute(sourceOf(cell), {
        timeoutSeconds,
        stopOnError: !mustFail && unanswerable.length === 0,
        onSent: (messageId) => collector.open(messageId, outputs),
        onOutput: collector.take,
      }),
      stopped,
    ]);
  } catch (error) {
    if (error instanceof RunStopped) throw error;
    if (error instanceof CellTimeout) await kernel.interruptAndWait();
    return error instanceof CellTimeout ? `timed out, ${error.message}` : (error as Error).message;
  }
  cell.execution_count = reply.execution_count ?? null;
  if (mustFail) return reply.status === 'ok' ? 'it is tagged "raises-exception", and raised none' : null;
  if (reply.status !== 'ok')
    return `${reply.ename ?? 'Error'}: ${reply.evalue ?? `the kernel answered "${reply.status}"`}`;
  return null;
}

/**
 * An error thrown outside the course of a cell, for example by a timer after its end, is only text on stderr.
 *
 * @throws CellError for the first cell whose output holds such a text.
 */
function throwStrayError(file: string, notebook: Notebook): void {
  for (const cell of codeCells(notebook)) {
    if (hasTag(cell, 'raises-exception') || hasTag(cell, 'skip-execution')) continue;
    const errors = (cell.outputs ?? []).filter((output) => output.output_type === 'stream' && output.name === 'stderr');
    const found = /^(UnhandledPromiseRejection|UncaughtException): .*/m.exec(textOfOutputs(errors));
    if (found) throw cellError(file, notebook, cell, found[0]);
  }
}

function cellError(notebookFile: string, notebook: Notebook, cell: Cell, reason: string): CellError {
  const cells = codeCells(notebook);
  for (const each of cells) each.outputs = finishOutputs(each.outputs ?? []);
  const [firstLine, ...furtherLines] = reason.split('\n');
  return new CellError({
    notebookFile,
    cellNumber: cells.indexOf(cell) + 1,
    codeCells: cells.length,
    cellId: cell.id,
    cellIndex: notebook.cells.indexOf(cell),
    source: sourceOf(cell),
    reason: firstLine,
    trace: textOfOutputs(cell.outputs ?? []) + furtherLines.join('\n'),
    notebook,
  });
}

function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter((cell) => cell.cell_type === 'code');
}

/** Also drops what other tools left behind: collapsed state of outputs and times of execution. */
function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell): Cell => {
    // What is not executed keeps what it shows.
    if (cell.cell_type !== 'code' || hasTag(cell, 'skip-execution')) return cell;
    const { execution, ...metadata } = cell.metadata;
    return { ...cell, metadata, outputs: [], execution_count: null };
  });
  return { ...notebook, cells };
}
