import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectFolder } from '../../src/project';

// What somebody has who never saw the checkout: the packed file, an empty folder, npm's registry for ordinary packages.

const folder = mkdtempSync(path.join(os.tmpdir(), 'crosscultural-installed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(command: string, args: string[], cwd: string) {
  // Variables of the npm that runs the tests would name this checkout.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_|^INIT_CWD$|^NODE_PATH$/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const npx = (args: string[], cwd: string) => call('npx', ['--no-install', 'crosscultural', ...args], cwd);

let tarball = '';

beforeAll(() => {
  const packed = call(process.execPath, [path.join(projectFolder, 'src', 'bin', 'pack.mjs'), folder], projectFolder);
  expect(packed.stderr).not.toContain('Error');
  tarball = path.join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  const empty = path.join(folder, 'empty');
  mkdirSync(empty);
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  const installed = call('npm', ['install', ...flags, tarball], empty);
  expect(installed.stderr.split('\n').filter((line) => line.startsWith('npm error'))).toEqual([]);
  expect(installed.status).toBe(0);
}, 600_000);

const inEmpty = () => path.join(folder, 'empty');
const study = () => path.join(inEmpty(), 'my-study');

it('leaves out the models and holds nothing of the tests', () => {
  const root = path.join(inEmpty(), 'node_modules', 'crosscultural');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  // How well they read is known; what reads is left out.
  const ofModels = files.filter((file) => /^models\/.*\.\w+$/.test(file)).sort();
  expect(ofModels.filter((file) => !file.endsWith('/scores.json'))).toEqual(['models/README.md', 'models/models.json']);
  expect(ofModels).toContain('models/en-triplets/scores.json');
  expect(files.filter((file) => /\.(?:bin|map|tsbuildinfo)$|(?:^|\/)test\//.test(file))).toEqual([]);
  const bundled = readdirSync(path.join(root, 'node_modules', '@crosscultural'));
  expect(bundled).toEqual(readdirSync(path.join(projectFolder, 'packages')).sort());
});

it('says what it can do', () => {
  const { status, stdout } = npx(['--help'], inEmpty());
  expect(status).toBe(0);
  for (const command of ['run', 'new', 'site', 'claims', 'doctor']) expect(stdout).toContain(command);
});

it('says in one line that there is no study yet', () => {
  const { status, stderr } = npx(['run'], inEmpty());
  expect([status, stderr.split('\n').filter((line) => !line.startsWith('Compiling'))]).toEqual([
    2,
    [
      'This folder is no study of yours: begin one with npx crosscultural new my-study, and call the command in it.',
      '',
    ],
  ]);
});

it('begins a study, freezes its claims, executes it and builds its site', () => {
  expect(npx(['new', 'my-study'], inEmpty()).status).toBe(0);
  const { dependencies } = JSON.parse(readFileSync(path.join(study(), 'package.json'), 'utf8'));
  expect(path.resolve(study(), dependencies.crosscultural.replace('file:', ''))).toBe(tarball);
  expect(npx(['claims', 'freeze'], study()).stdout).toContain('claims frozen');

  const run = npx(['run', '--json'], study());
  expect([run.status, run.stderr]).toEqual([0, '']);
  const events = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.map(({ event }) => event)).toEqual(['notebook started', 'notebook ended', 'summary']);
  expect(existsSync(events[2].page)).toBe(true);
  const ledger = readFileSync(path.join(study(), 'figures', 'study', 'claims.md'), 'utf8');
  expect(ledger).toContain('before there were results');
  expect(existsSync(path.join(study(), 'figures', 'study', 'words.png'))).toBe(true);
  // Nothing that is the study's own lies in node_modules.
  expect(existsSync(path.join(inEmpty(), 'node_modules', 'crosscultural', 'figures'))).toBe(false);
});

it('infers in cells what any function at the doors gives back, and reads it in the next cell', () => {
  const { stdout, stderr } = call(
    process.execPath,
    [path.join(projectFolder, 'test', 'package', 'cells-of-doors.cjs')],
    inEmpty(),
  );
  expect(stderr).toBe('');
  const { functions, declared, mistakes } = JSON.parse(stdout);
  expect(mistakes).toEqual([]);
  expect(functions).toBeGreaterThan(1000);
  expect(declared).toBeGreaterThan(100_000);
}, 120_000);

it('opens the simulated corpus in a folder that has none, and knows how the shipped models err', () => {
  const program = `const { openStudy, pipelines } = require('crosscultural');
    openStudy({ notebook: 'study' }).then(({ corpus }) => console.log(corpus.label, pipelines.steps.shippedRates().foreign.flipped < 0.5));`;
  const { stdout } = call(process.execPath, ['-e', program], inEmpty());
  expect(stdout).toBe('simulated corpus true\n');
}, 60_000);

it('finds the figures of the study, and says elsewhere how to get one', () => {
  expect(npx(['figure', 'words', '--quiet'], study())).toMatchObject({ status: 0, stdout: '', stderr: '' });
  expect(existsSync(path.join(study(), 'words.pdf'))).toBe(true);
  expect(npx(['figure', 'words'], inEmpty()).stderr).toBe(
    'There are no figures of a corpus "simulated": npx crosscultural new my-study, and in it npx crosscultural run makes them.\n',
  );
});

it('takes models by their name, and says how to get their files', () => {
  const { status, stderr } = npx(
    ['absa', 'extract', 'en-triplets', '--in', 'data/reviews.jsonl', '--out', 'read.jsonl'],
    study(),
  );
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^.*models.en-triplets is not whole; get its files: npx crosscultural model fetch --from .*\n$/,
  );
});

it('simulates reviews, cuts them into shards, and says what opens these', () => {
  expect(npx(['data', 'simulate', '--out', 'made', '--reviews', '30'], inEmpty()).status).toBe(0);
  expect(npx(['shards', 'make', 'made/reviews.jsonl', '--out', 'pieces'], inEmpty()).status).toBe(0);
  expect(npx(['shards', 'run', 'pieces'], inEmpty()).status).toBe(0);
  expect(npx(['shards', 'merge', 'pieces'], inEmpty()).stdout).toContain('60 reviews merged into');
  expect(npx(['shards', 'merge', 'pieces'], inEmpty()).stdout).toContain("await openStudy({ notebook: 'study', data: ");
}, 120_000);

it('finds nothing missing', () => {
  const { status, stdout } = npx(['doctor', '--json'], study());
  const findings: { what: string; state: string }[] = JSON.parse(stdout);
  expect(findings.filter(({ state }) => state === 'missing')).toEqual([]);
  expect(status).toBe(0);
});

it('names the line of a mistake in the claims before anything is executed', () => {
  const file = path.join(study(), 'claims.yaml');
  const text = readFileSync(file, 'utf8');
  const line = text.split('\n').findIndex((each) => each.includes('measure: attention')) + 1;
  writeFileSync(file, text.replace('measure: attention', 'measure: atention'));
  const { status, stderr } = npx(['run'], study());
  writeFileSync(file, text);
  expect(status).toBe(2);
  expect(stderr).toContain(`claims.yaml, line ${line}: measure:`);
});
