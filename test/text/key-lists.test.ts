import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyLists } from '../../packages/text/key-lists';

/** Few keys that fall into neighbouring places, the last of them among them, so that they run into each other and over the end. */
const key = fc.integer({ min: -6, max: 6 });

test('keeps the first eight numbers of a key, in their order, and says when its list is full', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
      const lists = keyLists(4);
      const expected = new Map<number, number[]>();
      keys.forEach((each, number) => {
        const list = expected.get(each) ?? [];
        expected.set(each, list);
        const hasRoom = list.length < 8;
        if (hasRoom) list.push(number);
        expect(lists.add(each, number)).toBe(hasRoom);
      });
      for (const [each, list] of expected) {
        const found: number[] = [];
        expect(lists.visit(each, (number) => found.push(number))).toBe(list.length === 8);
        expect(found).toEqual(list);
      }
    }),
  );
});

test('holds far more keys than it was told to expect, and none that was not filed', () => {
  const lists = keyLists(0);
  const keyOf = (number: number) => Math.imul(number + 1, 0x9e3779b1);
  for (let number = 0; number < 20_000; number++) lists.add(keyOf(number), number);
  const foundOf = (number: number) => {
    const found: number[] = [];
    lists.visit(keyOf(number), (each) => found.push(each));
    return found.join();
  };
  const numbers = Array.from({ length: 40_000 }, (_, number) => number);
  expect(numbers.filter((number) => foundOf(number) !== (number < 20_000 ? String(number) : ''))).toEqual([]);
});
