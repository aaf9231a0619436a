import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { peakOfSums, watchUsage } from '../../../packages/notebook-kit/runner/run-usage';

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

it('asks what processes share for each set of them and when it has grown, and not below the peak', () => {
  let asked = 0;
  const sharing = (bytes: number) => () => {
    asked++;
    return bytes;
  };
  const peak = peakOfSums();
  expect(peak([1, 2], 300, sharing(250))).toBe(250); // they share 50
  expect(peak([1, 2], 315, sharing(0))).toBe(265);
  expect(peak([1, 2], 310, sharing(0))).toBe(265);
  expect(asked).toBe(1);
  expect(peak([1, 2], 400, sharing(320))).toBe(320); // a twentieth more than 300 would be 315
  expect(peak([1, 2, 3], 320, sharing(0))).toBe(320);
  expect(asked).toBe(2);
  expect(peak([1, 3], 500, sharing(390))).toBe(390);
  expect(peak([1, 3], 480, sharing(0))).toBe(390);
  expect(asked).toBe(3);
  // It has ended between the two questions.
  expect(peak([1], 600, sharing(700))).toBe(600);
});
