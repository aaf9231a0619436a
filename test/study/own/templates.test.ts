import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readNotebook, writeNotebook } from '../../../packages/notebook-kit/runner/notebook-file';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { projectFolder } from '../../../src/project';
import { templates } from '../../../src/study';

const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'studies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function call(args: string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const results = (study: string) => path.join(study, 'figures', 'study');

describe.each(templates)('a study that begins with %s', (template) => {
  const study = path.join(folder, template);

  it('has a notebook of about ten cells, claims and small data', () => {
    const { status, stdout } = call(['new', template, '--template', template], folder);
    expect(status).toBe(0);
    expect(stdout).toContain(`Next: cd ${template} && npx crosscultural run`);
    const cells = readNotebook(path.join(study, 'study.ipynb')).cells;
    expect(cells.filter(({ cell_type }) => cell_type === 'code').length).toBeGreaterThanOrEqual(7);
    expect(cells.length).toBeLessThanOrEqual(16);
    expect(call(['claims', 'check'], study).stdout).toContain('Not frozen');
  });

  it('is executed with every claim judged, and has a site', () => {
    expect(call(['claims', 'freeze'], study).status).toBe(0);
    const run = call(['run', '--json'], study);
    const events = run.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ event }) => event)).toEqual(['notebook started', 'notebook ended', 'summary']);
    expect([run.status, existsSync(events[2].page)]).toEqual([0, true]);
    const ledger = readFileSync(path.join(results(study), 'claims.md'), 'utf8');
    expect(ledger).not.toContain('not testable');
    expect(ledger).toContain('before there were results');
    expect(readdirSync(results(study))).toContain('words.png');
    expect(existsSync(path.join(study, 'claims.judged.json'))).toBe(false);
    // A study begun in a checkout leaves nothing there.
    expect(existsSync(path.join(projectFolder, 'figures', 'study'))).toBe(false);
  });
});

describe('in a study', () => {
  const study = path.join(folder, 'reviews');

  it('a notebook that judges claims before they are frozen is noted, also where its results are gone', () => {
    const frozen = readFileSync(path.join(study, 'claims.frozen.json'));
    rmSync(path.join(study, 'claims.frozen.json'));
    expect(call(['run', '--quiet'], study).status).toBe(0);
    rmSync(results(study), { recursive: true });
    expect(call(['claims', 'freeze'], study).stdout).toContain('after they had been judged once.');
    rmSync(path.join(study, 'claims.judged.json'));
    writeFileSync(path.join(study, 'claims.frozen.json'), frozen);
  });

  it('a claim that was changed after freezing is called so, and --quiet says only the page', () => {
    const file = path.join(study, 'claims.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('margin: 0.1', 'margin: 0.01'));
    const { status, stdout } = call(['run', '--quiet'], study);
    expect([status, stdout]).toEqual([0, `Open ${path.join(study, 'site', 'index.html')}\n`]);
    const ledger = readFileSync(path.join(results(study), 'claims.csv'), 'utf8');
    expect(ledger.match(/changed after freezing/g)).toHaveLength(1);
    const judged = JSON.parse(call(['claims', 'judge'], study).stdout);
    expect(judged.results.map(({ freezing }: { freezing: string }) => freezing)).toEqual([
      'frozen',
      'frozen',
      'frozen',
      'changed after freezing',
    ]);
    expect(call(['claims', 'freeze'], study).stderr).toContain('was frozen on');
  });

  it('--watch executes again from the cell that was changed', async () => {
    const notebook = path.join(study, 'study.ipynb');
    const child = spawn(process.execPath, [program, 'run', '--watch'], {
      cwd: study,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let shown = '';
    child.stdout.on('data', (chunk) => {
      shown += chunk;
    });
    const says = async (text: string) => {
      while (!shown.includes(text) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(shown).toContain(text);
    };
    await says('cells 1 to 7 executed');
    const changed = readNotebook(notebook);
    const last = changed.cells.findIndex(({ id }) => id === 'verdicts');
    changed.cells[last] = { ...changed.cells[last], source: "study.judgeClaims();\nconsole.log('changed');" };
    writeNotebook(notebook, changed);
    await says('cells 7 to 7 executed');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    expect(await ended).not.toBe(0);
    expect(textOfOutputs(readNotebook(notebook).cells[last].outputs ?? [])).toBe('changed\n');
  });

  it('flags of the papers’ notebooks are refused, and an unknown notebook is named', () => {
    expect(call(['run', '--data', 'public'], study)).toMatchObject({
      status: 2,
      stderr: '--data is for the notebooks of the papers; in a study claims.yaml names the data and their columns.\n',
    });
    expect(call(['run', 'other'], study).stderr).toBe('There is no notebook "other". There are: study.\n');
  });

  it('what fails is an event, too', () => {
    const file = path.join(study, 'claims.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('data/reviews.jsonl', 'data/nowhere.jsonl'));
    const run = call(['run', '--json'], study);
    writeFileSync(file, text);
    expect(run.status).toBe(2);
    expect(JSON.parse(run.stdout)).toEqual({
      event: 'failed',
      message: 'There is no data/nowhere.jsonl, which claims.yaml names as its data.',
    });
  });

  it('its site is built again without executing', () => {
    rmSync(path.join(study, 'site'), { recursive: true });
    expect(call(['site'], study).stdout).toBe(`Open ${path.join(study, 'site', 'index.html')}\n`);
    expect(readFileSync(path.join(study, 'site', 'study.html'), 'utf8')).toContain('Claims:');
  });

  it('a folder that is not empty is left alone', () => {
    expect(call(['new', 'reviews'], folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('not empty') });
  });
});

it('outside of a study the command says how to begin one', () => {
  expect(call(['site'], folder).stderr).toContain('npx crosscultural new my-study');
});
