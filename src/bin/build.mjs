#!/usr/bin/env node
// `npm run build`: nodejieba by the C++ compiler on one core, WebAssembly and TypeScript on another. What is up to date stays.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = path.dirname(fileURLToPath(import.meta.url));

/** Asked as compile-nodejieba.cjs asks, which says what to do where nothing is installed. */
function isInstalled() {
  try {
    return createRequire(import.meta.url).resolve('nodejieba/package.json') !== '';
  } catch {
    return false;
  }
}

/** Runs a script of this folder. Returns its exit status. */
function run(script, ...args) {
  return new Promise((done) => {
    const started = spawn(process.execPath, [path.join(bin, script), ...args], { stdio: 'inherit' });
    started.on('close', (status) => done(status ?? 1));
  });
}

const segmenter = run('compile-nodejieba.cjs');
if (!isInstalled()) process.exit(await segmenter);
const compiled =
  (await run('compile-assembly.mjs')) || (await run('tsc.mjs', '--build', path.join(bin, '..'))) || (await run('lazy-doors.mjs'));
process.exitCode = compiled || (await segmenter);
