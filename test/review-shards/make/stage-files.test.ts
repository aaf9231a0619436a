import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../packages/base';
import { writeParts } from '../../../packages/corpus';
import { makeShards } from '../../../packages/review-shards';
import { stageFiles } from '../../../packages/review-shards/make/stage-files';
import { readManifest } from '../../../packages/shards';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stage-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A table of a user's own, with an id that its spreadsheet has rounded. */
function table(name: string, texts: readonly string[]): string {
  const file = path.join(folder, `${name}.csv`);
  const rows = texts.map((text, i) => `${name}-${i},${text},foreign`);
  writeFileSync(file, ['id,text,culture', ...rows, '1.23E+17,a last one,foreign'].join('\n'));
  return file;
}

const tasksOf = (run: string, files: readonly string[]) =>
  files.map((file, i) => ({ file, salt: 's', target: path.join(folder, `${run}-${i}.duckdb`) }));

async function staged(run: string, files: readonly string[], threads: number) {
  const notices: string[] = [];
  const tasks = tasksOf(run, files);
  const onNotice = ({ message }: { message: string }) => notices.push(message);
  const counts = await stageFiles(tasks, { threads, onProgress: () => undefined, onNotice });
  return { notices, sources: tasks.map(({ target }, i) => ({ file: target, reviews: counts[i] })) };
}

/** Texts of three files that repeat each other within and across files. */
const texts = [
  ['a quiet fan', 'a loud fan', 'a quiet fan'],
  ['keys that click', 'A QUIET FAN'],
  ['a loud fan', 'a sharp screen', 'keys that click', 'a dim screen'],
];

describe('files of reviews that are read side by side', () => {
  it('give the same reviews, notices and parts whatever the number of threads', async () => {
    const files = texts.map((each, i) => table(`t${i}`, each));
    const one = await staged('one', files, 1);
    expect(one.sources.map(({ reviews }) => reviews)).toEqual([4, 3, 5]);
    expect(one.notices.length).toBeGreaterThanOrEqual(3);
    const parts = async (run: string, sources: typeof one.sources) => {
      const out = path.join(folder, run);
      const rows = await writeParts(sources, { folder: out, size: 5, nameOf: (part) => `p${part}`, source: 'these' });
      expect(rows).toEqual([5, 5, 2]);
      const database = await openDatabase(':memory:');
      const read = await database.query(
        `SELECT position, id, exactOf, exactPosition FROM read_parquet('${out}/*.parquet') ORDER BY position`,
      );
      database.close();
      return read;
    };
    const expected = await parts('parts-1', one.sources);
    // By hand: positions 0 to 3 are the first file's, 4 to 6 the second's, 7 to 11 the third's.
    expect(expected.map(({ position, exactPosition }) => [position, exactPosition])).toEqual([
      [0, null],
      [1, null],
      [2, 0],
      [3, null],
      [4, null],
      [5, 0],
      [6, 3],
      [7, 1],
      [8, null],
      [9, 4],
      [10, null],
      [11, 3],
    ]);
    // One of two threads reads two of the files.
    const two = await staged('two', files, 2);
    expect(two.notices).toEqual(one.notices);
    expect(await parts('parts-2', two.sources)).toEqual(expected);
  });

  it('say which of the files that cannot be read comes first', async () => {
    const good = table('good', ['a quiet fan']);
    const broken = ['b1', 'b2'].map((name) => {
      const file = path.join(folder, `${name}.csv`);
      writeFileSync(file, 'stars\n1\n');
      return file;
    });
    for (const threads of [1, 2]) {
      const failing = staged(`failing-${threads}`, [good, ...broken], threads);
      await expect(failing).rejects.toMatchObject({ name: 'UserError', message: expect.stringContaining('b1.csv') });
    }
  });

  it('are cut alike into shards, and leave nothing behind', async () => {
    const files = texts.map((each, i) => table(`t${i}`, each));
    const outs = [1, 4].map((jobs) => ({ jobs, out: path.join(folder, `study-${jobs}`) }));
    for (const { jobs, out } of outs) await makeShards({ files, size: 5, jobs, out });
    const [first, second] = outs.map(({ out }) => readManifest(out));
    expect(second).toEqual(first);
    expect(first.shards.map(({ rows, start }) => [rows, start])).toEqual([
      [5, 0],
      [5, 5],
      [2, 10],
    ]);
  });
});
