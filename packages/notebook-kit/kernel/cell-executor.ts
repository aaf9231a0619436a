import { format } from 'node:util';
import type { Converter } from 'tslab/dist/converter';
import { createExecutor, type Executor } from 'tslab/dist/executor';
import { type CellFailure, describeDiagnostics, describeFailure } from './failure';

/** Runs the cells of one kernel, one after the other. */
export interface CellExecutor {
  /** tslab's own executor, for completion and inspection. */
  executor: Executor;
  /** Runs one cell to its end. Resolves with what went wrong in it, or null. */
  run(code: string): Promise<CellFailure | null>;
  /** Forgets what the cells have declared. */
  forget(): void;
}

/**
 * tslab prints whatever goes wrong as text on stderr; here the cell's failure is kept as data, and a promise that
 * the cell forgot to await fails the cell too when it is rejected before the cell ends.
 */
export function createCellExecutor(folder: string, node: Converter): CellExecutor {
  let reported: unknown[][] = [];
  let strays: CellFailure[] | null = null;
  const executor = createExecutor(
    folder,
    {
      node,
      get browser(): Converter {
        throw new Error('Cells that run in a browser ("@browser") are not supported.');
      },
      close: () => node.close(),
    },
    { log: (...values) => console.log(...values), error: (...values) => reported.push(values) },
  );

  process.on('SIGINT', () => executor.interrupt());
  /** Between cells there is no reply to carry the failure: then only the text on stderr shows it. */
  const noticeStray = (kind: string) => (reason: unknown) => {
    const failure = describeFailure(reason);
    const stray = { ...failure, traceback: [`${kind}: ${failure.traceback[0]}`, ...failure.traceback.slice(1)] };
    if (strays) strays.push(stray);
    else printTrace(stray);
  };
  process.on('uncaughtException', noticeStray('UncaughtException'));
  process.on('unhandledRejection', noticeStray('UnhandledPromiseRejection'));

  async function run(code: string): Promise<CellFailure | null> {
    reported = [];
    strays = [];
    const succeeded = await executor.execute(code);
    // Node reports an unawaited rejection only after the promise jobs of this turn.
    await new Promise((resolve) => setImmediate(resolve));
    const failures = strays;
    strays = null;
    if (succeeded) for (const values of reported) console.error(...values);
    else failures.unshift(reportedFailure(reported));
    for (const further of failures.slice(1)) printTrace(further);
    return failures[0] ?? null;
  }

  return { executor, run, forget: () => executor.reset() };
}

/** tslab reports a thrown value by itself, but the messages of the compiler each with a format. */
function reportedFailure(reported: unknown[][]): CellFailure {
  const [first] = reported;
  return first?.length === 1
    ? describeFailure(first[0])
    : describeDiagnostics(reported.map((values) => format(...values)));
}

function printTrace(failure: CellFailure): void {
  console.error(failure.traceback.join('\n'));
}
