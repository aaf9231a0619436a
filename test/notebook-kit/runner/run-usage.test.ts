import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { watchUsage } from '../../../packages/notebook-kit/runner/run-usage';

it.runIf(process.platform === 'linux')('counts the work and the memory of processes that were started', async () => {
  const idle = watchUsage()();
  const usage = watchUsage();
  const work =
    'const held = new Uint8Array(150e6).fill(1); const end = process.cpuUsage().user + 6e5;' +
    'while (process.cpuUsage().user < end) {} setTimeout(() => process.exit(held[0] - 1), 3500);';
  const child = spawn(process.execPath, ['-e', work]);
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  const taken = usage();
  expect(taken.cpuSeconds! - idle.cpuSeconds!).toBeGreaterThan(0.6);
  expect(taken.peakBytes! - idle.peakBytes!).toBeGreaterThan(140e6);
});
