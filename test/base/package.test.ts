import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const projectFolder = path.resolve(__dirname, '../..');

test('a package ships what is compiled, its README and no source', () => {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const printed = execFileSync(npm, ['pack', '--dry-run', '--json', '-w', 'packages/base'], {
    cwd: projectFolder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [{ files }] = JSON.parse(printed) as { files: { path: string }[] }[];
  const shipped = files.map((file) => file.path);
  expect(shipped).toContain('dist/index.js');
  expect(shipped.filter((file) => !/^dist\/.+\.(js|js\.map|d\.ts)$/.test(file)).sort()).toEqual([
    'README.md',
    'dist/statistics/assembly/index.wasm',
    'package.json',
  ]);
});
