import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the runner asks a kernel whose notebook has ended: to be as new for the next one. */
export interface AnewRequest {
  /** The folder that the cells of the next notebook see as theirs. */
  workingFolder: string;
}

/** The kernel's answer. */
export interface AnewReply {
  /** Whether the next notebook finds nothing of the last: no timer, worker, server or process that is still at work. */
  isAsNew: boolean;
  /** Memory that it holds after everything is given back that can be. */
  residentBytes: number;
}

/** What ends by itself with the next turn of the event loop gets so many turns. */
const turns = 5;

/**
 * Notes how this process is now, between its start and the first notebook.
 *
 * @returns puts environment and working folder back, and says what the last notebook left at work.
 */
export function rememberProcess(): (request: AnewRequest) => Promise<AnewReply> {
  const environment = { ...process.env };
  const atWork = countsOf(process.getActiveResourcesInfo());
  // Node lists workers nowhere, but tells when one is made.
  let workers = 0;
  process.on('worker', (worker) => {
    workers++;
    worker.once('exit', () => void workers--);
  });
  return async ({ workingFolder }) => {
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
    process.chdir(workingFolder);
    collectGarbage();
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    const left = countsOf(process.getActiveResourcesInfo());
    return {
      isAsNew: workers === 0 && [...left].every(([kind, count]) => count <= (atWork.get(kind) ?? 0)),
      residentBytes: process.memoryUsage().rss,
    };
  };
}

function countsOf(kinds: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Stores and drawings of the last notebook are let go before the next one makes its own. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
