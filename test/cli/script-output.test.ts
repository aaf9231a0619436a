import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { projectFolder } from '../../src/project';

const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const reviews = path.join(folder, 'mine.csv');
writeFileSync(reviews, Buffer.from('text,culture\ncaf\xe9,foreign\nnice,foreign\n', 'latin1'));
const claims = path.join(projectFolder, 'templates', 'reviews', 'claims.yaml');

/** Runs the command as a script does, on the compiled code. */
function crosscultural(...words: string[]) {
  const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const shards = path.join(folder, 'shards');

it.each([
  [['data', 'list'], [{ id: expect.any(String), bytes: expect.any(Number), licence: expect.any(String) }]],
  [['data', 'check', reviews], { reviews: 2, byCulture: { domestic: 0, foreign: 2 }, few: [expect.any(String)] }],
  [['model', 'list'], [{ name: expect.any(String), complete: true }]],
  [['claims', 'check', claims], { claims: [{ id: expect.any(String), statement: expect.any(String) }], frozen: null }],
  [['figure', 'culture-arrows', '--out', 'arrows.pdf'], { figure: 'culture-arrows', bytes: expect.any(Number) }],
  [['shards', 'status', shards], { shards: 2, reviews: 2, step: { name: 'segment', done: 0, of: 2 }, failed: [] }],
])('%j --json is one document, and --quiet is shorter than the words', (words, expected) => {
  if (words[0] === 'shards' && !existsSync(shards))
    crosscultural('shards', 'make', reviews, '--size', '1', '--out', shards);
  const { status, stdout, stderr } = crosscultural(...words, '--json');
  expect([status, stderr]).toEqual([0, '']);
  const found: unknown = JSON.parse(stdout);
  // Of a list the first.
  if (Array.isArray(expected)) expect(found).toEqual(expect.arrayContaining([expect.objectContaining(expected[0])]));
  else {
    const short = Object.entries(found as object).map(([key, value]) => [
      key,
      Array.isArray(value) && value.length > 1 ? value.slice(0, 1) : value,
    ]);
    expect(Object.fromEntries(short)).toMatchObject(expected);
  }
  const quiet = crosscultural(...words, '--quiet').stdout;
  expect(quiet.length).toBeLessThan(crosscultural(...words).stdout.length);
});

it('two ways to tell at once are refused', () => {
  const { status, stderr } = crosscultural('data', 'list', '--json', '--quiet');
  expect([status, stderr]).toEqual([
    2,
    expect.stringContaining("option '--json' cannot be used with option '--quiet'"),
  ]);
});
