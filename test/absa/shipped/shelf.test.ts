import { rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { modelsFolder, shippedModel, shippedModels } from '../../../packages/absa';
import { UserError } from '../../../packages/base/errors';
import { projectFolder } from '../../../src/project';
import { manifestOf, shelfOf } from './shelf-of';

it('lists the models with their folders, sizes and whether they are whole', () => {
  const folder = shelfOf();
  rmSync(path.join(folder, 'zh-triplets', 'model.bin'));
  expect(shippedModels(folder)).toEqual([
    { ...manifestOf().models[0], folder: path.join(folder, 'en'), bytes: 50_009, complete: true },
    { ...manifestOf().models[1], folder: path.join(folder, 'zh-triplets'), bytes: 20_000, complete: false },
  ]);
});

it('gives absolute folders for a relative one', () => {
  const relative = path.relative(process.cwd(), shelfOf());
  expect(shippedModels(relative).every(({ folder }) => path.isAbsolute(folder))).toBe(true);
});

it('finds the model of a kind and language', () => {
  const folder = shelfOf();
  expect(shippedModel('triplets', 'zh', folder).folder).toBe(path.join(folder, 'zh-triplets'));
  expect(shippedModel('encoder', 'en', folder).name).toBe('en');
});

it('says which languages there are, and what to do', () => {
  const folder = shelfOf();
  expect(() => shippedModel('triplets', 'de', folder)).toThrow(UserError);
  expect(() => shippedModel('triplets', 'de', folder)).toThrow(
    'No model of triplets for "de" ships with the project (there are: zh); train one: npx crosscultural absa train …, or name one with --model.',
  );
  expect(() => shippedModel('encoder', 'zh', folder)).toThrow(
    'No BERT for "zh" ships with the project (there are: en); fetch one: npx crosscultural model fetch owner/name',
  );
});

it('does not hand out a model that is cut off', () => {
  const folder = shelfOf();
  truncateSync(path.join(folder, 'en', 'model.safetensors'), 49_999);
  expect(() => shippedModel('encoder', 'en', folder)).toThrow(/en is not whole; .* model fetch --from/);
});

it('lies in the checkout', () => {
  expect(modelsFolder).toBe(path.join(projectFolder, 'models'));
});
