import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kernelspec } from '../names';
import { CellError } from './cell-error';
import { freshKernels } from './kernels';
import { readNotebook, writeNotebook } from './notebook-file';
import { finishOutputs } from './outputs';
import { withParameters } from './parameters';
import { collectPublications } from './publications';
import { cellTexts, codeCells, runCells, throwStrayError, withoutOutputs } from './run-cells';
import type { NotebookRun, RunOptions } from './run-options';
import type { RunningKernel } from './running-kernel';
import { stopOnSignals } from './stop';
import { openQuestions } from './unanswered';

export type { CellRun, NotebookRun, RunOptions, RunProgress } from './run-options';

/**
 * Executes a notebook cell by cell in a kernel of its own, unless `kernels` gives it one. The same notebook gives the same bytes: outputs hold no
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
    await Promise.race([options.convert?.(cellTexts(notebook)), stop.stopped]);
    const workingFolder = options.workingFolder ?? path.dirname(path.resolve(file));
    const kernels = options.kernels ?? freshKernels;
    kernel = await kernels.start({ workingFolder, environment: options.environment }, stop.stopped);
    const { languageInfo } = kernel.client;
    const questions = openQuestions(options.unanswerable ?? []);
    const cells = await runCells(file, notebook, kernel, { ...options, questions }, stop.stopped);
    // What the last cell left behind, a timer for instance, gets a moment to fail before the kernel ends.
    await Promise.race([sleep(100), stop.stopped]);
    const used = kernel;
    kernel = undefined;
    await kernels.release(used);
    throwStrayError(file, notebook);
    for (const cell of codeCells(notebook)) cell.outputs = finishOutputs(cell.outputs ?? []);
    notebook.metadata = { ...notebook.metadata, kernelspec, language_info: languageInfo };
    if (options.writeTo !== null) writeNotebook(options.writeTo ?? file, notebook);
    const seconds = (performance.now() - started) / 1000;
    const { unanswered } = questions;
    return { cells, seconds, notebook, publications: collectPublications(notebook), unanswered };
  } catch (error) {
    if (error instanceof CellError && options.writeFailedTo) keepFailure(options.writeFailedTo, error);
    throw error;
  } finally {
    // After a failure the cell may still be running.
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
