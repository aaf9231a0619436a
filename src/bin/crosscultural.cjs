#!/usr/bin/env node
// The command `crosscultural`. A fresh checkout has no compiled code yet: compile it first, then hand over. A package that npm has
// installed is compiled but for nodejieba, the Chinese segmenter, which is compiled when a command first needs it.
const { existsSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const packageFolder = path.dirname(__dirname);
const program = path.join(packageFolder, 'dist', 'cli', 'index.js');
if (!existsSync(program)) {
  console.error('Compiling the TypeScript sources (first use) …');
  const build = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: path.dirname(packageFolder),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) process.exit(1);
}
const isInstalled = packageFolder.split(path.sep).includes('node_modules');
const segments =
  ['run', 'claims', 'absa', 'kernel', 'data'].includes(process.argv[2]) && !process.argv.includes('--help');
if (isInstalled && segments) {
  const { status } = spawnSync(process.execPath, [path.join(__dirname, 'compile-nodejieba.cjs')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(1);
}
try {
  require(program);
} catch (error) {
  // A package, not a file of ours: names of those begin with a dot or a slash.
  const missing = error.code === 'MODULE_NOT_FOUND' && /^Cannot find module '([^./][^']*)'/.exec(error.message);
  if (!missing) throw error;
  console.error(`The package ${missing[1]} is not installed: run "npm ci" first.`);
  process.exit(1);
}
