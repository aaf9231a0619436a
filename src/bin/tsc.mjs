#!/usr/bin/env node
// The TypeScript compiler, with the options that it is given: version 7, a program for the platform, which takes a quarter of the
// time. Where none was installed (another platform, `npm ci --omit=optional`) version 5.9, of which tests and typedoc read sources.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const { resolve } = createRequire(import.meta.url);

function compiler() {
  try {
    resolve(`@typescript/typescript-${process.platform}-${process.arch}/package.json`);
    return path.join(path.dirname(resolve('typescript-7/package.json')), 'bin', 'tsc');
  } catch {
    return resolve('typescript/bin/tsc');
  }
}

const { status } = spawnSync(process.execPath, [compiler(), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
