import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { withLargePages } from '../../packages/base';

describe('withLargePages', () => {
  test('asks for them, and leaves the rest of an environment alone', () => {
    const given = { PATH: '/bin' };
    expect(withLargePages(given)).toEqual({ PATH: '/bin', GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' });
    expect(given).toEqual({ PATH: '/bin' });
  });

  test('keeps what the environment says already', () => {
    const tuned = withLargePages({ GLIBC_TUNABLES: 'glibc.malloc.check=1' });
    expect(tuned.GLIBC_TUNABLES).toBe('glibc.malloc.check=1:glibc.malloc.hugetlb=1');
    expect(withLargePages(tuned)).toBe(tuned);
    const refused = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' };
    expect(withLargePages(refused)).toBe(refused);
  });

  test.runIf(givesLargePages())('a process that holds an array of 64 MB has more of it in large pages', () => {
    const without = kilobytesInLargePages({ GLIBC_TUNABLES: 'glibc.malloc.hugetlb=0' });
    expect(kilobytesInLargePages(withLargePages({}))).toBeGreaterThan(without);
  });
});

/** Whether this system gives large pages to those that ask: Linux with glibc. */
function givesLargePages(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
  const [, minor] = (header.glibcVersionRuntime ?? '0.0').split('.').map(Number);
  try {
    const policy = readFileSync('/sys/kernel/mm/transparent_hugepage/enabled', 'utf8');
    return policy.includes('[madvise]') && minor >= 35;
  } catch {
    return false; // A kernel without them.
  }
}

function kilobytesInLargePages(environment: NodeJS.ProcessEnv): number {
  const program = `
    const held = new Float64Array(8e6).fill(1);
    const pages = require('node:fs').readFileSync('/proc/self/smaps_rollup', 'utf8');
    console.log(held[0] * /AnonHugePages: +(\\d+)/.exec(pages)[1]);`;
  return Number(execFileSync(process.execPath, ['-e', program], { env: environment, encoding: 'utf8' }));
}
