import { expect, it } from 'vitest';
import { editDistance, nearestNames } from '../../../packages/claims/own/edit-distance';

it.each([
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['battery', 'battery', 0],
  ['batery', 'battery', 1],
  ['电池', '电量', 1],
])('%s and %s are so many letters apart', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
  expect(editDistance(to, from)).toBe(distance);
});

it('the nearest names come first, five of many', () => {
  expect(nearestNames('Batery', ['screen', 'battery'])).toBe('there are: battery, screen');
  const many = ['price', 'screen', 'battery', 'butter', 'camera', 'sound'];
  expect(nearestNames('batery', many)).toMatch(/^the nearest of 6 are: battery, butter, /);
  expect(nearestNames('batery', [])).toBe('there are none');
});
