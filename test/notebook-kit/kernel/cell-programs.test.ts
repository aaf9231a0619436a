import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Converter, createConverter } from 'tslab/dist/converter';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { converterOf } from '../../../packages/notebook-kit/kernel/compiler-setup';

const folder = mkdtempSync(path.join(tmpdir(), 'cell-programs-'));
let lean: Converter;
let usual: Converter;

beforeAll(() => {
  writeFileSync(
    path.join(folder, 'rates.ts'),
    'export const rate: number = 0.5;\nexport interface Rate { value: number }\n',
  );
  lean = converterOf(folder);
  const workingFolder = process.cwd();
  process.chdir(folder);
  usual = createConverter({ isJS: false, isBrowser: false });
  process.chdir(workingFolder);
});
afterAll(() => {
  lean.close();
  usual.close();
  rmSync(folder, { recursive: true });
});

/** What both make of the same cells, one after the other, as in a notebook. */
function convertBoth(cells: string[]) {
  let declarations = '';
  return cells.map((cell) => {
    const [ours, tslabs] = [lean.convert(declarations, cell), usual.convert(declarations, cell)];
    declarations = tslabs.declOutput ?? declarations;
    return { ours, tslabs };
  });
}

describe('lean programs', () => {
  it.each([
    ['names, expressions and declarations again', ['const a = 1;', 'a + 1', 'let a = "b"; class C {}', 'new C()', '']],
    [
      'types of earlier cells',
      ['interface Row { word: string }', 'const rows: Row[] = [];', 'rows.map(({ word }) => word)'],
    ],
    ['await at the top', ['const waited = await Promise.resolve(3);', 'waited', 'await Promise.resolve(4)']],
    ['imports', ["import { readFileSync } from 'node:fs';", 'readFileSync', "import * as os from 'node:os'; os.EOL"]],
    [
      'files that a cell imports',
      ["import { rate, type Rate } from './rates';", 'const r: Rate = { value: rate };', 'r'],
    ],
  ])('give what tslab gives: %s', (_, cells) => {
    for (const { ours, tslabs } of convertBoth(cells)) expect(ours).toEqual(tslabs);
  });

  it('find the same mistakes, and go on after them', () => {
    const results = convertBoth(['const a: number = 1;', 'const wrong: string = a;', 'nobody + 1', 'a.toFixed(', 'a']);
    for (const { ours, tslabs } of results) expect(ours).toEqual(tslabs);
    expect(results.map(({ ours }) => ours.diagnostics.length > 0)).toEqual([false, true, true, true, false]);
  });

  it('complete and inspect as tslab does, right after a cell', () => {
    const { declOutput = '' } = lean.convert('', 'const words = ["screen"];');
    const names = (converter: Converter) => converter.complete(declOutput, 'words.le', 8).candidates;
    expect(names(lean)).toContain('length');
    expect(names(lean)).toEqual(names(usual));
    expect(lean.inspect(declOutput, 'words', 2)).toEqual(usual.inspect(declOutput, 'words', 2));
    expect(lean.inspect(declOutput, 'words', 2)?.displayParts).toBeDefined();
  });
});
