import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tensorflow, useEngine } from '../../../packages/neural/tensor';
import {
  type CnnLstm,
  type CnnLstmSettings,
  describeModel,
  loadCnnLstm,
  saveCnnLstm,
  type TrainCnnLstmOptions,
  type TrainedPass,
  trainCnnLstm,
  withoutPart,
} from '../../../packages/sentiment';
import { engines } from '../../neural/tensor/engines';
import { accuracyOf, classes, feelingTexts, tinySettings } from './posts';

const train = feelingTexts(400, 1);
const dev = feelingTexts(100, 2);
const test = feelingTexts(200, 3);
const folder = mkdtempSync(path.join(tmpdir(), 'cnn-lstm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const trainOn = (settings: CnnLstmSettings, options: Partial<TrainCnnLstmOptions> = {}) =>
  trainCnnLstm({ train, dev }, settings, { classes, engine: 'wasm', ...options });

const settings = tinySettings({ wordPairs: 256, mainStage: { epochs: 8, batchSize: 16, learningRate: 1e-2 } });

describe('trainCnnLstm', () => {
  let model: CnnLstm;
  const passes: TrainedPass[] = [];
  beforeAll(async () => {
    model = await trainOn(settings, { onProgress: (pass) => passes.push(pass) });
  });
  afterAll(() => model.dispose());

  it('learns what texts feel, and that a not turns it round', () => {
    expect(accuracyOf(model.predict(test.tokens), test.labels)).toBeGreaterThan(0.95);
  });

  it('keeps the weights of the pass with the smallest dev loss', () => {
    expect(model.history).toEqual(passes);
    const losses = passes.map(({ devLoss }) => devLoss as number);
    expect(passes[model.bestEpoch - 1].devLoss).toBe(Math.min(...losses));
    const probabilities = model.predict(dev.tokens);
    let loss = 0;
    dev.labels.forEach((label, row) => {
      loss -= Math.log(probabilities[3 * row + label]) / dev.labels.length;
    });
    expect(loss).toBeCloseTo(Math.min(...losses), 4);
    expect(passes[model.bestEpoch - 1].devAccuracy).toBe(accuracyOf(probabilities, dev.labels));
  });

  it('gives probabilities, for empty texts and strangers too, and none for no texts', () => {
    const rows = model.predict([[], ['nobody', 'knows'], ['good'], new Array(500).fill('bad')]);
    expect(rows.length).toBe(12);
    for (let row = 0; row < 4; row++) {
      const of = rows.subarray(3 * row, 3 * row + 3);
      expect(of.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    }
    expect(model.predict([]).length).toBe(0);
  });

  it.each(engines)('is read back from its folder, on the engine %s', async (engine) => {
    const to = path.join(folder, 'saved');
    saveCnnLstm(model, to);
    expect(readdirSync(to)).toEqual(['model.bin']);
    const expected = model.predict(test.tokens);
    const loaded = await loadCnnLstm(to, { engine });
    const found = loaded.predict(test.tokens);
    found.forEach((probability, i) => {
      expect(probability).toBeCloseTo(expected[i], 4);
    });
    expect(loaded.history).toEqual(model.history);
    expect(loaded.parameters).toEqual(model.parameters);
    expect(describeModel(loaded)).toEqual(describeModel(model));
    loaded.dispose();
    expect(() => loaded.predict(test.tokens)).toThrow('disposed');
    await useEngine('wasm');
  });

  it('says what is wrong with a damaged file', async () => {
    const to = path.join(folder, 'damaged');
    saveCnnLstm(model, to);
    const bytes = readFileSync(path.join(to, 'model.bin'));
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(path.join(to, 'model.bin'), bytes);
    await expect(loadCnnLstm(to, { engine: 'wasm' })).rejects.toThrow('the checksum is wrong');
    await expect(loadCnnLstm(path.join(folder, 'none'), { engine: 'wasm' })).rejects.toThrow('there is no CNN-LSTM');
  });

  it('is described step by step', () => {
    const steps = describeModel(model);
    const detailsOf = (wanted: string) => steps.find(({ step }) => step === wanted)?.details;
    expect(detailsOf('Convolutions')).toBe('8 filters of each width: 2 and 3 words; ReLU');
    expect(detailsOf('LSTM layer 1')).toBe('hidden size 10');
    expect(detailsOf('Softmax')).toBe('negative, neutral and positive');
    const numbers = Object.values(model.parameters).reduce((sum, { length }) => sum + length, 0);
    expect(steps.at(-1)).toEqual({ step: 'Parameters', details: 'all together', parameters: numbers });
  });
});

describe('a training that is cut off', () => {
  it.each([1, 60])('goes on to the same bytes (after %i steps)', async (checkpointSteps) => {
    const small = tinySettings({ averaging: 0.9, relatedStage: { epochs: 1, batchSize: 32, learningRate: 1e-2 } });
    const data = { train, dev, related: feelingTexts(64, 9) };
    const [whole, cut] = ['whole', 'cut'].map((name) => path.join(folder, `${name} ${checkpointSteps}`));
    const options = { classes, engine: 'wasm' as const, checkpointSteps };
    const expected = await trainCnnLstm(data, small, { ...options, checkpointFolder: whole });
    let seen = 0;
    const stop = () => {
      seen++;
      if (seen === 3) throw new Error('cut off');
    };
    const cutOptions = { ...options, checkpointFolder: cut };
    await expect(trainCnnLstm(data, small, { ...cutOptions, onProgress: stop })).rejects.toThrow('cut off');
    await expect(loadCnnLstm(cut, { engine: 'wasm' })).rejects.toThrow('its training was cut off');
    const resumed = await trainCnnLstm(data, small, cutOptions);
    expect(resumed.history).toEqual(expected.history);
    expect(resumed.history.map(({ stage }) => stage)).toEqual(['related', 'main', 'main', 'main']);
    expect(readdirSync(cut)).toEqual(['model.bin']);
    expect(readFileSync(path.join(cut, 'model.bin'))).toEqual(readFileSync(path.join(whole, 'model.bin')));

    let trained = false;
    const again = await trainCnnLstm(data, small, { ...cutOptions, onProgress: () => (trained = true) });
    expect(trained).toBe(false);
    expect(again.parameters).toEqual(expected.parameters);
    for (const model of [expected, resumed, again]) model.dispose();
  });
});

describe('early stopping', () => {
  it('ends when the dev loss has not become smaller for long enough', async () => {
    // Labels that nothing in the text tells: dev can only get worse.
    const shuffled = { tokens: train.tokens, labels: train.labels.toReversed() };
    const model = await trainCnnLstm(
      { train: shuffled, dev },
      tinySettings({ patience: 2, mainStage: { epochs: 40, batchSize: 16, learningRate: 1e-2 } }),
      { classes, engine: 'wasm' },
    );
    expect(model.history.length).toBe(model.bestEpoch + 2);
    expect(model.history.length).toBeLessThan(40);
    model.dispose();
  });

  it('counts rare classes as much as frequent ones where it is told to', async () => {
    // 1 negative text in 20; what it says is said by positive ones as well.
    const tokens = Array.from({ length: 200 }, (_, i) => [i % 20 === 0 || i % 4 === 1 ? 'vague' : 'good']);
    const labels = Uint8Array.from({ length: 200 }, (_, i) => (i % 20 === 0 ? 0 : 1));
    const data = { train: { tokens, labels }, dev: { tokens, labels } };
    const two = { classes: ['negative', 'positive'], engine: 'wasm' as const };
    const probabilityOf = async (classWeights: 'equal' | 'balanced') => {
      const model = await trainCnnLstm(data, tinySettings({ classWeights }), two);
      const [negative] = model.predict([['vague']]);
      model.dispose();
      return negative;
    };
    // 10 of 60 vague texts are negative: 1/6; weighted 10 · 10 to 50 · 10/19: 0.79.
    expect(await probabilityOf('equal')).toBeLessThan(0.35);
    expect(await probabilityOf('balanced')).toBeGreaterThan(0.6);
  });
});

describe('what cannot be trained', () => {
  const refused = (data: Parameters<typeof trainCnnLstm>[0], settings: CnnLstmSettings, message: string) =>
    expect(trainCnnLstm(data, settings, { classes, engine: 'wasm' })).rejects.toThrow(message);

  it('is refused with one line', async () => {
    const { tokens, labels } = train;
    await refused({ train: { tokens: [], labels: new Uint8Array() }, dev }, settings, 'There is no train text');
    await refused({ train: { tokens, labels: labels.slice(1) }, dev }, settings, '400 train texts and 399 labels');
    await refused({ train, dev: { tokens: [['a']], labels: Uint8Array.of(3) } }, settings, 'numbered 0 to 2');
    const twoClasses = labels.map((label) => (label === 1 ? 2 : label));
    await refused({ train: { tokens, labels: twoClasses }, dev }, settings, 'No train text is neutral');
    await refused({ train, dev }, tinySettings({ lstm: [] }), 'Without an LSTM there is no last state');
    await refused({ train, dev }, tinySettings({ filters: 0 }), 'filters');
    const mad = tinySettings({ mainStage: { epochs: 1, batchSize: 64, learningRate: 1e30 } });
    await refused({ train, dev }, mad, 'train again with a lower learning rate');
  });

  it('leaves no tensors behind', async () => {
    const before = tensorflow().memory().numTensors;
    const model = await trainOn(withoutPart(tinySettings(), 'word vectors'));
    model.dispose();
    expect(tensorflow().memory().numTensors).toBe(before);
  });
});
