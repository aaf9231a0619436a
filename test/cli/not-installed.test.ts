import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../src/project';

it('a checkout without its packages says in one line what to do', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'not-installed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(path.join(projectFolder, 'src', 'bin'), path.join(folder, 'bin'), { recursive: true });
  mkdirSync(path.join(folder, 'dist', 'cli'), { recursive: true });
  writeFileSync(path.join(folder, 'dist', 'cli', 'index.js'), "require('commander');");
  const run = (script: string) => spawnSync(process.execPath, [path.join(folder, 'bin', script)], { encoding: 'utf8' });
  const build = run('build.mjs');
  expect([build.status, build.stderr]).toEqual([
    1,
    'The packages that this project needs are not installed: run "npm ci" first.\n',
  ]);
  const command = run('crosscultural.cjs');
  expect([command.status, command.stderr]).toEqual([
    1,
    'The package commander is not installed: run "npm ci" first.\n',
  ]);
});
