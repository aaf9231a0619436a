import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countRepetition, duplicateGroups, repeatedSplits, splitRows } from '../../packages/classify';

describe('duplicateGroups', () => {
  const review = '这台笔记本的键盘手感很好，屏幕也清晰，就是电池用得太快了，一天要充两次电';

  it('joins texts that differ in case, blanks and marks, and long ones that nearly repeat', () => {
    const texts = ['Good!', ' good', review, '差', `${review}。`, `${review}啊`, '一般'];
    expect([...duplicateGroups(texts, 'zh')]).toEqual([0, 0, 1, 2, 1, 1, 3]);
  });

  it('keeps short texts apart that differ in a word, and texts of marks alone that differ', () => {
    expect([...duplicateGroups(['很好', '不好', ':-)', '…'], 'zh')]).toEqual([0, 1, 2, 3]);
  });

  it('joins what repeats a repetition, in words as well', () => {
    const words = Array.from({ length: 40 }, (_, i) => `word${i}`);
    const texts = [words, [...words, 'end'], [...words, 'end', 'more']].map((list) => list.join(' '));
    expect([...duplicateGroups(texts, 'en')]).toEqual([0, 0, 0]);
  });
});

describe('countRepetition', () => {
  it('counts surplus rows and rows of groups with several labels', () => {
    const counts = { rows: 6, groups: 3, surplus: 3, contradicting: 3 };
    expect(countRepetition([0, 0, 1, 1, 1, 2], [1, 1, 0, 1, 0, 1])).toEqual(counts);
  });
});

describe('splitRows', () => {
  const shares = { train: 0.8, dev: 0.1, test: 0.1 };
  const groupsOfRows = fc.array(fc.nat(40), { minLength: 60, maxLength: 200 });

  it('puts each row into one part, groups whole, near the shares', () => {
    fc.assert(
      fc.property(groupsOfRows, fc.integer(), (groups, seed) => {
        const split = splitRows(groups, shares, seed);
        const all = Object.values(split).flatMap((rows) => [...rows]);
        expect(all.sort((a, b) => a - b)).toEqual(groups.map((_, i) => i));
        const groupsOf = (part: keyof typeof shares) => new Set(Array.from(split[part], (row) => groups[row]));
        for (const group of groupsOf('test')) {
          expect(groupsOf('train').has(group) || groupsOf('dev').has(group)).toBe(false);
        }
        const largest = Math.max(...groups.map((group) => groups.filter((other) => other === group).length));
        expect(Math.abs(split.test.length - 0.1 * groups.length)).toBeLessThanOrEqual(largest + 1);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same split for a seed, and different ones when repeated', () => {
    const groups = Array.from({ length: 100 }, (_, i) => i);
    expect(splitRows(groups, shares, 5)).toEqual(splitRows(groups, shares, 5));
    const [first, second] = repeatedSplits(groups, shares, { seed: 5, count: 2 });
    expect(first.test).not.toEqual(second.test);
    expect(first.test).toHaveLength(10);
  });

  it('refuses shares that do not add up', () => {
    expect(() => splitRows([0, 1], { train: 0.8, test: 0.1 }, 1)).toThrow('add up to 1');
  });
});
