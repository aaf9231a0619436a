import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs and finds both subjects', () => {
  const [first, second, found] = outputOfReadmeExample('network').split('\n');
  const pairs = [first, second].map((line) => line.split(' ').sort().join(' ')).sort();
  expect(pairs).toEqual(['+ battery charger true', '+ keyboard screen true']);
  expect(found).toBe('2 communities');
});
