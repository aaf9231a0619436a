import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { expect, it, onTestFinished } from 'vitest';
import { engineOption, givenPath, mapWithToday, seedOption } from '../../src/cli/options';

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

it('a day is part of the map, and no blank', () => {
  expect(mapWithToday('text=body', undefined)).toBe('text=body');
  expect(mapWithToday('text=body', '2021-01-16')).toBe('text=body,today=="2021-01-16"');
  for (const blank of ['', ' ', '\u3000'])
    expect(() => mapWithToday(undefined, blank)).toThrow(
      '--today is blank: give a day such as 2021-01-16, or leave it out.',
    );
});
