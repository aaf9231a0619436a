/**
 * Whether a process of this machine still runs; one of another user counts, too.
 *
 * @param pid its number.
 * @example
 * isRunning(process.pid); // true
 */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
