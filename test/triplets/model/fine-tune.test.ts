import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { readBertConfig } from '../../../packages/neural/bert/config';
import { createAdamW, tensorflow, useDeterministicEngine } from '../../../packages/neural/tensor';
import { loadOnnxRuntime } from '../../../packages/neural/tensor/onnx/session';
import { trainStep } from '../../../packages/neural/training/step';
import {
  type BertModelSettings,
  bertSettings,
  loadTripletModel,
  type TripletModel,
  trainTripletModel,
} from '../../../packages/triplets';
import { readBertValues } from '../../../packages/triplets/encoder';
import type { BertSettingsOptions } from '../../../packages/triplets/model/bert-settings';
import { buildLayers } from '../../../packages/triplets/model/build';
import { readModel } from '../../../packages/triplets/model/model-file';
import { planStages } from '../../../packages/triplets/model/stages';
import { startFromBert } from '../../../packages/triplets/model/start';
import { projectFolder } from '../../../src/project';
import { sentence, tinyData } from '../tiny';

const init = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
const folder = mkdtempSync(path.join(tmpdir(), 'fine-tune-'));
const trained = path.join(folder, 'trained');
const losses: number[] = [];
let settings: BertModelSettings;
let model: TripletModel;

async function quickSettings(options: Partial<BertSettingsOptions> = {}) {
  const given = await bertSettings(init, { language: 'en', ...options });
  return { ...given, mainStage: { epochs: 3, batchSize: 4, learningRate: 2e-3 } };
}

const bytes = (of: string) => readFileSync(path.join(of, 'model.bin'));

beforeAll(async () => {
  settings = await quickSettings({ frozenLayers: 1, questionsAtOnce: 3 });
  model = await trainTripletModel(tinyData(), settings, {
    ...{ engine: 'wasm', init, checkpointFolder: trained },
    onProgress: ({ loss }) => losses.push(loss),
  });
});
afterAll(() => {
  model.dispose();
  rmSync(folder, { recursive: true });
});

describe('fine-tuning a published BERT model', () => {
  it('learns', () => {
    expect(losses).toHaveLength(3);
    expect(losses[2]).toBeLessThan(losses[0]);
  });

  it('leaves the embeddings and the frozen layers as they are, and changes the others', () => {
    const before = readBertValues(init, readBertConfig(init));
    const { values } = readModel(trained);
    for (const name of Object.keys(before)) {
      const unchanged = before[name].every((value, i) => Object.is(value, values[name][i]));
      expect(`${name} ${unchanged}`).toBe(`${name} ${!name.startsWith('layer2.')}`);
    }
  });

  it('gives the same bytes again', async () => {
    const again = path.join(folder, 'again');
    (await trainTripletModel(tinyData(), settings, { engine: 'wasm', init, checkpointFolder: again })).dispose();
    expect(bytes(again).equals(bytes(trained))).toBe(true);
  });

  it('goes on after it was cut off, to the same bytes', async () => {
    const resumed = path.join(folder, 'resumed');
    const train = (onProgress: () => void) =>
      trainTripletModel(tinyData(), settings, {
        engine: 'wasm',
        init,
        checkpointFolder: resumed,
        checkpointSteps: 1,
        onProgress,
      });
    let passes = 0;
    const cutOff = train(() => {
      if (++passes === 2) throw new Error('cut off');
    });
    await expect(cutOff).rejects.toThrow('cut off');
    (await train(() => {})).dispose();
    expect(bytes(resumed).equals(bytes(trained))).toBe(true);
  });

  it('is opened again without the published model, and answers the same', async () => {
    const question = { sentence: sentence('the Screen is great'), query: { kind: 'aspects' } } as const;
    const opened = await loadTripletModel(trained, { engine: 'wasm' });
    expect(opened.answer([question])).toEqual(model.answer([question]));
    expect(opened.answer([question])[0].startProbabilities).toHaveLength(5);
    opened.dispose();
  });

  it.skipIf(loadOnnxRuntime() instanceof Error)('answers the same with ONNX Runtime, to 1e-4', async () => {
    const questions = ['the screen is great', 'unplayable', 'the battery is playing'].map((text) => {
      return { sentence: sentence(text), query: { kind: 'aspects' } } as const;
    });
    const expected = model.answer(questions);
    const opened = await loadTripletModel(trained, { engine: 'onnx' });
    opened.answer(questions).forEach((answer, question) => {
      for (const part of ['startProbabilities', 'endProbabilities', 'sentimentProbabilities'] as const) {
        const far = answer[part].map((probability, i) => Math.abs(probability - expected[question][part][i]));
        expect(Math.max(...far)).toBeLessThan(1e-4);
      }
    });
    opened.dispose();
    await useDeterministicEngine();
  });

  it('makes the same step in parts as at once', async () => {
    const valuesAfterStep = async (questionsAtOnce: number) => {
      const given = { ...(await quickSettings({ questionsAtOnce })), dropout: 0 };
      const start = startFromBert(init, given);
      const layers = buildLayers({
        settings: given,
        vocabulary: start.vocabulary,
        words: null,
        values: start.values(),
      });
      const [{ batchOf }] = planStages(tinyData(), given, layers);
      const tensors = tensorflow().memory().numTensors;
      const optimizer = createAdamW(layers.variables, given);
      const loss = trainStep(layers.variables, optimizer, batchOf, [0, 1, 2, 3, 4, 5, 6, 7], {
        ...{ learningRate: 1e-3, random: seededRandom(1), examplesAtOnce: questionsAtOnce },
      });
      const values = Object.values(layers.variables).flatMap((variable) => Array.from(variable.dataSync()));
      optimizer.dispose();
      expect(tensorflow().memory().numTensors).toBe(tensors);
      layers.dispose();
      return { loss, values };
    };
    const [whole, parts] = [await valuesAfterStep(8), await valuesAfterStep(3)];
    expect(parts.loss).toBeCloseTo(whole.loss, 5);
    // Adam moves by about the learning rate whatever the gradient's size: where that is nearly zero, rounding decides.
    const far = whole.values.filter((value, i) => Math.abs(value - parts.values[i]) > 1e-5).length;
    expect(far / whole.values.length).toBeLessThan(0.02);
  });

  it.each(['early', 'late'] as const)('leaves weights of attention out, the same again (%s)', async (interaction) => {
    const lossesWith = async (attentionDropout: number) => {
      const given = { ...(await quickSettings({ interaction, attentionDropout })), dropout: 0 };
      const losses: number[] = [];
      const model = await trainTripletModel(tinyData(), given, {
        ...{ engine: 'wasm', init },
        onProgress: ({ loss }) => losses.push(loss),
      });
      model.dispose();
      return losses;
    };
    const [none, half, again] = [await lossesWith(0), await lossesWith(0.5), await lossesWith(0.5)];
    expect(half).toEqual(again);
    expect(half).toHaveLength(3);
    half.forEach((loss, pass) => {
      expect(loss).not.toBe(none[pass]);
      expect(Math.abs(loss - none[pass])).toBeLessThan(0.5);
    });
  });

  it('refuses what does not fit together', async () => {
    await expect(trainTripletModel(tinyData(), settings, { engine: 'wasm' })).rejects.toThrow('Fine-tuning needs both');
    await expect(bertSettings(init, { language: 'en', frozenLayers: 3 })).rejects.toThrow(
      'frozenLayers must be a whole number from 0 to 2, not 3.',
    );
    await expect(bertSettings(init, { language: 'en', attentionDropout: 1 })).rejects.toThrow(
      'attentionDropout must be from 0 to below 1, not 1.',
    );
    await expect(bertSettings(folder, { language: 'en' })).rejects.toThrow('holds no config.json');
  });
});
