import { expect, test } from 'vitest';
import { firstPlaces } from '../../../packages/corpus/store/first-places';

test('tells where each text was first met, also after the table has grown', () => {
  const firstPlace = firstPlaces();
  const textOf = (place: number) => (place % 3 === 0 ? `copied ${place % 500}` : `own ${place}`);
  const first = new Map<string, number>();
  for (let place = 0; place < 20_000; place++) {
    const text = textOf(place);
    if (!first.has(text)) first.set(text, place);
    expect(firstPlace(text, place)).toBe(first.get(text));
  }
});
