import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { driveStudy, runOnQueue } from '../../packages/shards';
import { queueName } from '../../packages/shards/queue/name';
import { countStudy, resultsIn } from './count-folder';
import { freePort } from './free-port';
import { addHost, canHaveHosts, type Host, hasFakeTime } from './hosts';
import { countsDone, endAll, folderOf, killAll, resultsWithoutFaults, start, until } from './processes';
import { hasRedis, startRedis, type TestRedis } from './redis';

let redis: TestRedis;
const hosts: Host[] = [];
let port: number;

beforeAll(async () => {
  if (!hasRedis) return;
  if (canHaveHosts) hosts.push(addHost(0), addHost(1));
  port = await freePort();
  const bind = ['--bind', '127.0.0.1', ...hosts.map(({ gateway }) => gateway)];
  redis = await startRedis(['--port', String(port), ...bind, '--protected-mode', 'no']);
});
afterEach(endAll);
afterAll(async () => {
  await redis?.stop();
  for (const host of hosts.splice(0)) host.remove();
});

const texts = Array.from({ length: 24 }, (_, i) => 'x'.repeat(i + 1));

/** What starts a program whose results lie on a disk of one page: a first result has room there, where nobody else sees it, the second none. */
const withFullDisk = (results: string) => [
  ...['unshare', '--mount', 'sh', '-c'],
  `mount -t tmpfs -o size=4k tmpfs '${results}' && exec "$0" "$@"`,
];

/** A worker on one of the hosts. */
const workOn = (which: number, folder: string) => {
  const { by, gateway } = hosts[which];
  return start('count-worker.cjs', folder, { by, address: `redis://${gateway}:${port}` });
};

function drive(folder: string) {
  const study = countStudy(folder);
  return driveStudy(study, { run: (jobs) => runOnQueue(jobs, { address: redis.address, study }) });
}

const needs = 'redis-server, and ip and unshare as root; skipped where the kernel refuses them';
describe.skipIf(!hasRedis || !canHaveHosts)(`hosts with a network of their own (${needs})`, () => {
  it('one whose plug is pulled for longer than its lock comes back and works on', async () => {
    const folder = folderOf(texts, 400);
    const cutOff = workOn(0, folder);
    await until(() => cutOff.said.out.includes('ready'));
    const driven = drive(folder);
    await until(() => cutOff.said.out.includes('done'));
    hosts[0].plug('down');
    const other = workOn(1, folder);
    await until(() => other.said.out.includes('done'));
    await sleep(2500);
    hosts[0].plug('up');
    // From here on the first is alone: what is left is done only if it is back.
    killAll(other.child);
    expect(countsDone(folder)).toBeLessThan(texts.length);
    expect(await driven).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a line that comes and goes, and a host that stands still for longer than its lock, change nothing', async () => {
    const folder = folderOf(texts, 200);
    const [loose, still] = [workOn(0, folder), workOn(1, folder)];
    await until(() => loose.said.out.includes('ready') && still.said.out.includes('ready'));
    const driven = drive(folder);
    await until(() => countsDone(folder) > 0);
    process.kill(-(still.child.pid as number), 'SIGSTOP');
    for (let i = 0; i < 5; i++) {
      hosts[0].plug('down');
      await sleep(250);
      hosts[0].plug('up');
      await sleep(250);
    }
    process.kill(-(still.child.pid as number), 'SIGCONT');
    expect(await driven).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a worker whose disk is full ends with one line; what it has half written does not count, and another finishes', async () => {
    const folder = folderOf(texts, 100);
    const results = path.join(folder, 'results');
    mkdirSync(results);
    const full = start('count-worker.cjs', folder, { address: redis.address, by: withFullDisk(results) });
    const driven = drive(folder);
    const [status] = await once(full.child, 'exit');
    expect({ status, err: full.said.err }).toEqual({
      status: 2,
      err: expect.stringMatching(/^The disk that \S+ lies on is full, .*start it again\.\n$/),
    });
    expect(full.said.out).toContain('done');
    expect(countsDone(folder)).toBe(0);
    start('count-worker.cjs', folder, { address: redis.address });
    expect(await driven).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a full disk is no attempt of a shard: one that has met four and then fails once is done', async () => {
    // A result that is larger than the disk; then a fault of its own, the first time that somebody has room for it.
    const folder = folderOf([`large fault-once ${'x'.repeat(20)}`, 'x']);
    const results = path.join(folder, 'results');
    mkdirSync(results);
    const driven = drive(folder);
    for (let i = 0; i < 4; i++) {
      const full = start('count-worker.cjs', folder, { address: redis.address, by: withFullDisk(results) });
      const [status] = await once(full.child, 'exit');
      expect({ status, err: full.said.err }).toEqual({ status: 2, err: expect.stringContaining('is full') });
    }
    const connection = redis.client();
    const queue = new Queue(queueName(countStudy(folder)), { connection });
    const waiting = await queue.getJobs(['wait', 'active', 'delayed']);
    expect(waiting.map(({ attemptsMade }) => attemptsMade)).toEqual(waiting.map(() => 0));
    expect(waiting.length).toBeGreaterThan(0);
    await queue.close();
    connection.disconnect();
    const healthy = start('count-worker.cjs', folder, { address: redis.address });
    expect(await driven).toEqual([]);
    expect(healthy.said.out).toContain('failed count s0: the first time');
    expect(existsSync(path.join(folder, 'dead'))).toBe(false);
  });
});

describe.skipIf(!hasRedis || !hasFakeTime)(
  'a clock two hours fast (redis-server and faketime; skipped without them)',
  () => {
    it('holds up nobody, not even with the shards that failed there', async () => {
      const shards = [...texts.slice(0, 8), 'poison'];
      const folder = folderOf(shards, 50);
      const by = ['faketime', '--exclude-monotonic', '-f', '+2h'];
      const fast = start('count-worker.cjs', folder, { address: redis.address, by });
      const driven = drive(folder);
      await until(() => fast.said.out.includes('failed'));
      killAll(fast.child);
      start('count-worker.cjs', folder, { address: redis.address });
      expect(await driven).toEqual([{ shard: 's8', step: 'count', error: 'the shard is poisoned' }]);
      const { length } = Object.keys(resultsIn(folder));
      expect(length).toBe(16);
    });
  },
);
