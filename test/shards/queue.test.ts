import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { driveStudy, lettersOf, planStages, runOnQueue } from '../../packages/shards';
import { queueName } from '../../packages/shards/queue/name';
import { countStudy, resultsIn } from './count-folder';
import { countsDone, endAll, folderOf, killAll, resultsWithoutFaults, start as startProgram, until } from './processes';
import { hasRedis, startProxy, startRedis, type TestRedis } from './redis';

let redis: TestRedis;
beforeEach(async () => {
  redis = await startRedis();
});
afterEach(async () => {
  endAll();
  await redis.stop();
});

const texts = Array.from({ length: 24 }, (_, i) => 'x'.repeat(i + 1));

const start = (script: string, folder: string, env?: NodeJS.ProcessEnv, address = redis.address) =>
  startProgram(script, folder, { address, env });

const drive = (folder: string) => {
  const study = countStudy(folder);
  return driveStudy(study, { run: (jobs) => runOnQueue(jobs, { address: redis.address, study }) });
};

describe.skipIf(!hasRedis)('shards on a real Redis (redis-server; skipped where it is not installed)', () => {
  it('two workers make what one process makes, and leave nothing in the queue', async () => {
    const folder = folderOf(texts);
    for (let i = 0; i < 2; i++) start('count-worker.cjs', folder);
    expect(await drive(folder)).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
    const client = redis.client();
    const left = (await client.keys('bull:*')).filter((key) => /:(?:count|total)-s\d+/.test(key));
    client.disconnect();
    expect(left).toEqual([]);
  });

  it('a worker that is killed twenty times in the middle of its shards loses and doubles nothing', async () => {
    const folder = folderOf(texts, 400);
    let kills = 0;
    const driven = drive(folder);
    const killing = (async () => {
      while (kills < 20) {
        const { child, said } = start('count-worker.cjs', folder);
        await until(() => said.out.includes('ready'));
        // It has taken shards by now, and is busy with them.
        await sleep(60 + 10 * kills);
        expect(countsDone(folder)).toBeLessThan(texts.length);
        const ended = once(child, 'exit');
        killAll(child);
        await ended;
        kills++;
      }
      start('count-worker.cjs', folder);
    })();
    expect(await driven).toEqual([]);
    await killing;
    expect(kills).toBe(20);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a driver that is killed is gone on with by the next one', async () => {
    const folder = folderOf(texts, 100);
    start('count-worker.cjs', folder);
    const { child } = start('count-driver.cjs', folder);
    await until(() => countsDone(folder) > 4);
    child.kill('SIGKILL');
    expect(countsDone(folder)).toBeLessThan(texts.length);
    expect(await drive(folder)).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a Redis that is killed and started again, from its log, or without it, is gone on with', async () => {
    const folder = folderOf(texts, 100);
    start('count-worker.cjs', folder);
    const driven = drive(folder);
    await until(() => countsDone(folder) > 2);
    await redis.restart(1500);
    await until(() => countsDone(folder) > 8);
    const client = redis.client();
    await client.flushall();
    client.disconnect();
    expect(await driven).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a worker that is cut off from Redis for longer than its lock comes back, and nothing is done twice to any effect', async () => {
    const folder = folderOf(texts, 500);
    const proxy = await startProxy(redis.address.replace('unix:', ''));
    const cutOff = start('count-worker.cjs', folder, {}, `unix:${proxy.socket}`);
    const driven = drive(folder);
    await until(() => cutOff.said.out.includes('done'));
    // Only now, so that it has not finished all when the first is back, however slowly that one started.
    const other = start('count-worker.cjs', folder);
    await until(() => other.said.out.includes('done'));
    await proxy.cut(2500);
    const before = cutOff.said.out;
    await until(() => cutOff.said.out.length > before.length);
    expect(await driven).toEqual([]);
    await proxy.stop();
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a poisoned shard and one that kills its process become dead letters; the rest is as it would be without them', async () => {
    const folder = folderOf([...texts.slice(0, 6), 'poison', 'crash', ...texts.slice(6, 10)]);
    start('count-worker.cjs', folder);
    const letters = await drive(folder);
    expect(letters).toEqual([
      { shard: 's6', step: 'count', error: 'the shard is poisoned' },
      { shard: 's7', step: 'count', error: expect.stringContaining('SIGKILL') },
    ]);
    const totals = Object.entries(resultsIn(folder)).filter(([file]) => file.startsWith('total'));
    const sum = texts.slice(0, 10).reduce((all, { length }) => all + length, 0);
    expect(totals).toHaveLength(10);
    for (const [, bytes] of totals) expect(Buffer.from(bytes, 'base64').toString()).toMatch(new RegExp(` ${sum}$`));
  });

  it('forged jobs are refused, touch no file, and keep nobody from working', async () => {
    const folder = folderOf(texts.slice(0, 4));
    const study = countStudy(folder);
    const [{ jobs }] = planStages(study);
    const connection = redis.client();
    const queue = new Queue(queueName(study), { connection });
    const forged = [
      { ...jobs[0], shard: '../../../etc/passwd' },
      { ...jobs[0], shard: '/etc/passwd' },
      { ...jobs[0], shard: 'no-such-shard' },
      { ...jobs[0], step: 'rm' },
      { ...jobs[0], plan: 'b'.repeat(64) },
      { ...jobs[0], code: 'b'.repeat(64) },
      { ...jobs[0], output: '/tmp/x' },
      'no object',
    ];
    await queue.addBulk(forged.map((data, i) => ({ name: `forged ${i}`, data, opts: { attempts: 3 } })));
    const { said } = start('count-worker.cjs', folder);
    await until(() => (said.out.match(/refused/g) ?? []).length === forged.length);
    expect(await queue.getFailedCount()).toBe(forged.length);
    expect(existsSync(path.join(folder, 'results'))).toBe(false);
    expect(existsSync(path.join(folder, 'dead'))).toBe(false);
    await queue.close();
    connection.disconnect();
    expect(await drive(folder)).toEqual([]);
    expect(lettersOf(study)).toEqual([]);
  });

  it('a worker and a driver with other code are refused, with the reason', async () => {
    const folder = folderOf(texts.slice(0, 4), 200);
    const first = start('count-worker.cjs', folder);
    await until(() => first.said.out.includes('ready'));
    for (const script of ['count-worker.cjs', 'count-driver.cjs']) {
      const { child, said } = start(script, folder, { COUNT_CODE: 'b'.repeat(64) });
      const [status] = await once(child, 'exit');
      expect(status).toBe(2);
      expect(said.err).toContain('is worked on by another version of the code (aaaaaaaaaaaa, this is bbbbbbbbbbbb)');
    }
    expect(await drive(folder)).toEqual([]);
  });

  it('a worker that is told to stop finishes its shards first', async () => {
    const folder = folderOf(texts.slice(0, 8), 400);
    const { child, said } = start('count-worker.cjs', folder);
    const driven = drive(folder);
    await until(() => countsDone(folder) > 0);
    child.kill('SIGTERM');
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    expect(said.out).not.toContain('failed');
    start('count-worker.cjs', folder);
    expect(await driven).toEqual([]);
  });
});
