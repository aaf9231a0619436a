import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatOf, readAcosQuadruples, readLabelled } from '../../../packages/corpus/formats';

const folder = mkdtempSync(path.join(tmpdir(), 'acos-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(...lines: string[]): string {
  const file = path.join(folder, 'laptop_quad_train.tsv');
  writeFileSync(file, lines.join('\n'));
  return file;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('readAcosQuadruples', () => {
  it('reads words with an exclusive end, implicit terms and the digits of sentiments', async () => {
    const file = fileOf(
      'the battery life is short .\t1,3 BATTERY#GENERAL 0 4,5\t-1,-1 LAPTOP#GENERAL 1 4,5\t1,3 LAPTOP#PRICE 2 -1,-1',
    );
    expect(formatOf(file)).toBe('acos');
    const [review] = await all(readAcosQuadruples(file, 'acos-train'));
    const [battery, short] = [
      { start: 4, end: 16, text: 'battery life' },
      { start: 20, end: 25, text: 'short' },
    ];
    expect(review).toMatchObject({ id: 'acos-train:1', language: 'en', text: 'the battery life is short .' });
    expect(review.triplets).toEqual([
      { aspect: battery, opinion: short, sentiment: 'negative' },
      { aspect: null, opinion: short, sentiment: 'neutral' },
      { aspect: battery, opinion: null, sentiment: 'positive' },
    ]);
    expect(await all(readLabelled([file]))).toHaveLength(1);
  });

  it('leaves out quadruples without a written term, and takes a pair of two categories once', async () => {
    const file = fileOf(
      'update : fine\t-1,-1 LAPTOP#GENERAL 1 -1,-1',
      'nice screen\t1,2 DISPLAY#GENERAL 2 0,1\t1,2 DISPLAY#QUALITY 0 0,1',
    );
    const reviews = await all(readAcosQuadruples(file, 'x'));
    expect(reviews[0].triplets).toEqual([]);
    expect(reviews[1].triplets?.map(({ sentiment }) => sentiment)).toEqual(['positive']);
  });

  it.each([
    ['nice screen\t1,3 DISPLAY#GENERAL 2 0,1', 'positions of words among 2, the end exclusive'],
    ['nice screen\t1,1 DISPLAY#GENERAL 2 0,1', 'positions of words among 2, the end exclusive'],
    ['nice screen\t1,2 DISPLAY 3 0,1', 'a quadruple such as "1,2 LAPTOP#GENERAL 2 5,6"'],
  ])('refuses %j with file and line', async (line, expected) => {
    const file = fileOf('nice\t0,1 A#B 2 -1,-1', line);
    await expect(all(readAcosQuadruples(file, 'x'))).rejects.toThrow(`line 2: expected ${expected}`);
  });
});
