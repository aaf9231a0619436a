import { existsSync, readFileSync } from 'node:fs';
import { writeFileAtomically } from '@crosscultural/base';
import type { RunProgress } from './run';

/** Seconds that cells took when they last ran, by notebook and id of the cell. */
export type CellTimes = Record<string, Record<string, number>>;

/** How far each notebook of a run is. */
export interface TimeLeft {
  /** Takes in what a notebook does now. */
  saw(notebook: string, progress: RunProgress): void;
  /** A notebook is done. */
  ended(notebook: string): void;
  /** Seconds until the run ends; null as long as nothing tells. */
  seconds(): number | null;
  /** What was measured, with what was known before. */
  times(): CellTimes;
}

/**
 * Estimates how long a run still takes: cells that ran before take as long as then, others as long as those of this run on average.
 *
 * @param notebooks of the run.
 * @param before what earlier runs took.
 * @param atOnce kernels at a time.
 * @param now seconds of a clock.
 */
export function timeLeft(
  notebooks: readonly string[],
  before: CellTimes,
  atOnce: number,
  now = () => performance.now() / 1000,
): TimeLeft {
  const times: CellTimes = structuredClone(before);
  const open = new Set(notebooks);
  /** Cells that are still to come, of a notebook that has begun. */
  const left = new Map<string, number>();
  const done = new Map<string, Set<string>>();
  /** When the cell of a notebook began that is running. */
  const since = new Map<string, { id: string; from: number }>();
  let measured = 0;
  let taken = 0;
  return {
    saw(notebook, { state, cell, cells, id, seconds, doing }) {
      if (state !== 'finished cell') {
        left.set(notebook, cells - Math.max(0, cell - 1));
        if (state === 'running cell' && doing === undefined) since.set(notebook, { id, from: now() });
        return;
      }
      times[notebook] = { ...times[notebook], [id]: seconds };
      done.set(notebook, (done.get(notebook) ?? new Set()).add(id));
      left.set(notebook, cells - cell);
      measured++;
      taken += seconds;
    },
    ended: (notebook) => void open.delete(notebook),
    seconds() {
      let sum = 0;
      for (const notebook of open) {
        const known = Object.entries(before[notebook] ?? {}).filter(([id]) => !done.get(notebook)?.has(id));
        const cells = left.get(notebook) ?? known.length;
        const running = since.get(notebook);
        const passed = (id: string) => (running?.id === id ? now() - running.from : 0);
        if (known.length > 0) sum += known.reduce((all, [id, seconds]) => all + Math.max(0, seconds - passed(id)), 0);
        else if (measured > 0 && cells > 0) sum += (cells * taken) / measured;
        else return null;
      }
      return sum / Math.max(1, Math.min(atOnce, open.size));
    },
    times: () => times,
  };
}

/** As it is shown: `about 40 s left`, `about 3 min left`; nothing below two seconds. */
export function leftInWords(seconds: number | null): string {
  if (seconds === null || seconds < 2) return '';
  if (seconds < 90) return `  about ${Math.ceil(seconds / 5) * 5} s left`;
  return `  about ${Math.round(seconds / 60)} min left`;
}

/** A cell that runs, as the terminal shows it: which of how many, its id, the time left of the whole run, what it says that it does. */
export function runningCellInWords(
  { cell, cells, id, doing }: Pick<RunProgress, 'cell' | 'cells' | 'id' | 'doing'>,
  seconds: number | null = null,
): string {
  return `cell ${cell} of ${cells}: ${id}${leftInWords(seconds)}${doing ? `  ${doing}` : ''}`;
}

/** Reads what earlier runs took; nothing where none is kept. */
export function readCellTimes(file: string): CellTimes {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as CellTimes;
  } catch {
    // An estimate is not worth an error.
    return {};
  }
}

/** Keeps what cells took, for the next run's estimate. */
export function keepCellTimes(file: string, times: CellTimes): void {
  writeFileAtomically(file, `${JSON.stringify(times)}\n`);
}
