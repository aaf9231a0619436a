import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README measures the words of its own lexicon', () => {
  const output = outputOfReadmeExample('attention');
  expect(output).toBe(
    'mouse: mouse (name), price: price (name), wireless mouse: mouse (compound)\nmouse 0.67 1\nprice 0.33 0\n',
  );
});
