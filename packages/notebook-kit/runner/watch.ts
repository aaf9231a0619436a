import { watch } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kernelspec } from '../names';
import { CellError } from './cell-error';
import { type Cell, type Notebook, readNotebook, sourceOf, writeNotebook } from './notebook-file';
import { finishOutputs } from './outputs';
import { withParameters } from './parameters';
import { codeCells, runCells, throwStrayError, withoutOutputs } from './run-cells';
import type { CellRun, RunOptions } from './run-options';
import { type RunningKernel, startKernel } from './running-kernel';
import { stopOnSignals } from './stop';
import { openQuestions } from './unanswered';

/** What a watched notebook did after it was saved. */
export interface WatchedRun {
  /** The first code cell that was executed, counted from 1. */
  from: number;
  /** How many code cells the notebook has. */
  of: number;
  cells: CellRun[];
  notebook: Notebook;
}

export interface WatchOptions extends Omit<RunOptions, 'unanswerable' | 'writeTo' | 'writeFailedTo' | 'convert'> {
  /** After each run, the first one of all cells; awaited. */
  onRun?: (run: WatchedRun) => void | Promise<void>;
  /** After a run in which a cell failed, or a notebook that cannot be read: the next change goes on from there. */
  onFailed?: (error: Error) => void;
}

/** Editors write a file in several steps. */
const settlingMilliseconds = 100;

/**
 * Executes a notebook, then again whenever it is saved: from the first cell whose code has changed, in the same kernel, so that what was
 * computed before stands. Outputs are written into the file. Names of cells that were deleted stay known until the kernel is started anew.
 *
 * @returns never, but for `signal`, Ctrl-C or SIGTERM.
 * @throws RunStopped then; UserError when the notebook cannot be read at first; KernelDied when the kernel ends.
 */
export async function watchNotebook(file: string, options: WatchOptions = {}): Promise<never> {
  const stop = stopOnSignals(file, options.signal);
  const changes = changesOf(file);
  let kernel: RunningKernel | undefined;
  let before: Notebook | undefined;
  /** Code cells that have run as they stand. */
  let standing = 0;
  try {
    const workingFolder = options.workingFolder ?? path.dirname(path.resolve(file));
    let notebook = prepared(file, options);
    kernel = await startKernel({ ...options, workingFolder }, stop.stopped);
    for (;;) {
      const from = before === undefined ? 0 : Math.min(firstChange(before, notebook), standing);
      const cells = codeCells(notebook);
      if (before === undefined || from < cells.length) {
        keepOutputs(before, notebook, from);
        standing = from;
        try {
          const onProgress: RunOptions['onProgress'] = (progress) => {
            if (progress.state === 'finished cell') standing = progress.cell;
            options.onProgress?.(progress);
          };
          const runs = await runCells(
            file,
            notebook,
            kernel,
            { ...options, onProgress, questions: openQuestions([]) },
            stop.stopped,
            from,
          );
          throwStrayError(file, notebook);
          write(file, notebook, kernel);
          await options.onRun?.({ from: from + 1, of: cells.length, cells: runs, notebook });
        } catch (error) {
          if (!(error instanceof CellError)) throw error;
          write(file, notebook, kernel);
          options.onFailed?.(error);
        }
        before = notebook;
      }
      notebook = await nextVersion(notebook);
    }
  } finally {
    changes.close();
    kernel?.process.kill();
    await kernel?.end();
    stop.done();
  }

  /** Waits until the file differs from what was executed and can be read. */
  async function nextVersion(executed: Notebook): Promise<Notebook> {
    for (;;) {
      await Promise.race([changes.next(), stop.stopped]);
      await sleep(settlingMilliseconds);
      try {
        const saved = prepared(file, options);
        if (!sameSources(executed, saved)) return saved;
      } catch (error) {
        options.onFailed?.(error as Error);
      }
    }
  }
}

function prepared(file: string, { parameters }: WatchOptions): Notebook {
  return withoutOutputs(withParameters(readNotebook(file), parameters, file));
}

function write(file: string, notebook: Notebook, kernel: RunningKernel): void {
  for (const cell of codeCells(notebook)) cell.outputs = finishOutputs(cell.outputs ?? []);
  notebook.metadata = { ...notebook.metadata, kernelspec, language_info: kernel.client.languageInfo };
  writeNotebook(file, notebook);
}

/** The first code cell, counted from 0, whose code is another one than before; the number of cells when none is. */
export function firstChange(before: Notebook, now: Notebook): number {
  const earlier = codeCells(before).map(sourceOf);
  const later = codeCells(now).map(sourceOf);
  const first = later.findIndex((source, i) => source !== earlier[i]);
  return first < 0 ? later.length : first;
}

function sameSources(before: Notebook, now: Notebook): boolean {
  const texts = ({ cells }: Notebook) => JSON.stringify(cells.map((cell) => [cell.cell_type, sourceOf(cell)]));
  return texts(before) === texts(now);
}

/** What the cells before the first that is executed have shown, they show still. */
function keepOutputs(before: Notebook | undefined, now: Notebook, from: number): void {
  const earlier: Cell[] = before === undefined ? [] : codeCells(before);
  for (const [i, cell] of codeCells(now).slice(0, from).entries()) {
    cell.outputs = earlier[i]?.outputs ?? [];
    cell.execution_count = earlier[i]?.execution_count ?? null;
  }
}

/** Changes of a file: its folder is watched, because editors and `writeNotebook` put a new file in its place. */
function changesOf(file: string): { next(): Promise<void>; close(): void } {
  const name = path.basename(file);
  let seen = false;
  let tell: () => void = () => {};
  const watcher = watch(path.dirname(path.resolve(file)), (_, changed) => {
    if (changed !== null && changed !== name) return;
    seen = true;
    tell();
  });
  return {
    async next() {
      if (!seen) {
        await new Promise<void>((resolve) => {
          tell = resolve;
        });
      }
      seen = false;
    },
    close: () => watcher.close(),
  };
}
