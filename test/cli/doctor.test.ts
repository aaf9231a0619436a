import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from '../../src/project';

const program = path.join(projectFolder, 'src', 'bin', 'crosscultural.cjs');

function doctor(args: string[] = [], environment: NodeJS.ProcessEnv = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { ...process.env, JUPYTER_DATA_DIR: folder, ...environment };
  return spawnSync(process.execPath, [program, 'doctor', ...args], { encoding: 'utf8', env });
}

it('says one line a subject, and how to get what is not there', () => {
  const { status, stdout } = doctor();
  expect(status).toBe(0);
  for (const what of [
    'Node.js',
    'Chinese segmenter',
    'memory',
    'disk',
    'tensor engine',
    'ONNX Runtime',
    'fonts',
    'models',
  ])
    expect(stdout.split('\n').filter((line) => line.includes(what)).length).toBeGreaterThan(0);
  expect(stdout).toContain('Jupyter does not know the kernel: npx crosscultural kernel install');
});

it('ends with exit code 1 where something required is missing', () => {
  // A Node that cannot load nodejieba, as where it was never compiled.
  const folder = mkdtempSync(path.join(os.tmpdir(), 'doctor-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const hook = path.join(folder, 'without-nodejieba.cjs');
  writeFileSync(
    hook,
    "const Module = require('node:module');\nconst load = Module._load;\nModule._load = (name, ...rest) => {\n  if (name === 'nodejieba') throw new Error('not compiled');\n  return load(name, ...rest);\n};\n",
  );
  chmodSync(hook, 0o600);
  const { status, stdout } = doctor(['--json'], { NODE_OPTIONS: `--require ${hook}`, CXX: 'no-such-compiler' });
  const findings: { what: string; state: string; found: string; advice?: string }[] = JSON.parse(stdout);
  expect(findings.find(({ what }) => what === 'Chinese segmenter')).toMatchObject({
    state: 'missing',
    found: 'nodejieba is not compiled, and there is no C++ compiler (no-such-compiler)',
  });
  expect(status).toBe(1);
});
