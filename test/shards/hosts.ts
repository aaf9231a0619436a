import { spawnSync } from 'node:child_process';

/** A machine as its network sees it: a network namespace of Linux, with one line to this one. */
export interface Host {
  /** This machine's address, seen from there. */
  gateway: string;
  /** What a program there is started by. */
  by: readonly string[];
  /** Pulls out the plug, or puts it back: no end of a connection is told. */
  plug(state: 'up' | 'down'): void;
  remove(): void;
}

function ip(...words: string[]): void {
  const { status, stderr } = spawnSync('ip', words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${words.join(' ')}: ${stderr}`);
}

/** Adds a host; `which` (0 to 63) tells those of one test apart. */
export function addHost(which: number): Host {
  const name = `cc${process.pid}-${which}`;
  const net = `10.${64 + (process.pid % 128)}.${(process.pid >> 7) % 256}`;
  const gateway = `${net}.${4 * which + 1}`;
  ip('netns', 'add', name);
  ip(...`link add ${name} type veth peer name eth0 netns ${name}`.split(' '));
  ip(...`addr add ${gateway}/30 dev ${name}`.split(' '));
  ip(...`-n ${name} addr add ${net}.${4 * which + 2}/30 dev eth0`.split(' '));
  ip(...`-n ${name} link set eth0 up`.split(' '));
  ip(...`link set ${name} up`.split(' '));
  return {
    gateway,
    by: ['ip', 'netns', 'exec', name],
    plug: (state) => ip('-n', name, 'link', 'set', 'eth0', state),
    // The line goes with its end there.
    remove: () => ip('netns', 'delete', name),
  };
}

/** Whether the kernel lets this user have hosts, and mounts of their own. */
export const canHaveHosts = (() => {
  try {
    addHost(63).remove();
  } catch {
    return false;
  }
  return spawnSync('unshare', ['--mount', 'true']).status === 0;
})();

/** Whether Debian's faketime is installed. */
export const hasFakeTime = spawnSync('faketime', ['--version']).status === 0;
