import { RunStopped } from './cell-error';

/** The signals that end a command, with the exit code that a shell expects after each. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * While a notebook runs, a signal does not end this process at once but rejects `stopped`, so that the kernel can
 * be ended first. A second signal ends the process as usual (the kernel then notices that its parent is gone).
 */
export function stopOnSignals(file: string, signal?: AbortSignal): { stopped: Promise<never>; done: () => void } {
  const listeners: (() => void)[] = [];
  const stopped = new Promise<never>((_, reject) => {
    for (const [name, exitCode] of Object.entries(exitCodes)) {
      const stop = () => reject(new RunStopped(file, exitCode));
      process.once(name, stop);
      listeners.push(() => process.off(name, stop));
    }
    const abort = () => reject(new RunStopped(file, exitCodes.SIGINT));
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort, { once: true });
    listeners.push(() => signal?.removeEventListener('abort', abort));
  });
  stopped.catch(() => {});
  return {
    stopped,
    done: () => {
      for (const remove of listeners) remove();
    },
  };
}
