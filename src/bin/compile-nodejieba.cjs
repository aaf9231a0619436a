#!/usr/bin/env node
// Compiles nodejieba once. Its own install script asks GitHub for a binary and nodejs.org for Node's headers; this one
// needs no network when the headers lie beside Node (they do in every official archive, in Debian's, and with nvm).
const { existsSync, statSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const folder = path.dirname(require.resolve('nodejieba/package.json'));
if (existsSync(path.join(folder, 'build', 'Release', 'nodejieba.node'))) process.exit(0);

const nodePrefix = path.resolve(process.execPath, process.platform === 'win32' ? '..' : '../..');
const npmFolders = [
  process.env.npm_execpath && path.resolve(process.env.npm_execpath, '../..'),
  path.join(nodePrefix, 'lib', 'node_modules', 'npm'),
  path.join(nodePrefix, 'node_modules', 'npm'),
  '/usr/share/nodejs/npm',
].filter(Boolean);
const nodeGyp = npmFolders.map((npm) => path.join(npm, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')).find(isFile);
if (!nodeGyp) fail('npm’s own node-gyp was not found: run this through npm, as "npm run build".');

console.error('Compiling nodejieba, the Chinese word segmenter (first use, about half a minute) …');
const hasHeaders = isFile(path.join(nodePrefix, 'include', 'node', 'node_version.h'));
const headers = hasHeaders && !process.env.npm_config_nodedir ? [`--nodedir=${nodePrefix}`] : [];
const { status, stdout, stderr } = spawnSync(process.execPath, [nodeGyp, 'rebuild', ...headers], {
  cwd: folder,
  encoding: 'utf8',
});
if (status !== 0) {
  console.error(`${stdout}${stderr}`.trim().split('\n').slice(-20).join('\n'));
  fail(
    'nodejieba could not be compiled: it needs a C++ compiler, make and Python 3 (Debian: apt install build-essential python3).',
  );
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
