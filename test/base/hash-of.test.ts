import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hashOf } from '../../packages/base';

it('is SHA-256 of the parts as JSON: of [1,"a"] as sha256sum tells it', () => {
  expect(hashOf(1, 'a')).toBe('2010945388e2de98f5651051478912aa4ff38bb13a2cdb1a2c257bb97fbf98ff');
});

it('tells lists apart that hold the same in another division', () => {
  const parts = fc.array(fc.array(fc.string(), { minLength: 1 }), { minLength: 2 });
  fc.assert(fc.property(parts, (lists) => hashOf(...lists) !== hashOf(lists.flat())));
});
