import { type JobProcess, ProcessEnded, startJobProcess } from './child-process';
import { UnfitMachine } from './unfit';

export interface PoolOptions {
  /** A compiled module that calls `serveJobs`. */
  file: string;
  /** The shared folder. */
  folder: string;
  /** Hash of the code that the processes must have. */
  code: string;
  /** A process ends after so many jobs and gives its memory back. Default 50. */
  jobsPerProcess?: number;
}

/** Processes for jobs, started when they are needed and kept. */
export interface ProcessPool {
  /** Does a job in a process that has nothing else to do; as many calls at a time as there are to be processes. */
  run(job: unknown): Promise<void>;
  close(): void;
}

/**
 * Opens a pool and starts its first process, so that a mistake in the code is seen before any job is taken.
 *
 * @throws UnfitMachine when that process has other code than this one: it was compiled in between.
 */
export async function openPool({ file, folder, code, jobsPerProcess = 50 }: PoolOptions): Promise<ProcessPool> {
  const idle: { process: JobProcess; jobs: number }[] = [];
  const all = new Set<JobProcess>();
  let closed = false;

  const start = async () => {
    const process = await startJobProcess(file, folder);
    all.add(process);
    if (process.code !== code) {
      process.end();
      throw new UnfitMachine('The code has been compiled anew since this program started: start it again.');
    }
    return { process, jobs: 0 };
  };
  const retire = (process: JobProcess) => {
    all.delete(process);
    process.end();
  };

  idle.push(await start());
  return {
    async run(job) {
      const worker = idle.pop() ?? (await start());
      let ended = false;
      try {
        await worker.process.run(job);
      } catch (error) {
        ended = error instanceof ProcessEnded;
        throw error;
      } finally {
        worker.jobs++;
        if (ended || closed || worker.jobs >= jobsPerProcess) retire(worker.process);
        else idle.push(worker);
      }
    },
    close() {
      closed = true;
      for (const process of all) retire(process);
    },
  };
}
