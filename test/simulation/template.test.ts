import { describe, expect, it } from 'vitest';
import { UserError } from '../../packages/base/errors';
import { seededRandom } from '../../packages/base/random';
import { readGrammar } from '../../packages/simulation/template';

describe('readGrammar', () => {
  it('expands choices and rules and knows where the marks are', () => {
    const grammar = readGrammar({ start: ['a«m:<b>»{c|c}'], b: ['xy'] });
    expect(grammar.write('start', seededRandom(1))).toEqual({
      text: 'axyc',
      marks: [{ label: 'm', start: 1, end: 3, text: 'xy' }],
    });
  });

  it.each(['{a', '<b', '«m:a', 'a}', '<missing>'])('refuses %s', (source) => {
    expect(() => readGrammar({ start: [source] })).toThrow(UserError);
  });
});
