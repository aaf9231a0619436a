import { jsonForScript } from '@crosscultural/base';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it('jsonForScript is JSON of the same value without the sign that could end a script', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = jsonForScript(value);
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
