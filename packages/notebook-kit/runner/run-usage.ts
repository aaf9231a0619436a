import { readdirSync, readFileSync } from 'node:fs';

/** What a run has taken so far, with all the processes that it started. */
export interface RunUsage {
  /** Seconds of one core; null where the system does not tell (anywhere but on Linux). */
  cpuSeconds: number | null;
  /** The most memory at one moment, in bytes: what all processes held together, shared pages counted once each. */
  peakBytes: number | null;
}

/** Clock ticks a second in /proc, the same on every Linux. */
const ticksPerSecond = 100;

/**
 * Watches what this process and those below it take, every two seconds: there is no other way to know the sum of several.
 *
 * @returns a function that ends the watch and says what was taken
 * @example const usage = watchUsage(); …; usage().cpuSeconds // 139.2
 */
export function watchUsage(): () => RunUsage {
  if (process.platform !== 'linux') return () => ({ cpuSeconds: null, peakBytes: null });
  const peak = peakOfSums();
  const look = () => {
    const pids = descendants(process.pid);
    const resident = memoryOf(pids, 'status', /^VmRSS:\s+(\d+)/m);
    return peak(pids, resident, () => memoryOf(pids, 'smaps_rollup', /^Pss:\s+(\d+)/m));
  };
  look();
  const timer = setInterval(look, 2000);
  timer.unref();
  return () => {
    clearInterval(timer);
    return { cpuSeconds: cpuSecondsOfFamily(), peakBytes: look() };
  };
}

/**
 * The highest sum so far of what processes hold, pages that they share counted once. To add up pages takes the kernel a tenth of a
 * second, in which the processes wait for theirs. What is shared are the files of programs: it is asked for a new set of processes and
 * when one has grown by a twentieth, and never where all pages, shared ones several times, are fewer than the peak.
 *
 * @returns gets the processes, the sum of all pages and a function that counts shared ones once; says the peak.
 */
export function peakOfSums(): (pids: readonly number[], resident: number, counted: () => number) => number {
  let peak = 0;
  let known = { pids: '', resident: 0, shared: 0 };
  return (pids, resident, counted) => {
    if (resident <= peak) return peak;
    const key = pids.join();
    if (known.pids !== key || resident > 1.05 * known.resident)
      known = { pids: key, resident, shared: Math.max(0, resident - counted()) };
    peak = Math.max(peak, resident - known.shared);
    return peak;
  };
}

/** Numbers of a process and of those that it, and they, have started. */
function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? fieldsOfStat(name) : null;
    if (stat) children.set(Number(stat[1]), [...(children.get(Number(stat[1])) ?? []), Number(name)]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** The fields of /proc/PID/stat from the state on: the name before it may hold blanks. Null when the process has ended. */
function fieldsOfStat(pid: number | string): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Bytes that processes hold: all pages (VmRSS of `status`), or each divided by how many processes share it (Pss of `smaps_rollup`). */
function memoryOf(pids: readonly number[], file: 'status' | 'smaps_rollup', kilobytes: RegExp): number {
  let sum = 0;
  for (const pid of pids) {
    try {
      sum += Number(kilobytes.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended.
    }
  }
  return 1024 * sum;
}

/** Own time and that of the children that have ended, in the order of proc(5): utime, stime, cutime, cstime. */
function cpuSecondsOfFamily(): number | null {
  const stat = fieldsOfStat(process.pid);
  return stat ? [11, 12, 13, 14].reduce((sum, field) => sum + Number(stat[field]), 0) / ticksPerSecond : null;
}
