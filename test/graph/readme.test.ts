import { expect, it } from 'vitest';
import { outputOfReadmeExample } from '../base/readme-example';

it('the example of the README runs and finds both triangles', () => {
  const [division, crossing] = outputOfReadmeExample('graph').split('\n');
  expect(division).toBe('0 0 0 1 1 1 modularity 0.357 stability 1');
  expect(crossing).toBe('links between the sides 0.143');
});
