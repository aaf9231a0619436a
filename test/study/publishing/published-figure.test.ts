import { expect, it } from 'vitest';
import { publishedFigure } from '../../../src/study/publishing/published-figure';

it('finds a figure of either corpus by its name, with or without an ending', () => {
  expect(publishedFigure('culture-arrows', 'simulated')).toMatch(/^<svg/);
  expect(publishedFigure('culture-arrows.png', 'public')).not.toBe(publishedFigure('culture-arrows', 'simulated'));
});

it.each([
  ['arrows', 'simulated', 'Alike are: culture-arrows'],
  ['../../secret', 'public', 'There are: '],
  ['culture-arrows', '../etc', 'There are no figures'],
  ['culture-arrows', 'mine', 'npm start -- --data mine'],
])('says what there is instead of "%s" of %s', (name, corpus, message) => {
  expect(() => publishedFigure(name, corpus)).toThrow(message);
});
