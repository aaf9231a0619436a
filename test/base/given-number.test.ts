import { betweenZeroAndOne, wholeNumber } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';

describe('wholeNumber', () => {
  it.each([
    ['7', undefined, undefined, 7],
    ['-7', undefined, undefined, -7],
    ['0', 0, undefined, 0],
    ['1e3', 1, 1000, 1000],
  ])('reads %j', (text, least, most, value) => expect(wholeNumber('--count', least, most)(text)).toBe(value));

  it.each([
    ['x', undefined, undefined, 'a whole number, not "x".'],
    ['1.5', undefined, undefined, 'a whole number, not "1.5".'],
    [' ', undefined, undefined, 'a whole number, not " ".'],
    ['', 0, undefined, 'a whole number from 0, not "".'],
    ['NaN', undefined, undefined, 'a whole number, not "NaN".'],
    ['５', 1, undefined, 'a whole number from 1, not "５".'],
    ['-1', 0, undefined, 'a whole number from 0, not "-1".'],
    ['5', 10, undefined, 'a whole number from 10, not "5".'],
    ['1e9', 1, 86_400, 'a whole number from 1 to 86400, not "1e9".'],
    ['9007199254740993', undefined, undefined, 'a whole number, not "9007199254740993".'],
  ])('refuses %j and says the bounds', (text, least, most, expected) => {
    expect(() => wholeNumber('--count', least, most)(text)).toThrow(
      expect.objectContaining({ name: 'UserError', message: `--count must be ${expected}` }),
    );
  });
});

describe('betweenZeroAndOne', () => {
  it.each(['0', '1', '', '-0.5', 'NaN', '1e9', '０.５'])('refuses %j', (text) => {
    expect(() => betweenZeroAndOne('--rate', '1e-4')(text)).toThrow(
      `--rate must be a number between 0 and 1, for example 1e-4, not "${text}".`,
    );
  });

  it('reads a share', () => expect(betweenZeroAndOne('--rate', '1e-4')('2e-5')).toBe(2e-5));
});
