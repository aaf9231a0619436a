import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resultsIn } from './count-folder';
import { hasPostgres, startPostgres } from './postgres';
import { countsDone, endAll, folderOf, start, until } from './processes';
import { hasRedis, startRedis, type TestRedis } from './redis';

/** Whether a process that is told to end does so by itself: it takes three to eight seconds, on a machine that is busy more; one that hangs never does. */
async function endsWhenTold(child: ChildProcess, signal: NodeJS.Signals) {
  const ended = once(child, 'exit');
  child.kill(signal);
  return Promise.race([ended.then(([status]) => status as number | null), sleep(25_000, 'it hangs')]);
}

const texts = Array.from({ length: 8 }, (_, i) => 'x'.repeat(i + 1));

describe.skipIf(!hasRedis)('who is told to end while Redis does not answer (redis-server; skipped without it)', () => {
  let redis: TestRedis;
  beforeEach(async () => {
    redis = await startRedis();
  });
  afterEach(async () => {
    endAll();
    await redis.stop();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('an idle worker ends, by %s', async (signal) => {
    const { child, said } = start('count-worker.cjs', folderOf(texts), { address: redis.address });
    await until(() => said.out.includes('ready'));
    redis.freeze();
    expect(await endsWhenTold(child, signal)).toBe(0);
  });

  it('a worker in the middle of long shards ends without them; those that are done stay', async () => {
    const folder = folderOf(texts, 1500);
    const address = redis.address;
    const { child, said } = start('count-worker.cjs', folder, { address });
    start('count-driver.cjs', folder, { address });
    await until(() => said.out.includes('done'));
    redis.freeze();
    expect(await endsWhenTold(child, 'SIGTERM')).toBe(0);
    expect(said.out).not.toContain('failed');
    const done = countsDone(folder);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(texts.length);
    // Nothing goes on behind its back.
    await sleep(2000);
    expect(countsDone(folder)).toBe(done);
    expect(Object.keys(resultsIn(folder)).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('a worker whose Redis is gone for good ends', async () => {
    const { child, said } = start('count-worker.cjs', folderOf(texts), { address: redis.address });
    await until(() => said.out.includes('ready'));
    const gone = redis;
    redis = await startRedis();
    await gone.stop();
    await sleep(500);
    expect(await endsWhenTold(child, 'SIGTERM')).toBe(0);
  });

  it('a driver ends and says that it goes on from here', async () => {
    const folder = folderOf(texts, 1500);
    const { child, said } = start('count-driver.cjs', folder, { address: redis.address });
    await until(() => said.out.includes('workers 0'));
    redis.freeze();
    expect(await endsWhenTold(child, 'SIGTERM')).toBe(2);
    expect(said.err).toContain('the same command goes on from here');
  });
});

describe.skipIf(!hasPostgres)('who is told to end while PostgreSQL does not answer (postgresql, as root)', () => {
  it('a worker ends', async () => {
    const postgres = await startPostgres();
    try {
      const { child, said } = start('count-worker.cjs', folderOf(texts), { address: postgres.address() });
      await until(() => said.out.includes('ready'));
      postgres.signal('SIGSTOP');
      expect(await endsWhenTold(child, 'SIGTERM')).toBe(0);
    } finally {
      postgres.signal('SIGCONT');
      endAll();
      postgres.stop();
    }
  });
});
