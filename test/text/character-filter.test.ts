import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHold } from '../../packages/text/character-filter';

test('a text that may hold no character of a class holds none, and one that holds some may', () => {
  const pattern = /\p{Extended_Pictographic}|[a-c很]/gu;
  const filter = mayHold(pattern);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '很', '😀', '©', 'b'), (text, more) => {
      const whole = text + more;
      if (!filter(whole)) expect(whole.replace(pattern, '')).toBe(whole);
      if (more !== '') expect(filter(whole)).toBe(true);
    }),
    { seed: 1 },
  );
  expect(filter('电池')).toBe(false);
});
