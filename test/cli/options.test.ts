import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { describe, expect, it, onTestFinished } from 'vitest';
import { engineOption, givenPath, seedOption, wholeNumber } from '../../src/cli/options';

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

it('a path is looked for here, then where npm was called', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'called-in-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'mine.csv'), 'text\n');
  expect(givenPath('mine.csv', folder)).toBe(path.join(folder, 'mine.csv'));
  expect(givenPath('mine.csv#text=body', folder)).toBe(path.join(folder, 'mine.csv#text=body'));
  expect(givenPath('package.json', folder)).toBe(path.resolve('package.json'));
  expect(givenPath('nowhere.csv', folder)).toBe(path.resolve('nowhere.csv'));
  expect(givenPath('mine.csv', undefined)).toBe(path.resolve('mine.csv'));
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
