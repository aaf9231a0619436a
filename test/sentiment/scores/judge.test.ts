import { describe, expect, it } from 'vitest';
import {
  differenceOf,
  type JudgedSplit,
  leaningDecision,
  meanAndSpread,
  scoresOfModel,
} from '../../../models/sentiment/judge';

/** Two classes from the probability of the second. */
const two = (second: readonly number[]) => Float64Array.from(second.flatMap((p) => [1 - p, p]));

/** Four texts, three of them right by `good`, two by `poor`. */
function split(rows: readonly number[]): JudgedSplit {
  const labels = Uint8Array.of(1, 1, 0, 0);
  const good = two([0.9, 0.8, 0.2, 0.7]);
  const poor = two([0.9, 0.3, 0.2, 0.7]);
  return {
    ...{ classes: 2, dev: { labels }, test: { labels, rows }, trained: 8 },
    answers: { good: { dev: good, test: good }, poor: { dev: poor, test: poor } },
  };
}

describe('scores over splits', () => {
  it('are means with a standard deviation, none for a single split', () => {
    expect(meanAndSpread([0.5, 0.7])).toEqual({ mean: 0.6, sd: 0.1414 });
    expect(meanAndSpread([0.5])).toEqual({ mean: 0.5, sd: null });
  });

  it('are those of the most probable class', () => {
    const scores = scoresOfModel('good', [split([0, 1, 2, 3])]);
    expect(scores.accuracy).toEqual({ mean: 0.75, sd: null });
    // Negative: precision 1, recall 1/2; positive: precision 2/3, recall 1.
    expect(scores.f1).toEqual([0.6667, 0.8]);
    expect(scores.macroF1.mean).toBe(0.7333);
    expect(scores.macroRecall.mean).toBe(0.75);
    // Bins (0.6, 0.7]: sure 0.7, wrong; (0.7, 0.8]: two, sure 0.8, right; (0.8, 0.9]: sure 0.9, right.
    expect(scores.ece.mean).toBe(0.3);
    expect(scores.leaning).toBeUndefined();
  });

  it('lean towards a class that is never the most probable one', () => {
    const labels = Uint8Array.of(0, 1, 2);
    const answer = Float64Array.of(0.8, 0.1, 0.1, 0.45, 0.4, 0.15, 0.1, 0.1, 0.8);
    const judged: JudgedSplit = {
      ...{ classes: 3, dev: { labels }, test: { labels, rows: [0, 1, 2] }, trained: 3 },
      answers: { model: { dev: answer, test: answer } },
    };
    expect([...leaningDecision(judged, 'model')]).toEqual([0, 1, 2]);
    const scores = scoresOfModel('model', [judged]);
    expect(scores.accuracy.mean).toBe(0.6667);
    expect(scores.leaning?.macroF1.mean).toBe(1);
  });

  it('are compared on the same texts', () => {
    const one = differenceOf('good', 'poor', [split([0, 1, 2, 3])]);
    expect(one).toMatchObject({ model: 'good', than: 'poor', measure: 'accuracy', mean: 0.25, overSplits: null });
    expect(one.overRows[0]).toBe(0);
    expect(one.overRows[1]).toBeGreaterThan(0.25);
    const twice = differenceOf('good', 'poor', [split([0, 1, 2, 3]), split([4, 5, 6, 7])]);
    expect(twice.overSplits).toEqual([0.25, 0.25]);
    expect(differenceOf('poor', 'good', [split([0, 1, 2, 3])]).mean).toBe(-0.25);
  });
});
