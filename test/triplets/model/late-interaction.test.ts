import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BertModelSettings,
  bertSettings,
  loadTripletModel,
  settingsOfModel,
  storeTripletModel,
  type TrainingData,
  type TripletModel,
  trainTripletModel,
} from '../../../packages/triplets';
import { readModel } from '../../../packages/triplets/model/model-file';
import { projectFolder } from '../../../src/project';
import { sentence, tinyData } from '../tiny';

const init = path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32');
const folder = mkdtempSync(path.join(tmpdir(), 'late-interaction-'));
const trained = path.join(folder, 'trained');
const losses: number[] = [];
let settings: BertModelSettings;
let model: TripletModel;

/** The tiny reviews by one guideline, and as if by another that does not label battery. */
function twoGuidelines(): TrainingData {
  const { train, dev } = tinyData();
  const other = train.map((review) => ({
    ...review,
    triplets: review.text.includes('battery') ? [] : review.triplets,
    guideline: 'others',
  }));
  return { train: [...train.map((review) => ({ ...review, guideline: 'all' })), ...other], dev };
}

const bytes = (of: string) => readFileSync(path.join(of, 'model.bin'));
const question = { sentence: sentence('the battery is great'), query: { kind: 'aspects' } } as const;

beforeAll(async () => {
  const given = await bertSettings(init, { language: 'en', interaction: 'late', guidelines: ['all', 'others'] });
  settings = { ...given, averaging: 0, mainStage: { epochs: 6, batchSize: 4, learningRate: 2e-3 } };
  model = await trainTripletModel(twoGuidelines(), settings, {
    ...{ engine: 'wasm', init, checkpointFolder: trained },
    onProgress: ({ loss }) => losses.push(loss),
  });
});
afterAll(() => {
  model.dispose();
  rmSync(folder, { recursive: true });
});

describe('fine-tuning a BERT with late interaction', () => {
  it('learns, at a rate that fits the size of the model', () => {
    expect(losses).toHaveLength(6);
    expect(losses[5]).toBeLessThan(losses[0]);
    expect(settings.relatedStage.learningRate).toBe(1e-4);
  });

  it('goes on after it was cut off, to the same bytes', async () => {
    const resumed = path.join(folder, 'resumed');
    const train = (onProgress: () => void) =>
      trainTripletModel(twoGuidelines(), settings, {
        ...{ engine: 'wasm', init, checkpointFolder: resumed, checkpointSteps: 1, onProgress },
      });
    let passes = 0;
    const cutOff = train(() => {
      if (++passes === 2) throw new Error('cut off');
    });
    await expect(cutOff).rejects.toThrow('cut off');
    (await train(() => {})).dispose();
    expect(bytes(resumed).equals(bytes(trained))).toBe(true);
  });

  it('learns what each guideline labels, and reads by the first unless another is named', async () => {
    const others = await loadTripletModel(trained, { engine: 'wasm', guideline: 'others' });
    const first = await loadTripletModel(trained, { engine: 'wasm' });
    const ofBattery = (reader: TripletModel) => reader.answer([question])[0].startProbabilities[2];
    expect(ofBattery(first)).toBe(ofBattery(model));
    expect(ofBattery(first)).toBeGreaterThan(ofBattery(others));
    expect(others.decoding).toEqual(readModel(trained).decodings[1]);
    first.dispose();
    others.dispose();
    await expect(loadTripletModel(trained, { engine: 'wasm', guideline: 'mine' })).rejects.toThrow(
      'This model knows the labels of all, others, not of mine.',
    );
  });

  it('is trained on from a stored model with few passes at a low rate, and from the same values to the same bytes', async () => {
    const stored = path.join(folder, 'stored');
    storeTripletModel(trained, stored, 'int8');
    const on = settingsOfModel(stored);
    expect(on.mainStage).toEqual({ epochs: 4, batchSize: 4, learningRate: 5e-5 });
    const again = ['one', 'two'].map((name) => path.join(folder, name));
    for (const checkpointFolder of again) {
      (await trainTripletModel(tinyData(), on, { engine: 'wasm', from: stored, checkpointFolder })).dispose();
    }
    expect(bytes(again[0]).equals(bytes(again[1]))).toBe(true);
    const { values } = readModel(again[0]);
    const { values: before } = readModel(stored);
    const moved = Math.max(
      ...values['question.kinds'].map((value, i) => Math.abs(value - before['question.kinds'][i])),
    );
    expect(moved).toBeGreaterThan(0);
    expect(moved).toBeLessThan(0.01);
  });

  it('refuses settings of another shape than the earlier model', async () => {
    const wrong = { ...settings, bert: { ...settings.bert, guidelines: ['all'] } };
    await expect(trainTripletModel(tinyData(), wrong, { engine: 'wasm', from: trained })).rejects.toThrow(
      /^The settings ask for question\.kinds of 5 × \d+, which the earlier model does not have\.$/,
    );
  });
});
