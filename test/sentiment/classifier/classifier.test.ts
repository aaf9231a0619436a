import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { calibrationError, logLoss, mostProbable } from '@crosscultural/classify';
import { afterAll, describe, expect, it } from 'vitest';
import {
  charactersOf,
  rememberedSimpleModels,
  type SentimentData,
  type SentimentTexts,
  simpleModels,
  trainSentimentClassifier,
} from '../../../packages/sentiment';
import { classes, feelingTexts, tinySettings } from '../cnn-lstm/posts';

function written(count: number, seed: number): SentimentTexts {
  const { tokens, labels } = feelingTexts(count, seed);
  return { texts: tokens.map((words) => words.join(' ')), labels };
}

const data: SentimentData = {
  ...{ classes, language: 'en' },
  ...{ train: written(400, 1), dev: written(200, 2), test: written(300, 3) },
};
const share = (predicted: Uint8Array, labels: Uint8Array) =>
  predicted.filter((label, row) => label === labels[row]).length / labels.length;

describe('the committee', () => {
  it('gives calibrated probabilities, the same ones again, and asks every simple model but the lexicon', async () => {
    const train = () =>
      trainSentimentClassifier(data, tinySettings(), { committee: 'CNN-LSTM and simple models', engine: 'wasm' });
    const [first, again] = [await train(), await train()];
    const { texts, labels } = data.test;
    const probabilities = first.predict(texts);
    expect(again.predict(texts)).toEqual(probabilities);
    for (let row = 0; row < labels.length; row++) {
      expect(probabilities.subarray(row * 3, row * 3 + 3).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
    }
    const voters = first.simple().filter(({ votes }) => votes);
    expect(
      first
        .simple()
        .filter(({ votes }) => !votes)
        .map(({ name }) => name),
    ).toEqual(['lexicon']);
    expect(first.calibration.weights).toHaveLength(1 + voters.length);
    expect(share(mostProbable(probabilities, 3), labels)).toBeGreaterThan(0.9);
    expect(calibrationError(probabilities, labels, 3).error).toBeLessThan(0.08);
    const losses = voters.map(({ predict }) => logLoss(predict(texts), labels, 3));
    expect(logLoss(probabilities, labels, 3)).toBeLessThan(Math.min(...losses) + 0.01);
    first.dispose();
    again.dispose();
  });

  it('has a second network that reads characters, where it is asked for one', async () => {
    const settings = tinySettings();
    const classifier = await trainSentimentClassifier(data, settings, {
      ...{ committee: 'CNN-LSTM of words, of characters, and simple models', engine: 'wasm' },
    });
    const { ofCharacters, calibration } = classifier;
    expect(ofCharacters?.settings.maximumWords).toBe(Math.round(1.5 * settings.maximumWords));
    expect(ofCharacters?.words.every((sign) => [...sign].length === 1)).toBe(true);
    expect(calibration.weights).toHaveLength(2 + classifier.simple().filter(({ votes }) => votes).length);
    const { texts, labels } = data.test;
    expect(share(mostProbable(classifier.predict(texts), 3), labels)).toBeGreaterThan(0.9);
    expect(charactersOf(['Ｏk, 很 好！'])).toEqual([['o', 'k', ',', '很', '好', '!']]); // "very good!"
    classifier.dispose();
  });
});

describe('simple models with a memory', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'simple-models-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('say the same of dev and test as when they were trained, and are trained for any other text', () => {
    const fresh = rememberedSimpleModels(data, 1);
    const [first, again] = [rememberedSimpleModels(data, 1, folder), rememberedSimpleModels(data, 1, folder)];
    expect(again.map(({ name, votes }) => [name, votes])).toEqual(fresh.map(({ name, votes }) => [name, votes]));
    for (const texts of [data.dev.texts, data.test.texts, data.train.texts.slice(0, 5)]) {
      const answers = fresh.map(({ predict }) => [...predict(texts)]);
      for (const models of [first, again]) expect(models.map(({ predict }) => [...predict(texts)])).toEqual(answers);
    }
  });

  it('forget when anything else decides them: labels, other texts, the seed', () => {
    const kept = readFileSync(path.join(folder, 'simple-models.bin'));
    const labels = data.train.labels.map((label) => 2 - label);
    const turned = { ...data, train: { ...data.train, labels } };
    const [model] = rememberedSimpleModels(turned, 1, folder).filter(({ name }) => name === 'naive Bayes');
    expect(share(mostProbable(model.predict(data.test.texts), 3), data.test.labels)).toBeLessThan(0.5);
    rememberedSimpleModels(data, 2, folder);
    expect(readFileSync(path.join(folder, 'simple-models.bin')).equals(kept)).toBe(false);
    rememberedSimpleModels(data, 1, folder);
    expect(readFileSync(path.join(folder, 'simple-models.bin')).equals(kept)).toBe(true);
  });
});

describe('simple models', () => {
  it('read texts of other subjects when there are any, with less weight than their own', () => {
    // Elsewhere "good" is blame: nine such texts must not outweigh the data's own.
    const { texts, labels } = written(400, 9);
    const related = { texts: texts.map((text) => `${text} elsewhere`), labels: labels.map((label) => 2 - label) };
    expect(simpleModels(data, 1).map(({ name }) => name)).not.toContain('NB-SVM, other subjects');
    const models = simpleModels({ ...data, related }, 1);
    const model = models.find(({ name }) => name === 'NB-SVM, other subjects');
    const predicted = mostProbable(model?.predict(data.test.texts) ?? [], 3);
    expect(share(predicted, data.test.labels)).toBeGreaterThan(0.85);
    expect(models.map(({ name }) => name)).toContain('logistic regression, other subjects');
    const told = simpleModels({ ...data, related, relatedWeight: 10 }, 1).find(({ name }) => name === model?.name);
    expect(share(mostProbable(told?.predict(data.test.texts) ?? [], 3), data.test.labels)).toBeLessThan(0.5);
  });

  it('read Chinese by characters and by words', () => {
    const chinese = ['屏幕很好', '电池很差', '手感不错', '经常死机']; // good screen, poor battery, feels fine, crashes often
    const some = (count: number): SentimentTexts => ({
      texts: Array.from({ length: count }, (_, i) => `${chinese[i % 4]}${chinese[(i * 3 + 2) % 4]}`),
      labels: Uint8Array.from({ length: count }, (_, i) => 1 - (i % 2)),
    });
    const two: SentimentData = {
      ...{ classes: ['negative', 'positive'], language: 'zh' },
      ...{ train: some(40), dev: some(8), test: some(8) },
    };
    const models = simpleModels(two, 1);
    expect(models.map(({ name }) => name)).toContain('NB-SVM on words');
    for (const { predict } of models) expect(share(mostProbable(predict(['屏幕很好']), 2), Uint8Array.of(1))).toBe(1);
  });
});
