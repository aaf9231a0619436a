import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../src/project';

/** The claims of a template in a folder of their own, changed, and the command on them. */
function claimsOf(change: (yaml: string) => string = (yaml) => yaml) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-claims-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(projectFolder, 'templates', 'reviews'), folder, { recursive: true });
  const file = path.join(folder, 'claims.yaml');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
  const claims = (...words: string[]) => {
    const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'claims', ...words], {
      ...{ cwd: folder, encoding: 'utf8' },
    });
    return { status, stdout, stderr };
  };
  return { folder, claims };
}

it('a misspelt concept is refused before it is frozen or judged, with those that it may mean', () => {
  const { folder, claims } = claimsOf((yaml) => yaml.replace('concept: customer-service', 'concept: costumer-service'));
  const message =
    'claim service-praise: concept: no triplet of the data has the category "costumer-service"; the nearest';
  for (const command of ['check', 'freeze', 'judge'])
    expect(claims(command)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  expect(claims('check').stderr).toMatch(/ of \d+ are: customer-service, /);
  expect(existsSync(path.join(folder, 'claims.frozen.json'))).toBe(false);
});

it('claims of data that are still to come are checked as far as they can be', () => {
  const { claims } = claimsOf((yaml) => yaml.replace('data/reviews.jsonl', 'data/later.jsonl'));
  const { status, stdout } = claims('check');
  expect(status).toBe(0);
  expect(stdout).toContain('data/later.jsonl is not there yet: its names of sides and concepts are not checked.');
});

it('what was judged first is frozen after results, and everything says so', () => {
  const { claims } = claimsOf((yaml) => yaml.slice(0, yaml.indexOf('  - id: service-praise')));
  const first = JSON.parse(claims('judge').stdout);
  expect(first.results[0].freezing).toBe('not frozen');
  claims('judge');
  const { status, stdout } = claims('freeze');
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining('after they had been judged once. The ledger says so.'),
  ]);
  expect(claims('check').stdout).toContain('after they had been judged once.');
  const { note, results } = JSON.parse(claims('judge').stdout);
  expect(results[0].freezing).toBe('frozen after results');
  expect(note).toContain('after they had been judged once.');
});

it('what was frozen first stays so when it is judged', () => {
  const { folder, claims } = claimsOf((yaml) => yaml.slice(0, yaml.indexOf('  - id: service-praise')));
  expect(claims('freeze').stdout).toContain('before there were results on record. The ledger says so.');
  expect(JSON.parse(claims('judge').stdout).results[0].freezing).toBe('frozen');
  expect(existsSync(path.join(folder, 'claims.judged.json'))).toBe(false);
});
