import { setTimeout as sleep } from 'node:timers/promises';
import { connectToKernel, type KernelClient } from './client';
import { KernelDied, type KernelProcess, startKernelProcess } from './kernel-process';

/** A kernel process and the connection to it. */
export interface RunningKernel {
  process: KernelProcess;
  client: KernelClient;
  /** Asks the kernel to end, insists after three seconds, and waits until it is gone. May be called twice. */
  end(): Promise<void>;
  /** Interrupts the running cell and gives it a moment to say so. */
  interruptAndWait(): Promise<void>;
}

/** Ports are chosen before the kernel opens them; when another program was faster, the kernel says so and ends. */
const attempts = 3;

/**
 * Starts a kernel and connects to it.
 *
 * @param stopped rejects when the start should be given up
 * @throws KernelDied when it ends before it answers, for example because the project is not built.
 */
export async function startKernel(
  options: { workingFolder?: string; environment?: Record<string, string> },
  stopped: Promise<never>,
): Promise<RunningKernel> {
  for (let attempt = 1; ; attempt++) {
    const process_ = await startKernelProcess(options.workingFolder, { ...process.env, ...options.environment });
    try {
      const client = await Promise.race([connectToKernel(process_.connection, process_.died), stopped]);
      return runningKernel(process_, client);
    } catch (error) {
      process_.kill();
      await process_.end(0);
      if (!(error instanceof KernelDied) || attempt === attempts) throw error;
      const isPortTaken = /address already in use/i.test(error.message);
      // One of its ports may belong to somebody else who says nothing: once, it gets others.
      const isSilent = attempt === 1 && /did not answer/.test(error.message);
      if (!isPortTaken && !isSilent) throw error;
    }
  }
}

function runningKernel(process_: KernelProcess, client: KernelClient): RunningKernel {
  let ending: Promise<void> | undefined;
  async function end(): Promise<void> {
    client.requestShutdown();
    await process_.end(3000);
    client.close();
  }
  return {
    process: process_,
    client,
    end: () => {
      ending ??= end();
      return ending;
    },
    async interruptAndWait() {
      // A signal is lost when it comes at the moment in which Node ends the synchronous part of a cell: insist.
      for (let attempt = 0; attempt < 3; attempt++) {
        process_.interrupt();
        await Promise.race([sleep(200), process_.died]).catch(() => {});
      }
    },
  };
}
