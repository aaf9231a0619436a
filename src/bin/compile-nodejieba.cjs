#!/usr/bin/env node
// Compiles nodejieba once. Its own install script asks GitHub for a binary, then node-gyp, which is written in Python, asks
// nodejs.org for Node's headers. Here the C++ compiler is called directly, with the headers that lie beside Node (they do in
// every official archive, with nvm and on Debian). Only where that cannot be does node-gyp take over.
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const folder = installedFolder('nodejieba');
const binary = path.join(folder, 'build', 'Release', 'nodejieba.node');
if (isFile(binary)) process.exit(0);

console.error('Compiling nodejieba, the Chinese word segmenter (first use, less than a minute) …');
let problem = compileDirectly();
if (!isFile(binary)) problem = [problem, compileWithNodeGyp()].filter(Boolean).join('\n');
if (!isFile(binary)) {
  console.error(problem);
  console.error(
    'nodejieba could not be compiled: install a C++ compiler (Debian, Ubuntu: apt install build-essential; macOS:',
  );
  console.error('xcode-select --install), then run the command again; environment.md says more.');
  process.exit(1);
}

/** The folder of an installed package; without it nothing was installed. */
function installedFolder(name) {
  try {
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    console.error('The packages that this project needs are not installed: run "npm ci" first.');
    process.exit(1);
  }
}

/** One call of the compiler, with what nodejieba's binding.gyp asks for. Returns what went wrong, if anything. */
function compileDirectly() {
  const headers = path.resolve(process.execPath, '..', '..', 'include', 'node');
  if (process.platform === 'win32' || !isFile(path.join(headers, 'node_api.h'))) return '';
  const addonApi = path.dirname(require.resolve('node-addon-api/package.json', { paths: [folder] }));
  mkdirSync(path.dirname(binary), { recursive: true });
  const unfinished = `${binary}.${process.pid}`;
  const includes = [headers, addonApi, 'lib', 'submodules/cppjieba/include', 'submodules/cppjieba/deps/limonp/include'];
  const { status, stderr, error } = spawnSync(
    process.env.CXX || 'c++',
    [
      ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w'],
      ...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : []),
      ...['-DNODE_GYP_MODULE_NAME=nodejieba', '-DBUILDING_NODE_EXTENSION', '-DLOGGING_LEVEL=LL_WARNING'],
      ...includes.flatMap((include) => ['-I', include]),
      ...['lib/index.cpp', withoutExtractor(), '-o', unfinished],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status === 0) renameSync(unfinished, binary);
  return error ? `${error.message}` : lastLines(stderr);
}

/**
 * nodejieba loads its dictionary a second time for an extractor of keywords (TextRank) that nobody calls here: 0.4 s and 130 MB
 * whenever a process segments Chinese. It is compiled without that extractor and its function.
 */
function withoutExtractor() {
  const source = readFileSync(path.join(folder, 'lib', 'nodejieba.cpp'), 'utf8');
  const file = path.join(folder, 'build', 'nodejieba.cpp');
  const without = source
    .replace(/InstanceMethod\("textRankExtract",[^)]*\),/, '')
    .replace(/_text_rank_extractor_handle = new cppjieba\s*::TextRankExtractor\([^)]*\);/, '');
  writeFileSync(file, without);
  return file;
}

/** npm's own node-gyp, for Windows and for a Node without headers. Returns what went wrong, if anything. */
function compileWithNodeGyp() {
  const nodeFolder = path.dirname(process.execPath);
  const npmFolders = [
    process.env.npm_execpath && path.resolve(process.env.npm_execpath, '..', '..'),
    path.resolve(nodeFolder, '..', 'lib', 'node_modules', 'npm'),
    path.join(nodeFolder, 'node_modules', 'npm'),
  ].filter(Boolean);
  const nodeGyp = npmFolders.map((npm) => path.join(npm, 'node_modules/node-gyp/bin/node-gyp.js')).find(isFile);
  if (!nodeGyp) return 'npm’s own node-gyp was not found.';
  const { stdout, stderr } = spawnSync(process.execPath, [nodeGyp, 'rebuild'], { cwd: folder, encoding: 'utf8' });
  return lastLines(`${stdout}${stderr}`);
}

function lastLines(text) {
  return text.trim().split('\n').slice(-20).join('\n');
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
