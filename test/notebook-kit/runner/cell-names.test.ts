import { describe, expect, it } from 'vitest';
import { namesInCell } from '../../../packages/notebook-kit/runner/cell-names';

describe('namesInCell', () => {
  it.each([
    ['const a = 1, b = 2', ['a', 'b']],
    ['const a = f(1, 2), b = "x, y = 3", c = { d: 4 };', ['a', 'b', 'c']],
    ['const { rows: table, other = 1, ...rest } = x; let [p, , q] = y;', ['table', 'other', 'rest', 'p', 'q']],
    ["import def, { one as two } from 'm';\nimport * as all from 'n';\nimport 'o';", ['def', 'two', 'all']],
    ['async function f() { const inner = 1; }\nclass C {}\ntype T = 1;\ninterface I {}\nenum E { A }', [...'fCTIE']],
    ['// const a = 1;\n/* let b = 2; */\n`const c = 3`;', []],
    ['if (x) { const inner = 1; }\nfor (const i of y) z(i);', []],
    ['const ok = 1;\nconst broken = (', ['ok', 'broken']],
    ['', []],
  ])('declares what later cells can use: %s', (code, names) => {
    expect(namesInCell(code).declares).toEqual(names);
  });

  it('mentions variables, not properties, keys, texts or comments', () => {
    const { mentions } = namesInCell(
      "for (const { key: mine } of table.rows) show({ label: mine, wide }, found?.deep, inside, 'text'); // note",
    );
    expect([...mentions].sort()).toEqual(['found', 'inside', 'mine', 'show', 'table', 'wide']);
  });
});

it('what is nested too deeply for the compiler declares nothing', () => {
  expect(namesInCell(`const a = ${'d = '.repeat(30_000)}1;`).declares).toEqual([]);
});
