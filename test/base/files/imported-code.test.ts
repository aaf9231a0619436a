import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { codeHash, importedCode, installedVersion } from '@crosscultural/base';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let entry: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'imported-code-')));
  entry = write('app/dist/train/index.js', 'require("node:fs");\nconst a = require("./model"); require("@us/engine");');
  write('app/package.json', '{"name":"app"}');
  write('app/dist/train/model.js', '__exportStar(require("../text"), exports); // circular:\nrequire("./index");');
  write(
    'app/dist/text/index.js',
    ' * @example require("./shown-in-a-comment")\nrequire("cutter/sub"); import("@x/y");',
  );
  write('app/dist/charts/index.js', 'require("../text"); require("painter");');
  write('engine/package.json', '{"name":"@us/engine","main":"dist/index.js"}');
  write('engine/dist/index.js', 'const file = path.join(__dirname, "kernels", "sum.wasm"); require("optional");');
  write('engine/dist/kernels/sum.wasm', 'wasm');
  write('engine/dist/kernels/other.wasm', 'never named');
  write('node_modules/cutter/package.json', '{"name":"cutter","version":"1.2.3","exports":{"./sub":"./sub.js"}}');
  write('node_modules/cutter/sub.js', 'require("./deep")');
  write('node_modules/@x/y/package.json', '{"name":"@x/y","version":"4.5.6","exports":{"import":"./y.mjs"}}');
  mkdirSync(path.join(folder, 'node_modules', '@us'));
  symlinkSync(path.join(folder, 'engine'), path.join(folder, 'node_modules', '@us', 'engine'), 'dir');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('importedCode', () => {
  it('finds modules through folders, circles and packages of the workspace, and the packages of others', () => {
    const { files, packages } = importedCode(entry);
    expect(files.map((file) => path.relative(folder, file).split(path.sep).join('/'))).toEqual([
      'app/dist/text/index.js',
      'app/dist/train/index.js',
      'app/dist/train/model.js',
      'engine/dist/index.js',
      'engine/dist/kernels/sum.wasm',
    ]);
    expect(packages).toEqual(['@x/y@4.5.6', 'cutter@1.2.3', 'optional@absent']);
  });

  it('says which module is missing', () => {
    rmSync(path.join(folder, 'app', 'dist', 'text'), { recursive: true });
    expect(() => importedCode(entry)).toThrow(/model\.js requires \.\.\/text, which is missing/);
  });
});

describe('codeHash', () => {
  it.each([
    ['a module', 'app/dist/text/index.js', 'exports.changed = 1;'],
    ['a module of a package of the workspace', 'engine/dist/index.js', 'exports.changed = 1;'],
    ['WebAssembly that a module names', 'engine/dist/kernels/sum.wasm', 'changed'],
    [
      'the version of a package',
      'node_modules/cutter/package.json',
      '{"version":"1.2.4","exports":{"./sub":"./sub.js"}}',
    ],
  ])('is another one when %s changes', (_, name, content) => {
    const before = codeHash(entry);
    write(name, content);
    expect(codeHash(entry)).not.toBe(before);
  });

  it.each([
    'app/dist/charts/index.js',
    'app/dist/train/index.d.ts',
    'engine/dist/kernels/other.wasm',
    'node_modules/painter/package.json',
  ])('is the same when %s changes, which nothing requires', (name) => {
    const before = codeHash(entry);
    write(name, '{"version":"9.9.9"}');
    expect(codeHash(entry)).toBe(before);
  });

  it('is the same for the same code in another folder', () => {
    const before = codeHash(entry);
    const copy = write(
      'copy/dist/train/index.js',
      'require("node:fs");\nconst a = require("./model"); require("@us/engine");',
    );
    write('copy/package.json', '{"name":"copy"}');
    write('copy/dist/train/model.js', '__exportStar(require("../text"), exports); // circular:\nrequire("./index");');
    write(
      'copy/dist/text/index.js',
      ' * @example require("./shown-in-a-comment")\nrequire("cutter/sub"); import("@x/y");',
    );
    expect(codeHash(copy)).toBe(before);
  });
});

describe('installedVersion', () => {
  it('looks for a package in the folders above', () => {
    expect(installedVersion('cutter', path.dirname(entry))).toBe('1.2.3');
    expect(installedVersion('missing', path.dirname(entry))).toBe('absent');
  });
});
