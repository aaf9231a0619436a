import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { engineOption, seedOption, wholeNumber } from '../../src/cli/options';

describe('wholeNumber', () => {
  it.each([
    ['7', undefined, 7],
    ['-7', undefined, -7],
    ['0', 0, 0],
    ['1e3', 1, 1000],
  ])('reads %j', (text, least, value) => expect(wholeNumber('--count', least)(text)).toBe(value));

  it.each([
    ['x', undefined, '--count must be a whole number, not "x".'],
    ['1.5', undefined, '--count must be a whole number, not "1.5".'],
    [' ', undefined, '--count must be a whole number, not " ".'],
    ['-1', 0, '--count must be a whole number, not "-1".'],
    ['0', 1, '--count must be a positive whole number, not "0".'],
    ['9007199254740993', undefined, '--count must be a whole number, not "9007199254740993".'],
  ])('refuses %j', (text, least, message) => {
    expect(() => wholeNumber('--count', least)(text)).toThrow(expect.objectContaining({ name: 'UserError', message }));
  });
});

it('options have their usual values, and refuse an engine that there is not', () => {
  const command = () => new Command().exitOverride().configureOutput({ writeErr: () => {} });
  const withOptions = () => command().addOption(seedOption(5)).addOption(engineOption('what computes', 'auto'));
  expect(withOptions().parse([], { from: 'user' }).opts()).toEqual({ seed: 5, engine: 'auto' });
  expect(withOptions().parse(['--seed', '6', '--engine', 'wasm'], { from: 'user' }).opts()).toEqual({
    seed: 6,
    engine: 'wasm',
  });
  expect(() => withOptions().parse(['--engine', 'steam'], { from: 'user' })).toThrow(/Allowed choices are/);
});
