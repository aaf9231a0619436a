import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

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

/**
 * When a process of this machine was started, as a text that tells it from an earlier or later one of the same number; null when
 * there is none, or the system does not say.
 *
 * @param pid its number.
 * @example
 * startOfProcess(process.pid) === startOfProcess(process.pid); // true
 */
export function startOfProcess(pid: number): string | null {
  try {
    if (process.platform === 'linux') return startOnLinux(pid);
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || null;
  } catch {
    return null;
  }
}

/** Ticks from the start of the system (proc(5), field 22 of `stat`), with the name of that start. */
function startOnLinux(pid: number): string {
  // The second field is the name in brackets and may hold blanks and brackets.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[22 - 3]}`;
}
