#!/usr/bin/env node
// Compiles nodejieba once. Its own install script asks GitHub for a binary, then node-gyp, which is written in Python, asks
// nodejs.org for Node's headers. Here the C++ compiler is called directly, with the headers that lie beside Node (they do in
// every official archive, with nvm and on Debian). Only where that cannot be does node-gyp take over.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const path = require('node:path');

const folder = installedFolder('nodejieba');
const binary = path.join(folder, 'build', 'Release', 'nodejieba.node');
/** What is added to it: the ends of words as numbers, and words that can be forgotten. */
const added = ['jieba-word-ends.h', 'jieba-added-words.h'];
/** Says what was compiled: a binary of other code is made anew, once, and kept where that cannot be. */
const stamp = `${binary}.sha256`;
const code = added
  .map((name) => readFileSync(path.join(__dirname, name)))
  .reduce((hash, text) => hash.update(text), createHash('sha256').update(readFileSync(__filename)))
  .digest('hex');
if (isFile(binary) && isFile(stamp) && readFileSync(stamp, 'utf8') === code) process.exit(0);

console.error('Compiling nodejieba, the Chinese word segmenter (first use, less than a minute) …');
const before = isFile(binary);
let problem = attempted(compileDirectly);
if (before && problem) console.error(`${problem}\nThe nodejieba that is there stays; Chinese is cut more slowly.`);
if (!isFile(binary)) problem = [problem, attempted(compileWithNodeGyp)].filter(Boolean).join('\n');
if (!isFile(binary)) {
  console.error(problem);
  console.error(
    'nodejieba could not be compiled: install a C++ compiler (Debian, Ubuntu: apt install build-essential; macOS:',
  );
  console.error('xcode-select --install), then run the command again; environment.md says more.');
  process.exit(1);
}
attempted(() => writeFileSync(stamp, code));

/** What went wrong, in a folder that may not be written to, too. */
function attempted(work) {
  try {
    return work();
  } catch (error) {
    return error.message;
  }
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
      ...['-std=c++17', '-O2', '-fPIC', '-shared', '-w', '-fno-access-control'],
      ...(process.platform === 'darwin' ? ['-undefined', 'dynamic_lookup'] : []),
      ...['-DNODE_GYP_MODULE_NAME=nodejieba', '-DBUILDING_NODE_EXTENSION', '-DLOGGING_LEVEL=LL_WARNING'],
      ...[__dirname, ...includes].flatMap((include) => ['-I', include]),
      ...[changedSource(), '-o', unfinished],
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status === 0) renameSync(unfinished, binary);
  return error ? `${error.message}` : lastLines(stderr);
}

/**
 * nodejieba with the functions `wordEnds` (jieba-word-ends.h) and `forgetWords` (jieba-added-words.h), and without an extractor of
 * keywords (TextRank) that nobody calls here, for which it loads its dictionary a second time: 0.4 s and 130 MB whenever a process
 * segments Chinese.
 */
function changedSource() {
  const read = (name) => readFileSync(path.join(folder, 'lib', name), 'utf8');
  const members = `
    Napi::Value wordEnds(const Napi::CallbackInfo& info);
    Napi::Value forgetWords(const Napi::CallbackInfo& info);
    std::shared_ptr<word_ends::WordEnds> wordEnds_;
    added_words::AddedWords addedWords_;`;
  const header = read('nodejieba.h').replace(/(private:)/, `$1${members}`);
  const source = read('nodejieba.cpp')
    .replace(/#include "nodejieba.h"/, '')
    .replace(
      /InstanceMethod\("textRankExtract",[^)]*\),/,
      'InstanceMethod("wordEnds", &NodeJieba::wordEnds), InstanceMethod("forgetWords", &NodeJieba::forgetWords),',
    )
    .replace(/_text_rank_extractor_handle = new cppjieba\s*::TextRankExtractor\([^)]*\);/, '')
    .replace('_jieba_handle->InsertUserWord(word, tag)', 'addedWords_.add(*_jieba_handle, word, tag)')
    .replace(/::load\([^)]*\) \{/, '$&\n  addedWords_.clear();')
    // The words that it knows change: the copy of its dictionary is made anew when it is next asked for.
    .replaceAll(/::(?:load|insertWord)\([^)]*\) \{/g, '$&\n  wordEnds_.reset();');
  const file = path.join(folder, 'build', 'nodejieba-with-additions.cpp');
  const methods = `
    Napi::Value NodeJieba::wordEnds(const Napi::CallbackInfo& info) { return word_ends::call(info, _jieba_handle, wordEnds_); }
    Napi::Value NodeJieba::forgetWords(const Napi::CallbackInfo& info) {
      if (_jieba_handle) addedWords_.forget(*_jieba_handle);
      wordEnds_.reset();
      return info.Env().Undefined();
    }`;
  const includes = added.map((name) => `#include "${name}"`);
  const parts = [...includes, header, source, methods, 'NODE_API_ADDON(NodeJieba)'];
  writeFileSync(file, parts.join('\n'));
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
