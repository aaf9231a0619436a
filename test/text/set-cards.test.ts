import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jaccard } from '../../packages/text';
import { setCards } from '../../packages/text/set-cards';

const threshold = 0.8;
const elements = (length: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: length, maxLength: 60 });
const sorted = (set: readonly number[]) => Uint32Array.from(set).sort();

function cardsOf(sets: readonly Uint32Array[]) {
  const cards = setCards(
    Uint32Array.from(sets, ({ length }) => length),
    threshold,
  );
  sets.forEach((set, number) => {
    cards.sketch(set, number);
  });
  return cards;
}

test('never turns away sets as similar as the threshold, but nearly all others', () => {
  let others = 0;
  let passed = 0;
  fc.assert(
    fc.property(elements(10), elements(10), fc.nat(60), (a, b, same) => {
      const mixed = [...new Set([...a.slice(0, same), ...b.slice(0, Math.max(1, a.length - same))])];
      const [one, other] = [sorted(a), sorted(mixed)];
      const mayBeAlike = cardsOf([one, other]).mayBeAlike(0, 1);
      if (jaccard(one, other) >= threshold) expect(mayBeAlike).toBe(true);
      if (jaccard(one, other) < threshold / 2) {
        others++;
        if (mayBeAlike) passed++;
      }
    }),
    { numRuns: 2000, seed: 5 },
  );
  expect(others).toBeGreaterThan(300);
  expect(passed / others).toBeLessThan(0.05);
});

test('answers a set once about another', () => {
  const cards = cardsOf([Uint32Array.of(1, 2, 3), Uint32Array.of(1, 2, 3), Uint32Array.of(1, 2, 3)]);
  expect([cards.mayBeAlike(0, 1), cards.mayBeAlike(0, 1), cards.mayBeAlike(0, 2)]).toEqual([true, false, true]);
});
