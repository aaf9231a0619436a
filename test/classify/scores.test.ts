import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  brierScore,
  calibrationError,
  confusionMatrix,
  confusionScores,
  logLoss,
  meanOverSplits,
  mostProbable,
  pairedDifference,
  riskCoverage,
  scoreInterval,
} from '../../packages/classify';

const accuracy = (scores: { accuracy: number }) => scores.accuracy;

describe('confusionScores', () => {
  it('are what the definitions say: by hand', () => {
    const confusion = confusionMatrix([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 0], 3);
    expect(confusion).toEqual([
      [2, 1, 0],
      [1, 1, 0],
      [1, 0, 0],
    ]);
    const scores = confusionScores(confusion);
    expect(scores.accuracy).toBe(0.5);
    expect(scores.perClass[0]).toEqual({ precision: 0.5, recall: 2 / 3, f1: 4 / 7, support: 3 });
    expect(scores.perClass[2]).toEqual({ precision: 0, recall: 0, f1: 0, support: 1 });
    expect(scores.macroF1).toBeCloseTo((4 / 7 + 1 / 2 + 0) / 3, 12);
    expect(scores.macroRecall).toBeCloseTo((2 / 3 + 1 / 2) / 3, 12);
  });

  it('refuses lists that do not fit', () => {
    expect(() => confusionMatrix([0], [0, 1], 2)).toThrow('1 labels cannot be compared with 2 predictions');
    expect(() => confusionMatrix([0, 2], [0, 1], 2)).toThrow('Row 1 has label 2');
  });
});

describe('scores of probabilities', () => {
  const probabilities = [0.2, 0.8, 0.4, 0.6, 0.9, 0.1];
  const labels = [1, 0, 0];

  it('are what the definitions say: by hand', () => {
    expect([...mostProbable(probabilities, 2)]).toEqual([1, 1, 0]);
    expect([...mostProbable([0.5, 0.5], 2)]).toEqual([0]);
    expect(logLoss(probabilities, labels, 2)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.4) + Math.log(0.9)) / 3, 12);
    expect(brierScore(probabilities, labels, 2)).toBeCloseTo((2 * 0.04 + 2 * 0.36 + 2 * 0.01) / 3, 12);
    // Bins 0.8 (right), 0.6 (wrong), 0.9 (right): |0.8 − 1|, |0.6 − 0|, |0.9 − 1|.
    const { error, bins } = calibrationError(probabilities, labels, 2);
    expect(error).toBeCloseTo((0.2 + 0.6 + 0.1) / 3, 12);
    expect(bins.map(({ rows }) => rows)).toEqual([1, 1, 1]);
    expect(riskCoverage(probabilities, labels, 2, [1 / 3, 2 / 3, 1])).toEqual([
      { coverage: 1 / 3, rows: 1, accuracy: 1 },
      { coverage: 2 / 3, rows: 2, accuracy: 1 },
      { coverage: 1, rows: 3, accuracy: 2 / 3 },
    ]);
    expect(logLoss([1, 0], [1], 2)).toBeCloseTo(-Math.log(1e-15), 9);
  });
});

describe('intervals', () => {
  const random = seededRandom(2);
  const labels = Array.from({ length: 400 }, () => random.integer(2));
  const noisy = (share: number) => labels.map((label) => (random.chance(share) ? label : 1 - label));

  it('of an accuracy have the width of the binomial', () => {
    const predicted = noisy(0.8);
    const { value, interval } = scoreInterval({ labels, classes: 2 }, predicted, accuracy, seededRandom(1));
    const expected = 2 * 1.96 * Math.sqrt((value * (1 - value)) / 400);
    expect(interval[1] - interval[0]).toBeGreaterThan(0.85 * expected);
    expect(interval[1] - interval[0]).toBeLessThan(1.15 * expected);
  });

  it('are wider where rows come in groups', () => {
    const predicted = labels.map((label, i) => (i % 40 < 8 ? 1 - label : label));
    const groups = labels.map((_, i) => Math.floor((i % 40) / 4));
    const width = (rows: { labels: number[]; classes: number; groups?: number[] }) => {
      const { interval } = scoreInterval(rows, predicted, accuracy, seededRandom(1));
      return interval[1] - interval[0];
    };
    expect(width({ labels, classes: 2, groups })).toBeGreaterThan(2 * width({ labels, classes: 2 }));
  });

  it('of a paired difference are narrower than both apart, and 0 for equal predictions', () => {
    const first = noisy(0.8);
    const second = first.map((label, i) => (i < 8 ? 1 - labels[i] : label));
    const rows = { labels, classes: 2 };
    const { value, interval } = pairedDifference(rows, first, second, accuracy, seededRandom(1));
    expect(value).toBeGreaterThan(0);
    expect(interval[1] - interval[0]).toBeLessThan(0.04);
    expect(pairedDifference(rows, first, first, accuracy, seededRandom(1)).interval).toEqual([0, 0]);
  });

  it('over splits know that splits share rows: by hand', () => {
    // s² = 2e-4, t(0.975, 1) = 12.706, test/train = 1/8.
    const { value, interval } = meanOverSplits([0.01, 0.03], { train: 800, test: 100 });
    expect(value).toBeCloseTo(0.02, 12);
    expect(interval[1] - value).toBeCloseTo(12.7062 * Math.sqrt(2e-4 * (1 / 2 + 1 / 8)), 5);
    expect(() => meanOverSplits([1], { train: 1, test: 1 })).toThrow('at least two splits');
  });
});
