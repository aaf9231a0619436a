import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textSet } from '../../../packages/corpus/values/text-set';

describe('a set of texts', () => {
  it('tells what was there as a Set does', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('', '\0', '\0\0', 'a', 'ａ', '😀'),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        const expected = new Set<string>();
        const set = textSet();
        for (const each of texts) {
          expect(set.add(each)).toBe(!expected.has(each));
          expected.add(each);
        }
      }),
    );
  });

  it('keeps what was there when it grows, and mistakes none of 300,000 numbers', () => {
    const set = textSet();
    const numbers = Array.from({ length: 300_000 }, (_, i) => `row:${i}`);
    expect(numbers.filter((number) => !set.add(number))).toEqual([]);
    expect(numbers.filter((number) => set.add(number))).toEqual([]);
  });
});
