import os from 'node:os';
import { openCellConversion } from './cell-conversion';
import { CellError } from './cell-error';
import { freshKernels, openSharedKernels } from './kernels';
import { readNotebook } from './notebook-file';
import { type Parameters, withParameters } from './parameters';
import { type NotebookRun, type RunOptions, type RunProgress, runNotebook } from './run';
import { cellTexts } from './run-cells';
import { sideBySide } from './side-by-side';

/** A notebook of a list. */
export interface NotebookJob {
  /** What it is called in progress reports. */
  name: string;
  file: string;
  /** Overrides of the values in the cell tagged `parameters`. */
  parameters?: Parameters;
  /** Names of notebooks whose findings it shows: of those in the list, all have ended before it begins. */
  after?: readonly string[];
  /** A finished run of it that still stands, asked when its turn comes: then it is not executed. */
  kept?: () => NotebookRun | undefined;
  /** Whether the others go on when it fails: a notebook that somebody has left there. */
  optional?: boolean;
}

/** Work that notebooks wait for. It takes the place of a kernel while it goes on, and notebooks that need not wait run meanwhile. */
export interface Preparation {
  /** The names of those that wait. */
  before: readonly string[];
  work(): Promise<void>;
}

export interface RunListOptions extends Omit<RunOptions, 'parameters' | 'signal' | 'onProgress' | 'convert'> {
  /** Kernels at a time; 2 unless given, fewer on a machine with fewer cores. A kernel takes one core and a few hundred megabytes. */
  atOnce?: number;
  /** What is begun first, in this order. Default none. */
  preparations?: readonly Preparation[];
  onProgress?: (name: string, progress: RunProgress) => void;
  /**
   * Whether one kernel executes several notebooks, one after the other, where nothing of the last one is left in it: what they
   * import is then loaded once. For notebooks that set no globals. Default false: each has a kernel of its own.
   */
  shareKernels?: boolean;
  /** Called when a notebook has succeeded, and for each whose run was kept. */
  onFinished?: (name: string, run: NotebookRun, isKept: boolean) => void;
  /** Called when an optional notebook has failed. */
  onFailed?: (name: string, error: CellError) => void;
}

/**
 * Executes a list of notebooks, several kernels at a time, in the order of the list, where one that shows what others found
 * waits for those. The first failure stops the others, that of a preparation too.
 *
 * @returns the runs by name, in the order of the list, without optional notebooks that failed.
 * @throws what `runNotebook` throws for the notebook that failed first and is not optional.
 * @example const runs = await runNotebooks([{ name: 'a', file: 'a.ipynb' }, { name: 'sum', file: 'sum.ipynb', after: ['a'] }]);
 */
export async function runNotebooks(
  jobs: readonly NotebookJob[],
  {
    atOnce = Math.min(2, os.availableParallelism()),
    preparations = [],
    onProgress,
    onFinished,
    onFailed,
    shareKernels = false,
    ...options
  }: RunListOptions = {},
): Promise<Map<string, NotebookRun>> {
  const runs = new Map<string, NotebookRun>();
  const conversion = openCellConversion();
  const environment = { ...options.environment, ...conversion.environment };
  const shared = openSharedKernels();
  let isConverting = false;
  /** The cells of all notebooks from one on: the process that converts them need not hold its memory for the whole run. */
  const convertFrom = async (first: NotebookJob) => {
    isConverting = true;
    await Promise.all(jobs.slice(jobs.indexOf(first)).map((job) => conversion.convert(textsOf(job))));
    conversion.end();
  };
  const execute = (job: NotebookJob, signal: AbortSignal) => {
    const { name, file, parameters, optional } = job;
    if (!isConverting) void convertFrom(job);
    return runNotebook(file, {
      ...{ ...options, environment, convert: conversion.convert, parameters, signal },
      kernels: shareKernels && !optional ? shared : freshKernels,
      onProgress: (progress) => onProgress?.(name, progress),
    });
  };
  const run = async (job: NotebookJob, signal: AbortSignal) => {
    const { name, kept, optional } = job;
    try {
      const earlier = kept?.();
      const finished = earlier ?? (await execute(job, signal));
      runs.set(name, finished);
      onFinished?.(name, finished, earlier !== undefined);
    } catch (error) {
      if (!optional || !(error instanceof CellError)) throw error;
      onFailed?.(name, error);
    }
  };
  try {
    await sideBySide<Preparation | NotebookJob>(
      [...preparations, ...jobs],
      atOnce,
      (item, signal) => ('work' in item ? item.work() : run(item, signal)),
      (item) => ('work' in item ? [] : awaitedBy(item, jobs, preparations)),
    );
  } finally {
    conversion.end();
    await shared.end();
  }
  return new Map(
    jobs.flatMap(({ name }) => {
      const finished = runs.get(name);
      return finished ? [[name, finished] as const] : [];
    }),
  );
}

function awaitedBy(
  { name, after = [] }: NotebookJob,
  jobs: readonly NotebookJob[],
  preparations: readonly Preparation[],
): (Preparation | NotebookJob)[] {
  return [
    ...preparations.filter(({ before }) => before.includes(name)),
    ...jobs.filter((other) => after.includes(other.name)),
  ];
}

/** The cells of a notebook with its parameters; none where it cannot be read, which is said when its turn comes. */
function textsOf({ file, parameters }: NotebookJob): string[] {
  try {
    return cellTexts(withParameters(readNotebook(file), parameters, file));
  } catch {
    return [];
  }
}
