import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openConvertedCells } from '../kernel/converted-cells';
import { convertedCellsFolder, surroundings } from '../kernel/surroundings';
import { surroundingsVariable } from '../names';
import { packageFolder } from '../project';

/** Converts cells before their kernels run them, so that no kernel of a run needs a TypeScript program of its own. */
export interface CellConversion {
  /** What the kernels are told, so that they look in the same place. */
  environment: Record<string, string>;
  /** Resolves when the cells of a notebook are converted, up to the first that cannot be; asked twice, it is done once. */
  convert(cells: readonly string[]): Promise<void>;
  /** Ends the process, half a gigabyte: what is asked for later, kernels convert for themselves. */
  end(): void;
}

/**
 * Opens the conversion of a run's cells. A process is started for it only when a cell was not converted before.
 *
 * @example
 * const conversion = openCellConversion();
 * await conversion.convert(['const a = 1;', 'a + 1']);
 */
export function openCellConversion(): CellConversion {
  const environment = { [surroundingsVariable]: surroundings() };
  const kept = openConvertedCells(convertedCellsFolder, environment[surroundingsVariable]);
  let process_: ChildProcess | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const asked = new Map<string, Promise<void>>();
  let isEnded = false;

  const isConverted = (cells: readonly string[]) => {
    let declarations = '';
    return cells.every((cell) => {
      const found = kept.find(declarations, cell);
      declarations = found?.declOutput ?? '';
      return found !== null;
    });
  };
  async function inProcess(cells: readonly string[]): Promise<void> {
    if (isEnded) return;
    process_ ??= fork(path.join(packageFolder, 'dist', 'kernel', 'convert-main.js'), {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    // Without it, for want of memory for instance, the kernels convert for themselves.
    if (!process_.connected) return;
    // The listener that was not needed goes, or a run of many notebooks would gather them.
    const waiting = new AbortController();
    const { signal } = waiting;
    const ended = Promise.race([once(process_, 'message', { signal }), once(process_, 'exit', { signal })]);
    process_.send(cells);
    await ended;
    waiting.abort();
  }
  return {
    environment,
    convert(cells) {
      const key = JSON.stringify(cells);
      let converted = asked.get(key);
      if (converted === undefined) {
        converted = isConverted(cells) ? Promise.resolve() : turn.then(() => inProcess(cells));
        turn = Promise.all([turn, converted]);
        asked.set(key, converted);
      }
      return converted;
    },
    end() {
      isEnded = true;
      if (process_?.connected) process_.disconnect();
    },
  };
}
