import path from 'node:path';
import { openDatabase } from '@crosscultural/base';
import { exportRecords, queryCrawl } from '@crosscultural/crawler';
import { expect, it } from 'vitest';
import { harness } from '../harness';

const test = harness();

it('a database that is no store, and a file that is not there, are refused in words', async () => {
  const other = path.join(test.folder, 'other.duckdb');
  const database = await openDatabase(other);
  await database.run('CREATE TABLE reviews (id VARCHAR)');
  database.close();
  const noStore = { name: 'UserError', message: expect.stringContaining('other.duckdb holds no crawl') };
  await expect(queryCrawl(other, 'SELECT 1')).rejects.toMatchObject(noStore);
  await expect(exportRecords(other).next()).rejects.toMatchObject(noStore);
  await expect(queryCrawl(path.join(test.folder, 'none.duckdb'), 'SELECT 1')).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringContaining('none.duckdb cannot be opened'),
  });
});
