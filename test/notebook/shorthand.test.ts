import { describe, expect, it } from 'vitest';
import { spellOutShorthand } from '../../src/notebook/kernel/shorthand';

describe('spellOutShorthand', () => {
  it.each([
    ['f({ data, seed })', 'f({ data: data, seed: seed })'],
    ['const x = { a, b: { c }, ...d };', 'const x = { a: a, b: { c: c }, ...d };'],
    ['({ a = 1 } = b);', '({ a: a = 1 } = b);'],
    ['const { a, b } = c;', 'const { a, b } = c;'],
    ['g({ 词 }); // { a }', 'g({ 词: 词 }); // { a }'],
    ['not { valid', 'not { valid'],
  ])('rewrites %s', (before, after) => {
    expect(spellOutShorthand(before)).toBe(after);
  });
});
