import type { Kernels } from './kernels';
import type { Notebook } from './notebook-file';
import type { Parameters } from './parameters';
import type { Publication } from './publications';
import type { Unanswered } from './unanswered';

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
  /** Where the kernel comes from, and what becomes of it after success. Default: it is started, and ended. */
  kernels?: Kernels;
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
  /** What a running cell says that it does, with the time left. */
  doing?: string;
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
