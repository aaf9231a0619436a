import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContainer, writeContainer } from '@crosscultural/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { useDeterministicEngine } from '../../../packages/neural/tensor';
import { initialValues } from '../../../packages/neural/training/parameters';
import { loadTripletModel, storeTripletModel } from '../../../packages/triplets';
import { createVocabulary } from '../../../packages/triplets/encoder/vocabulary';
import { parametersOf } from '../../../packages/triplets/model/build';
import { readModel, type SavedModel, writeModel } from '../../../packages/triplets/model/model-file';
import { sentence, tinySettings } from '../tiny';

const folder = mkdtempSync(path.join(tmpdir(), 'model-file-'));
const at = (name: string) => path.join(folder, name);
const file = (name: string) => path.join(folder, name, 'model.bin');
afterAll(() => rmSync(folder, { recursive: true }));

const settings = { ...tinySettings, language: 'zh', wordFeatureSize: 6, hiddenSize: 64, convolutionLayers: 2 };
const vocabulary = createVocabulary(['电', '池', '很', '好']);
const model: Omit<SavedModel, 'precision'> = {
  settings,
  vocabulary,
  decodings: [{ threshold: 0.5, delta: 0.8, maximumLength: 12 }],
  words: { words: ['电池', '屏幕'], dimension: 6, values: Float32Array.from({ length: 12 }, (_, i) => i / 6 - 1) },
  values: initialValues(parametersOf(settings, vocabulary), seededRandom(3)),
  identity: 'made up',
};
const question = { sentence: sentence('电池很好', 'zh'), query: { kind: 'aspects' } } as const; // "the battery is very good"

beforeAll(async () => {
  await useDeterministicEngine();
  writeModel(at('float32'), model);
  for (const precision of ['float16', 'int8'] as const) storeTripletModel(at('float32'), at(precision), precision);
});

describe('writeModel', () => {
  it('keeps a model as it is', () => {
    expect(readModel(at('float32'))).toEqual({ ...model, precision: 'float32' });
  });

  it('writes half the bytes in float16 and a quarter in int8', () => {
    const [whole, half, quarter] = ['float32', 'float16', 'int8'].map((name) => statSync(file(name)).size);
    expect(half / whole).toBeLessThan(0.55);
    expect(quarter / whole).toBeLessThan(0.3);
  });
});

describe('storeTripletModel', () => {
  it.each([
    ['float16', 2 ** -11],
    ['int8', 1 / 254],
  ] as const)('keeps everything but the last digits of matrices, in %s', (precision, error) => {
    const stored = readModel(at(precision));
    expect({ ...stored, values: null, words: null }).toEqual({ ...model, values: null, words: null, precision });
    expect(stored.words?.words).toEqual(model.words?.words);
    const pairs = [
      [stored.words?.values, model.words?.values],
      ...Object.keys(model.values).map((name) => [stored.values[name], model.values[name]]),
    ] as [Float32Array, Float32Array][];
    for (const [found, expected] of pairs) {
      expect(found).toBeInstanceOf(Float32Array);
      expect(found.length).toBe(expected.length);
      const largest = Math.max(...expected.map(Math.abs));
      const far = found.map((value, i) => Math.abs(value - expected[i]));
      expect(Math.max(...far)).toBeLessThanOrEqual(error * largest * 1.001);
    }
    expect(stored.values['tags.bias']).toEqual(model.values['tags.bias']);
    expect(stored.values['transformer1.queryKeyValue.weights']).not.toEqual(
      model.values['transformer1.queryKeyValue.weights'],
    );
  });

  it('gives the same bytes again, also from what was rounded', () => {
    storeTripletModel(at('int8'), at('int8 again'), 'int8');
    expect(readFileSync(file('int8 again')).equals(readFileSync(file('int8')))).toBe(true);
  });

  it('makes models that answer nearly the same', async () => {
    const answers: Float32Array[] = [];
    for (const name of ['float32', 'float16', 'int8']) {
      const loaded = await loadTripletModel(at(name), { engine: 'wasm' });
      answers.push(loaded.answer([question])[0].startProbabilities);
      loaded.dispose();
    }
    const far = answers.slice(1).map((found) => Math.max(...found.map((p, i) => Math.abs(p - answers[0][i]))));
    expect(far[0]).toBeLessThan(1e-3);
    expect(far[1]).toBeLessThan(0.02);
    expect(far[1]).toBeGreaterThan(0);
  });

  it('refuses to write over the model it reads, and what is no model', () => {
    expect(() => storeTripletModel(at('float32'), `${at('int8')}/../float32`, 'int8')).toThrow('in another folder');
    expect(() => storeTripletModel(at('nowhere'), at('x'), 'int8')).toThrow('there is no triplet model');
  });

  it('says which value is too large for half precision', () => {
    const values = { ...model.values, 'tags.weights': model.values['tags.weights'].map(() => 70000) };
    writeModel(at('large'), { ...model, values });
    expect(() => storeTripletModel(at('large'), at('x'), 'float16')).toThrow(
      `${at('large')}: tags.weights: 70000 cannot be stored in half precision.`,
    );
  });
});

describe('readModel', () => {
  /** A copy of a model with something changed. */
  function changed(name: string, change: (contents: ReturnType<typeof readContainer>) => void): string {
    cpSync(at(name), at('changed'), { recursive: true });
    const contents = readContainer(file('changed'), 'triplet model');
    change(contents);
    writeContainer(file('changed'), 'triplet model', contents);
    return at('changed');
  }

  it('reads files that were written before there were precisions', () => {
    const older = changed('float32', ({ description }) => delete (description as { precision?: string }).precision);
    expect(readModel(older)).toEqual({ ...model, precision: 'float32' });
  });

  it('says in one line what does not fit', () => {
    const shortened = changed('int8', ({ arrays }) => {
      arrays['tags.weights.scales'] = arrays['tags.weights.scales'].subarray(1);
    });
    expect(() => readModel(shortened)).toThrow(
      /model\.bin: the parameter tags\.weights\.scales has 3 numbers; .* 4\.$/,
    );
    const cut = changed('float16', ({ arrays }) => {
      arrays.entries = arrays.entries.subarray(1);
    });
    expect(() => readModel(cut)).toThrow(/the parameter entries has \d+ numbers; .* ask for \d+ × 64\.$/);
    const called = changed('int8', ({ description }) => {
      (description as { precision: string }).precision = 'float16';
    });
    expect(() => readModel(called)).toThrow(/is stored as Int8Array, expected Uint16Array\.$/);
    const unknown = changed('int8', ({ description }) => {
      (description as { precision: string }).precision = 'int4';
    });
    expect(() => readModel(unknown)).toThrow(/the description of the model is wrong: precision/);
    const endless = changed('int8', ({ description }) => {
      (description as { settings: { transformerLayers: number } }).settings.transformerLayers = 2 ** 40;
    });
    expect(() => readModel(endless)).toThrow(/the description of the model is wrong: settings/);
    const fewer = changed('int8', ({ description }) => (description as { words: string[] }).words.pop());
    expect(() => readModel(fewer)).toThrow(/frozen word vectors has 12 numbers; .* ask for 1 × 6\.$/);
  });
});
