import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { driveStudy, runOnQueue } from '../../packages/shards';
import { countStudy, resultsIn } from './count-folder';
import { hasPostgres, startPostgres } from './postgres';
import { countsDone, endAll, folderOf, killAll, resultsWithoutFaults, start, until } from './processes';

const texts = Array.from({ length: 16 }, (_, i) => 'x'.repeat(i + 1));

describe.skipIf(!hasPostgres)('shards on PostgreSQL (postgresql, as root; skipped where it is not installed)', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterEach(endAll);
  afterAll(() => postgres?.stop());

  function drive(folder: string, address: string) {
    const study = countStudy(folder);
    return driveStudy(study, { run: (jobs) => runOnQueue(jobs, { address, study }) });
  }

  it('a worker that is killed and a server that is started again lose and double nothing', async () => {
    const folder = folderOf(texts, 250);
    const address = postgres.address();
    const first = start('count-worker.cjs', folder, { address });
    const driven = drive(folder, address);
    await until(() => countsDone(folder) > 0);
    killAll(first.child);
    start('count-worker.cjs', folder, { address });
    const before = countsDone(folder);
    await until(() => countsDone(folder) > before);
    postgres.restart();
    expect(countsDone(folder)).toBeLessThan(texts.length);
    expect(await driven).toEqual([]);
    expect(resultsIn(folder)).toEqual(await resultsWithoutFaults(texts));
  });

  it('a wrong password is told without the password', async () => {
    const folder = folderOf(['one']);
    await expect(drive(folder, postgres.address('wrong'))).rejects.toThrow(
      /^No PostgreSQL answers at postgres:\/\/…@127\.0\.0\.1:\d+\/postgres \(password authentication failed/,
    );
  });
});
