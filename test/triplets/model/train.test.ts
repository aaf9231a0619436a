import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContainer, writeContainer } from '@crosscultural/base';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { tensorflow } from '../../../packages/neural/tensor';
import {
  type EpochProgress,
  extractTriplets,
  loadTripletModel,
  type QuestionAnswerer,
  type TripletModel,
  trainTripletModel,
} from '../../../packages/triplets';
import { sentimentOfStars } from '../../../packages/triplets/model/stages';
import { projectFolder } from '../../../src/project';
import { sentence, tinyData, tinyReviews, tinySettings } from '../tiny';

const folder = mkdtempSync(path.join(tmpdir(), 'train-'));
const whole = path.join(folder, 'whole');
const progress: EpochProgress[] = [];
let model: TripletModel;

beforeAll(async () => {
  model = await trainTripletModel(tinyData(), tinySettings, {
    engine: 'wasm',
    checkpointFolder: whole,
    onProgress: (event) => progress.push(event),
  });
});
afterAll(() => {
  model.dispose();
  rmSync(folder, { recursive: true });
});

const bytes = (of: string) => readFileSync(path.join(of, 'model.bin'));

describe('trainTripletModel', () => {
  it('goes through the stages and tells of each pass', () => {
    expect(progress.map(({ stage, epoch, epochs }) => `${stage} ${epoch}/${epochs}`)).toEqual([
      'stars 1/1',
      'labelled reviews 1/3',
      'labelled reviews 2/3',
      'labelled reviews 3/3',
    ]);
    expect(progress[3].loss).toBeLessThan(progress[1].loss);
    expect(progress[0].devF1).toBeNull();
    expect(progress[3].devF1).toBeGreaterThanOrEqual(0);
  });

  it('gives the same bytes again', async () => {
    const again = path.join(folder, 'again');
    (await trainTripletModel(tinyData(), tinySettings, { engine: 'wasm', checkpointFolder: again })).dispose();
    expect(bytes(again).equals(bytes(whole))).toBe(true);
    const other = path.join(folder, 'other');
    const settings = { ...tinySettings, seed: 2 };
    (await trainTripletModel(tinyData(), settings, { engine: 'wasm', checkpointFolder: other })).dispose();
    expect(bytes(other).equals(bytes(whole))).toBe(false);
  });

  it('learns what is easy to learn', async () => {
    const settings = { ...tinySettings, hiddenSize: 16, mainStage: { epochs: 12, batchSize: 4, learningRate: 1e-2 } };
    const data = { train: tinyReviews(), dev: tinyReviews() };
    const trained = await trainTripletModel(data, settings, { engine: 'wasm' });
    const [triplets] = extractTriplets(trained, [{ text: 'the mouse is awful', language: 'en' }]);
    expect(triplets).toMatchObject([{ aspect: { text: 'mouse' }, opinion: { text: 'awful' }, sentiment: 'negative' }]);
    trained.dispose();
  });

  it('goes on after kill -9 to the same bytes', () => {
    const cut = path.join(folder, 'cut');
    const child = path.join(__dirname, 'train-until-killed.ts');
    const run = (epoch: number) =>
      spawnSync(process.execPath, ['--import', 'tsx', child, cut, String(epoch)], { cwd: projectFolder });
    for (const epoch of [1, 2]) {
      expect(run(epoch).signal).toBe('SIGKILL');
      expect(existsSync(path.join(cut, 'training.bin'))).toBe(true);
    }
    expect(run(0).status).toBe(0);
    expect(bytes(cut).equals(bytes(whole))).toBe(true);
    expect(existsSync(path.join(cut, 'training.bin'))).toBe(false);
  });

  it('opens a training that is finished', async () => {
    const events: EpochProgress[] = [];
    const options = {
      engine: 'wasm',
      checkpointFolder: whole,
      onProgress: (event: EpochProgress) => events.push(event),
    } as const;
    (await trainTripletModel(tinyData(), tinySettings, options)).dispose();
    expect(events).toEqual([]);
  });

  it('stops when the loss is no number, and keeps the last good checkpoint', async () => {
    const spoilt = path.join(folder, 'spoilt');
    const settings = {
      ...tinySettings,
      starPreTraining: null,
      mainStage: { epochs: 30, batchSize: 4, learningRate: 1e38 },
    };
    const training = trainTripletModel(tinyData(), settings, {
      engine: 'wasm',
      checkpointFolder: spoilt,
      checkpointSteps: 1,
    });
    await expect(training).rejects.toThrow(/loss became .*labelled reviews, pass \d+.*lower learning rate/u);
    const { arrays } = readContainer(path.join(spoilt, 'training.bin'), 'training state');
    expect(Object.keys(arrays).length).toBeGreaterThan(0);
  });

  it('refuses data without triplets, or in another language', async () => {
    const data = tinyData();
    const unlabelled = data.train.map((review) => ({ ...review, triplets: [] }));
    await expect(trainTripletModel({ ...data, train: unlabelled }, tinySettings)).rejects.toThrow(
      'None of the 12 train reviews',
    );
    await expect(trainTripletModel(data, { ...tinySettings, language: 'zh' })).rejects.toThrow('a review is in en');
  });
});

describe('a trained model', () => {
  const ask = (of: QuestionAnswerer, text: string) =>
    of.answer([{ sentence: sentence(text), query: { kind: 'aspects' } }])[0];

  it('answers one question as it answers many, in their order', () => {
    const texts = ['good', 'the screen is great', 'a 🤯 word that nobody knows', `${'very '.repeat(300)}good`];
    const together = model.answer(texts.map((text) => ({ sentence: sentence(text), query: { kind: 'aspects' } })));
    texts.forEach((text, i) => {
      const alone = ask(model, text);
      expect(alone.startProbabilities.length).toBe(sentence(text).tokens.length + 1);
      together[i].startProbabilities.forEach((p, at) => {
        expect(p).toBeCloseTo(alone.startProbabilities[at], 5);
      });
      expect(together[i].sentimentProbabilities.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    });
    expect(model.answer([])).toEqual([]);
  });

  it('opens again with the same answers', async () => {
    const opened = await loadTripletModel(whole, { engine: 'wasm' });
    expect(ask(opened, 'the screen is great')).toEqual(ask(model, 'the screen is great'));
    expect(opened.decoding).toEqual(model.decoding);
    opened.dispose();
    expect(() => ask(opened, 'the screen is great')).toThrow('disposed');
  });

  it('refuses another language', () => {
    expect(() => model.answer([{ sentence: sentence('好', 'zh'), query: { kind: 'aspects' } }])).toThrow(UserError);
  });

  it('leaves no tensor behind, in 1,000 steps of training or when reading', async () => {
    const { numTensors } = tensorflow().memory();
    const settings = {
      ...tinySettings,
      starPreTraining: null,
      mainStage: { epochs: 72, batchSize: 4, learningRate: 1e-3 },
    };
    (await trainTripletModel(tinyData(), settings, { engine: 'wasm' })).dispose();
    ask(model, 'the screen is great');
    expect(tensorflow().memory().numTensors).toBe(numTensors);
  });
});

describe('loadTripletModel', () => {
  /** A copy of the model with something changed. */
  function changed(change: (contents: ReturnType<typeof readContainer>) => void): string {
    const copy = path.join(folder, 'changed');
    cpSync(whole, copy, { recursive: true });
    const contents = readContainer(path.join(copy, 'model.bin'), 'triplet model');
    change(contents);
    writeContainer(path.join(copy, 'model.bin'), 'triplet model', contents);
    return copy;
  }

  it('says in one line what is wrong with a folder', async () => {
    await expect(loadTripletModel(path.join(folder, 'nowhere'))).rejects.toThrow(
      /model\.bin: there is no triplet model\.$/u,
    );
    const cut = changed(() => {});
    writeFileSync(path.join(cut, 'model.bin'), bytes(whole).subarray(0, 5000));
    await expect(loadTripletModel(cut)).rejects.toThrow('the checksum is wrong');
  });

  it('refuses in one line a file of which one bit was changed, wherever it is', async () => {
    const altered = changed(() => {});
    const good = bytes(whole);
    for (const at of [100, Math.floor(good.length / 2), good.length - 1]) {
      const content = Buffer.from(good);
      content[at] ^= 1;
      writeFileSync(path.join(altered, 'model.bin'), content);
      await expect(loadTripletModel(altered)).rejects.toThrow(/model\.bin: the checksum is wrong, [^\n]+$/u);
    }
  });

  it('refuses in one line a file of another kind', async () => {
    const foreign = changed(() => {});
    const file = path.join(foreign, 'model.bin');
    cpSync(path.join(projectFolder, 'test', 'fixtures', 'bert', 'float32', 'model.safetensors'), file);
    await expect(loadTripletModel(foreign)).rejects.toThrow(
      /model\.bin: expected a triplet model of this project; this is another kind of file, [^\n]+$/u,
    );
    writeContainer(file, 'topic model', { description: {}, arrays: {} });
    await expect(loadTripletModel(foreign)).rejects.toThrow(/expected a triplet model, found a topic model\.$/u);
  });

  it('refuses a vocabulary, parameters or settings that do not fit together', async () => {
    const shorter = changed(({ description }) => (description as { entries: string[] }).entries.pop());
    await expect(loadTripletModel(shorter)).rejects.toThrow(/entries has \d+ numbers; .* ask for \d+ × 8/u);
    const missing = changed(({ arrays }) => delete arrays['tags.bias']);
    await expect(loadTripletModel(missing)).rejects.toThrow('the parameter tags.bias is missing');
    const twice = changed(({ description }) => {
      const { entries } = description as { entries: string[] };
      entries[1] = entries[0];
    });
    await expect(loadTripletModel(twice)).rejects.toThrow('the same entry twice');
    const without = changed(({ description }) => delete (description as { settings?: unknown }).settings);
    await expect(loadTripletModel(without)).rejects.toThrow('settings');
  });
});

describe('sentimentOfStars', () => {
  it('takes three stars as neutral', () => {
    expect([1, 2, 3, 4, 5].map(sentimentOfStars)).toEqual(['negative', 'negative', 'neutral', 'positive', 'positive']);
  });
});
