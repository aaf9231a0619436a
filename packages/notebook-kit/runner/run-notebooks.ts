import os from 'node:os';
import { CellError } from './cell-error';
import type { Parameters } from './parameters';
import { type NotebookRun, type RunOptions, type RunProgress, runNotebook } from './run';
import { sideBySide } from './side-by-side';

/** A notebook of a list. */
export interface NotebookJob {
  /** What it is called in progress reports. */
  name: string;
  file: string;
  /** Overrides of the values in the cell tagged `parameters`. */
  parameters?: Parameters;
  /** Whether it shows what the others made, and so runs after them. */
  waits?: boolean;
  /** Whether the others go on when it fails: a notebook that somebody has left there. */
  optional?: boolean;
}

export interface RunListOptions extends Omit<RunOptions, 'parameters' | 'signal' | 'onProgress'> {
  /** Kernels at a time; 2 unless given, fewer on a machine with fewer cores. A kernel takes one core and a few hundred megabytes. */
  atOnce?: number;
  onProgress?: (name: string, progress: RunProgress) => void;
  /** Called when a notebook has succeeded. */
  onFinished?: (name: string, run: NotebookRun) => void;
  /** Called when an optional notebook has failed. */
  onFailed?: (name: string, error: CellError) => void;
}

/**
 * Executes a list of notebooks, several kernels at a time, in the order of the list; those that wait for the others come
 * last, one by one. The first failure stops the others.
 *
 * @returns the runs by name, in the order of the list, without optional notebooks that failed.
 * @throws what `runNotebook` throws for the notebook that failed first and is not optional.
 * @example const runs = await runNotebooks([{ name: 'a', file: 'a.ipynb' }, { name: 'sum', file: 'sum.ipynb', waits: true }]);
 */
export async function runNotebooks(
  jobs: readonly NotebookJob[],
  {
    atOnce = Math.min(2, os.availableParallelism()),
    onProgress,
    onFinished,
    onFailed,
    ...options
  }: RunListOptions = {},
): Promise<Map<string, NotebookRun>> {
  const runs = new Map<string, NotebookRun>();
  const run = async ({ name, file, parameters, optional }: NotebookJob, signal: AbortSignal) => {
    const report = (progress: RunProgress) => onProgress?.(name, progress);
    try {
      const finished = await runNotebook(file, { ...options, parameters, signal, onProgress: report });
      runs.set(name, finished);
      onFinished?.(name, finished);
    } catch (error) {
      if (!optional || !(error instanceof CellError)) throw error;
      onFailed?.(name, error);
    }
  };
  await sideBySide(
    jobs.filter(({ waits }) => !waits),
    atOnce,
    run,
  );
  await sideBySide(
    jobs.filter(({ waits }) => waits),
    1,
    run,
  );
  return new Map(
    jobs.flatMap(({ name }) => {
      const finished = runs.get(name);
      return finished ? [[name, finished] as const] : [];
    }),
  );
}
