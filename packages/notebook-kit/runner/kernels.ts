import { type RunningKernel, startKernel } from './running-kernel';

/** Where notebooks get their kernels from. */
export interface Kernels {
  /** @throws what `startKernel` throws. */
  start(options: KernelOptions, stopped: Promise<never>): Promise<RunningKernel>;
  /** Takes back the kernel of a notebook that has succeeded. */
  release(kernel: RunningKernel): Promise<void>;
}

export interface KernelOptions {
  workingFolder: string;
  environment?: Record<string, string>;
}

/** A kernel for each notebook. */
export const freshKernels: Kernels = {
  start: startKernel,
  release: (kernel) => kernel.end(),
};

/** A kernel that still holds so much after a notebook makes room for a new one. */
const mostResidentBytes = 600e6;

/**
 * Kernels that execute one notebook after the other. A further notebook finds packages loaded, fonts and dictionaries read and
 * code compiled, and nothing of the notebook before: a kernel in which something of it is still at work is ended, as is one that
 * has grown large.
 */
export function openSharedKernels(): Kernels & { end(): Promise<void> } {
  const idle: RunningKernel[] = [];
  return {
    async start(options, stopped) {
      for (let kernel = idle.pop(); kernel !== undefined; kernel = idle.pop()) {
        if (await isAsNew(kernel, options, stopped)) return kernel;
        await kernel.end();
      }
      return startKernel(options, stopped);
    },
    async release(kernel) {
      idle.push(kernel);
    },
    async end() {
      await Promise.all(idle.splice(0).map((kernel) => kernel.end()));
    },
  };
}

/** Prepares a kernel for a further notebook; false when it must not be used any more. */
async function isAsNew(kernel: RunningKernel, { workingFolder }: KernelOptions, stopped: Promise<never>) {
  const prepared = kernel.process.beginAnew({ workingFolder }).then(
    ({ isAsNew, residentBytes }) => isAsNew && residentBytes <= mostResidentBytes,
    () => false, // It has ended meanwhile.
  );
  return Promise.race([prepared, stopped.catch(() => false)]);
}
