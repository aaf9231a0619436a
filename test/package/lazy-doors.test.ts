import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../src/project';

const fromHere = createRequire(path.join(projectFolder, 'test', 'package', 'here.js'));

describe('compiled doors', () => {
  it.each(readdirSync(path.join(projectFolder, 'packages')))('%s exports what its source does', async (name) => {
    const source = await import(path.join(projectFolder, 'packages', name, 'index.ts'));
    const compiled = fromHere(`@crosscultural/${name}`);
    expect(Object.keys(compiled).sort()).toEqual(Object.keys(source).sort());
    for (const key of Object.keys(source)) expect([key, typeof compiled[key]]).toEqual([key, typeof source[key]]);
  });

  it('load what is behind them when it is first asked for', () => {
    const loaded = (code: string): string[] => {
      const script = `${code}; console.log(JSON.stringify(Object.keys(require.cache)))`;
      const env = { ...process.env, NODE_OPTIONS: '' };
      return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: projectFolder, env, encoding: 'utf8' }));
    };
    const door = loaded(`require('crosscultural')`);
    const used = loaded(`require('crosscultural').seededRandom(1)`);
    expect(door.filter((file) => file.endsWith(path.join('base', 'dist', 'random.js')))).toEqual([]);
    expect(used.filter((file) => file.endsWith(path.join('base', 'dist', 'random.js')))).toHaveLength(1);
    expect(used.filter((file) => file.includes(`${path.sep}neural${path.sep}`))).toEqual([]);
  });
});

describe('lazy-doors.mjs', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lazy-doors-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const compiled = path.join(folder, 'packages', 'a', 'dist');
  const door = path.join(compiled, 'index.js');

  /** Writes modules as tsc does, rewrites them, and returns what was said. */
  function rewritten(modules: Record<string, string>): string {
    rmSync(folder, { recursive: true, force: true });
    cpSync(path.join(projectFolder, 'src', 'bin'), path.join(folder, 'src', 'bin'), { recursive: true });
    for (const dist of [compiled, path.join(folder, 'src', 'dist')]) mkdirSync(dist, { recursive: true });
    for (const [name, code] of Object.entries(modules))
      writeFileSync(path.join(compiled, `${name}.js`), `"use strict";\n${code}`);
    return again();
  }
  const again = () =>
    spawnSync(process.execPath, [path.join(folder, 'src', 'bin', 'lazy-doors.mjs')], { encoding: 'utf8' }).stderr;

  const reExport = (name: string, from: string) =>
    `var ${from}_1 = require("./${from}");\nObject.defineProperty(exports, "${name}", { enumerable: true, get: function () { return ${from}_1.${name}; } });\n`;
  const tells = (name: string, code: string) => `loaded.push("${name}");\n${code}`;

  it('opens a door name by name: its own before those of a star, stars through stars, namespaces', () => {
    const said = rewritten({
      index: `exports.space = exports.one = void 0;\n${reExport('one', 'own')}__exportStar(require("./more"), exports);\nexports.space = __importStar(require("./own"));\n`,
      own: tells('own', 'exports.one = 1;\n'),
      more: tells('more', '__exportStar(require("./most"), exports);\nexports.one = "hidden";\nexports.two = 2;\n'),
      most: tells('most', 'exports.three = 3;\n'),
    });
    expect(said).toBe('');
    const script = `globalThis.loaded = []; globalThis.__importStar = (m) => m; const door = require(${JSON.stringify(door)});
      const steps = [[...loaded]]; const seen = [];
      for (const ask of [(d) => d.one, (d) => d.two, (d) => d.three, (d) => d.space.one]) { seen.push(ask(door)); steps.push([...loaded]); }
      console.log(JSON.stringify({ seen, steps, keys: Object.keys(door).sort() }))`;
    const told = JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }));
    expect(told.keys).toEqual(['one', 'space', 'three', 'two']);
    expect(told.seen).toEqual([1, 2, 3, 1]);
    expect(told.steps).toEqual([[], ['own'], ['own', 'more'], ['own', 'more', 'most'], ['own', 'more', 'most']]);
  });

  it('gives its names to a module of ECMAScript, whatever form they came in', () => {
    const star = '__exportStar(require("./more"), exports);\n';
    rewritten({
      index: `exports.one = void 0;\n${reExport('one', 'own')}${star}`,
      own: 'exports.one = 1;\n',
      more: 'exports.two = 2;\n',
    });
    const module = `import { one, two } from ${JSON.stringify(door)}; console.log(one, two);`;
    const options = { encoding: 'utf8' } as const;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', module], options)).toBe('1 2\n');
  });

  it('leaves what it has rewritten, and follows a module that exports more', () => {
    const modules = { index: '__exportStar(require("./more"), exports);\n', more: 'exports.two = 2;\n' };
    rewritten(modules);
    const first = readFileSync(door, 'utf8');
    rmSync(path.join(folder, 'src', 'dist', '.lazy-doors'));
    again();
    expect(readFileSync(door, 'utf8')).toBe(first);
    writeFileSync(path.join(compiled, 'more.js'), 'exports.two = 2;\nexports.three = 3;\n');
    rmSync(path.join(folder, 'src', 'dist', '.lazy-doors'));
    again();
    const keys = `console.log(Object.keys(require(${JSON.stringify(door)})).sort().join())`;
    expect(execFileSync(process.execPath, ['-e', keys], { encoding: 'utf8' })).toBe('three,two\n');
  });

  it('says which module hands on all of a package that is not of the project', () => {
    expect(rewritten({ index: '__exportStar(require("node:path"), exports);\n' })).toContain(
      'index.js: "export *" works for modules of this project only, not for node:path.',
    );
  });
});
