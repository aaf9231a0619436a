import { seededRandom } from '@crosscultural/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averageProbabilities,
  calibrationError,
  confusionMatrix,
  confusionScores,
  decide,
  fitAverage,
  fitCalibration,
  fitDecision,
  logLoss,
  mostProbable,
} from '../../packages/classify';

const random = seededRandom(11);

/** Rows drawn by calibrated probabilities, and the same probabilities made too sure: cubed, the first class favoured. */
function overconfident(size: number) {
  const labels = new Uint8Array(size);
  const honest = new Float64Array(size * 3);
  const sure = new Float64Array(size * 3);
  for (let r = 0; r < size; r++) {
    const row = random.dirichlet([2, 1, 2]);
    labels[r] = random.categorical(row);
    const cubed = row.map((value, c) => value ** 3 * (c === 0 ? 2 : 1));
    const sum = cubed.reduce((total, value) => total + value, 0);
    honest.set(row, r * 3);
    sure.set(
      cubed.map((value) => value / sum),
      r * 3,
    );
  }
  return { labels, honest, sure };
}

describe('fitCalibration', () => {
  const dev = overconfident(4000);
  const test = overconfident(4000);

  it('finds temperature and biases that undo overconfidence', () => {
    const calibration = fitCalibration([dev.sure], dev.labels, 3);
    expect(calibration.weights[0]).toBeCloseTo(1 / 3, 1);
    const calibrated = calibration.apply(test.sure);
    expect(calibrationError(test.sure, test.labels, 3).error).toBeGreaterThan(0.1);
    expect(calibrationError(calibrated, test.labels, 3).error).toBeLessThan(0.025);
    expect(logLoss(calibrated, test.labels, 3)).toBeLessThan(logLoss(test.honest, test.labels, 3) + 0.003);
  });

  it('of two models leans on the one that knows something', () => {
    const guesses = Array.from({ length: 4000 }, () => random.dirichlet([1, 1, 1])).flat();
    const { weights } = fitCalibration([dev.honest, guesses], dev.labels, 3);
    expect(weights[0]).toBeGreaterThan(0.9);
    expect(Math.abs(weights[1])).toBeLessThan(0.1);
  });
});

describe('averages', () => {
  it('are weighted means', () => {
    const models = [
      [0.5, 0.5],
      [1, 0],
    ];
    expect([...averageProbabilities(models, [0.25, 0.75])]).toEqual([0.875, 0.125]);
    expect([...averageProbabilities(models)]).toEqual([0.75, 0.25]);
    expect(() => averageProbabilities([[1], [1, 2]])).toThrow('the same rows');
    expect(() => averageProbabilities([[1]], [0.5, 0.5])).toThrow('one weight a model');
  });

  it('have weights that no other weights beat on development rows', () => {
    const { labels, honest, sure } = overconfident(500);
    const [weight] = fitAverage([honest, sure], labels, 3);
    const lossAt = (w: number) => logLoss(averageProbabilities([honest, sure], [w, 1 - w]), labels, 3);
    for (let w = 0; w <= 1; w += 0.05) expect(lossAt(weight)).toBeLessThanOrEqual(lossAt(w) + 1e-6);
  });
});

describe('fitDecision', () => {
  it('raises macro-F1 where a rare class is never the most probable', () => {
    const labels: number[] = [];
    const probabilities: number[] = [];
    for (let i = 0; i < 1000; i++) {
      const rare = random.uniform() * 0.45;
      labels.push(random.chance(rare) ? 1 : 0);
      probabilities.push(1 - rare, rare);
    }
    const macroF1 = (predicted: Uint8Array) => confusionScores(confusionMatrix(labels, predicted, 2)).macroF1;
    const factors = fitDecision(probabilities, labels, 2);
    expect(macroF1(decide(probabilities, factors))).toBeGreaterThan(macroF1(mostProbable(probabilities, 2)) + 0.1);
    expect([...decide(probabilities, [1, 1])]).toEqual([...mostProbable(probabilities, 2)]);
  });

  it('decides by probability times factor', () => {
    // 0.6·1 < 0.3·3 = 0.9; 0.8·1 > 0.1·3; 0.2·1 < 0.2·3 < 0.6·2; 0.375·1 = 0.125·3, the first of equals.
    const probabilities = [0.6, 0.3, 0.1, 0.8, 0.1, 0.1, 0.2, 0.2, 0.6, 0.375, 0.125, 0];
    expect([...decide(probabilities, [1, 3, 2])]).toEqual([1, 0, 2, 0]);
  });

  const judgedRows = fc.array(
    fc.record({
      label: fc.integer({ min: 0, max: 2 }),
      weights: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 50 }))),
    }),
    { minLength: 1, maxLength: 40 },
  );
  const labelled = (rows: { label: number; weights: number[] }[]) => ({
    labels: rows.map(({ label }) => label),
    probabilities: rows.flatMap(({ weights }) => weights.map((weight) => weight / weights.reduce((a, b) => a + b))),
  });

  it('with equal factors of any size takes the most probable class', () => {
    fc.assert(
      fc.property(judgedRows, fc.constantFrom(0.25, 0.5, 1, 2, 8), (rows, factor) => {
        const { probabilities } = labelled(rows);
        expect([...decide(probabilities, [factor, factor, factor])]).toEqual([...mostProbable(probabilities, 3)]);
      }),
    );
  });

  it('never has a worse macro-F1 than the most probable class on the rows that its factors are chosen on', () => {
    fc.assert(
      fc.property(judgedRows, (rows) => {
        const { labels, probabilities } = labelled(rows);
        const macroF1 = (predicted: Uint8Array) => confusionScores(confusionMatrix(labels, predicted, 3)).macroF1;
        const factors = fitDecision(probabilities, labels, 3);
        expect(factors.every((factor) => factor > 0)).toBe(true);
        expect(macroF1(decide(probabilities, factors))).toBeGreaterThanOrEqual(macroF1(mostProbable(probabilities, 3)));
      }),
    );
  });
});
