import { runNotebook } from '@crosscultural/notebook-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteForTslab } from '../../../packages/notebook-kit/kernel/cell-source';
import { textOfOutputs } from '../../../packages/notebook-kit/runner/outputs';
import { temporaryNotebook } from '../temporary-notebook';

describe('rewriteForTslab', () => {
  it.each([
    ['f({ data, seed })', 'f({ data: data, seed: seed })'],
    ['const x = { a, b: { c }, ...d };', 'const x = { a: a, b: { c: c }, ...d };'],
    ['({ a = 1 } = b);', '({ a: a = 1 } = b);'],
    ['const { a, b } = c;', 'const { a, b } = c;'],
    ['f({ 词 }) // { a }', 'f({ 词: 词 }) // { a }'],
    ['const { a: b, c: [d], ...e } = f;', "const { 'a': b, 'c': [d], ...e } = f;"],
    ['await (f());', 'await Promise.resolve((f()));'],
    ['await [p][0];', 'await Promise.resolve([p][0]);'],
    ['(await (await f(1)).json())', '(await Promise.resolve((await f(1)).json()))'],
    ['async () => { await (f()); };', 'async () => { await (f()); };'],
    ['1;\nfor await (const a of b) c(a);', 'await null; 1;\nfor await (const a of b) c(a);'],
    ['async () => { for await (const a of b) c(a); };', 'async () => { for await (const a of b) c(a); };'],
  ])('rewrites %s', (before, after) => {
    expect(rewriteForTslab(before)).toBe(after);
  });

  it('leaves text alone that is not TypeScript, and never moves a line', () => {
    expect(rewriteForTslab('not { valid')).toBe('not { valid');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(rewriteForTslab(text).split('\n')).toHaveLength(text.split('\n').length);
      }),
    );
  });

  it('lets all of these run in a cell', async () => {
    const { notebook } = await runNotebook(
      temporaryNotebook([
        'const seed = 2023;\nconst model = { rows: [1, 2], name: { zh: "主题", en: "topic" } };',
        'const { rows: [first, ...rest], name: { zh, en: english = "" } } = model;',
        'const made = { seed, first, rest, zh, english };\nmade',
        'const five = await (await (Promise.resolve([5]))).at(-1);\nfive',
        'for await (const value of [Promise.resolve(seed)]) console.log(value);',
      ]),
      { writeTo: null },
    );
    expect(textOfOutputs(notebook.cells.flatMap((cell) => cell.outputs ?? []))).toBe(
      "{ seed: 2023, first: 1, rest: [ 2 ], zh: '主题', english: 'topic' }\n5\n2023\n",
    );
  });
});
