import { expect, test } from 'vitest';
import { openDatabase } from '../../packages/base';

test('rows of two tables that are filled side by side arrive whole and in order, beyond a chunk', async () => {
  const database = await openDatabase(':memory:');
  await database.run('CREATE TABLE numbers (n INTEGER, name VARCHAR)');
  await database.run('CREATE TABLE halves (half DOUBLE)');
  await database.run('BEGIN');
  const numbers = await database.appender('numbers');
  const halves = await database.appender('halves');
  for (let n = 0; n < 5000; n++) {
    numbers.add([n, n % 3 === 0 ? null : `number ${n}`]);
    if (n % 2 === 1) halves.add([n / 2]);
  }
  expect([numbers.close(), halves.close()]).toEqual([5000, 2500]);
  expect(numbers.close()).toBe(5000);
  await database.run('COMMIT');
  const { n, name } = await database.queryColumns('SELECT * FROM numbers');
  expect(n).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  expect(name).toEqual(Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? null : `number ${i}`)));
  const { half } = await database.queryColumns('SELECT * FROM halves');
  expect(half).toEqual(Array.from({ length: 2500 }, (_, i) => i + 0.5));
  database.close();
});

test('a chunk does not repeat what the one before it held', async () => {
  const database = await openDatabase(':memory:');
  await database.run('CREATE TABLE names (name VARCHAR)');
  const rows = Array.from({ length: 2048 + 3 }, (_, i) => [i < 2048 ? 'old' : null]);
  expect(await database.append('names', rows)).toBe(2051);
  expect(await database.query('SELECT name, count(*) AS n FROM names GROUP BY name ORDER BY n')).toEqual([
    { name: null, n: 3 },
    { name: 'old', n: 2048 },
  ]);
  database.close();
});
