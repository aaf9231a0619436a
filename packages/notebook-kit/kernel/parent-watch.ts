import { Worker } from 'node:worker_threads';

/**
 * Ends this process when the one that started it is gone, so that a killed runner or Jupyter server leaves no
 * orphan. The check runs in a thread of its own, because a cell may keep the main thread busy for ever.
 */
export function exitWithParent(): void {
  const watch = new Worker(
    `const { workerData: parent } = require('node:worker_threads');
     const isGone = () => {
       if (process.ppid !== parent) return true;
       try { process.kill(parent, 0); return false; } catch (error) { return error.code === 'ESRCH'; }
     };
     setInterval(() => { if (isGone()) process.kill(process.pid, 'SIGKILL'); }, 1000);`,
    { eval: true, workerData: process.ppid },
  );
  watch.unref();
}
