#!/usr/bin/env node
// `npm run build`: nodejieba by the C++ compiler on one core, WebAssembly and TypeScript on another. What is up to date stays.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = path.dirname(fileURLToPath(import.meta.url));
const isInstalled = existsSync(path.join(bin, '..', '..', 'node_modules'));

/** Runs a script of this folder. Returns its exit status. */
function run(script, ...args) {
  return new Promise((done) => {
    const started = spawn(process.execPath, [path.join(bin, script), ...args], { stdio: 'inherit' });
    started.on('close', (status) => done(status ?? 1));
  });
}

const segmenter = run('compile-nodejieba.cjs');
if (!isInstalled) process.exit(await segmenter); // it says so
const compiled =
  (await run('compile-assembly.mjs')) || (await run('tsc.mjs', '--build', path.join(bin, '..'))) || (await run('lazy-doors.mjs'));
process.exitCode = compiled || (await segmenter);
