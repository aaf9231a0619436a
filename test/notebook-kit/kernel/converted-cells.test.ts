import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Converter, ConvertResult } from 'tslab/dist/converter';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { rewriteForTslab } from '../../../packages/notebook-kit/kernel/cell-source';
import { converterOf } from '../../../packages/notebook-kit/kernel/compiler-setup';
import { openConvertedCells, rememberingConverter } from '../../../packages/notebook-kit/kernel/converted-cells';
import { projectFolder } from '../../../packages/notebook-kit/project';

function folder(): string {
  const made = mkdtempSync(path.join(os.tmpdir(), 'converted-cells-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A chain of cells, as a kernel converts them: each sees what those before it declare. */
function convertAll(converter: Converter, cells: readonly string[]): ConvertResult[] {
  let declarations = '';
  return cells.map((cell) => {
    const converted = converter.convert(declarations, cell);
    declarations = converted.declOutput ?? '';
    return converted;
  });
}

const cells = [
  "import { statistics } from 'crosscultural';\nconst a = 2;\nconst model = { a, words: ['屏幕'] };",
  'const { words: names } = model;\nconst later = await Promise.resolve(names);',
  '[...later, statistics.mean([a, 4])]',
];

describe('rememberingConverter', () => {
  let tslab: Converter;
  let asked = 0;
  beforeAll(() => {
    const made = converterOf(projectFolder);
    tslab = {
      ...made,
      convert(...args) {
        asked++;
        return made.convert(...args);
      },
    };
  });
  const remembering = (where: string, surroundings = 's') =>
    rememberingConverter(
      () => tslab,
      rewriteForTslab,
      () => openConvertedCells(where, surroundings),
    );

  it('gives what tslab gives, and the second time without asking it', () => {
    const where = folder();
    const direct = convertAll({ ...tslab, convert: (d, code) => tslab.convert(d, rewriteForTslab(code)) }, cells);
    expect(direct.every(({ diagnostics }) => diagnostics.length === 0)).toBe(true);
    const defined = direct.map((result) => JSON.parse(JSON.stringify(result)));
    expect(convertAll(remembering(where), cells)).toMatchObject(defined);
    asked = 0;
    expect(convertAll(remembering(where), cells)).toMatchObject(defined);
    expect(asked).toBe(0);
    // A cell that was edited, and what stands after it once its declarations differ.
    convertAll(remembering(where), [cells[0].replace('a = 2', 'a = 3 as number'), ...cells.slice(1)]);
    expect(asked).toBeGreaterThanOrEqual(2);
  });

  it('asks again in other surroundings, for a damaged file, and where a mistake was made', () => {
    const where = folder();
    const counts = (converter: Converter, texts: readonly string[]) => {
      asked = 0;
      const results = convertAll(converter, texts);
      return [asked, results.filter(({ diagnostics }) => diagnostics.length > 0).length];
    };
    expect(counts(remembering(where), ['const b = 1;'])).toEqual([1, 0]);
    expect(counts(remembering(where, 'other'), ['const b = 1;'])).toEqual([1, 0]);
    for (const name of readdirSync(path.join(where, 's'))) writeFileSync(path.join(where, 's', name), '{"output":');
    expect(counts(remembering(where), ['const b = 1;'])).toEqual([1, 0]);
    for (let i = 0; i < 2; i++) expect(counts(remembering(where), ['const c: string = 1;'])).toEqual([1, 1]);
  });

  it('never keeps a cell that imports a file, or stands beside a module of the notebook', () => {
    const where = folder();
    const kept = openConvertedCells(where, 's');
    for (const code of ["import { x } from './x';", "const y = await import('./y');", 'import z from "/tmp/z";'])
      kept.keep('', code, { output: '', declOutput: '', diagnostics: [] });
    kept.keep('declare const t: import("./t").T;', 'const a = 1;', { output: '', declOutput: '', diagnostics: [] });
    expect(readdirSync(where)).toEqual([]);
    const converter = remembering(where);
    converter.addModule('rates', 'export const rate = 2;');
    convertAll(converter, ["import { rate } from './rates';\nconst r: number = rate;", 'r + 1']);
    expect(readdirSync(where)).toEqual([]);
  });

  it('forgets surroundings that have not been used for longest', () => {
    const where = folder();
    const kept = (surroundings: string) =>
      openConvertedCells(where, surroundings).keep('', '1', { output: '1', declOutput: '', diagnostics: [] });
    for (const surroundings of ['a', 'b', 'c', 'd']) kept(surroundings);
    expect(readdirSync(where)).toHaveLength(3);
    expect(readdirSync(where)).toContain('d');
  });

  it('goes on where nothing can be written', () => {
    const where = path.join(folder(), 'file');
    writeFileSync(where, '');
    expect(convertAll(remembering(where), ['const b = 1;'])[0].diagnostics).toEqual([]);
  });
});
