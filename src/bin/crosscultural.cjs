#!/usr/bin/env node
// The command `crosscultural`. A fresh checkout has no compiled code yet: compile it first, then hand over.
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
require(program);
