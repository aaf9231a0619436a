import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  balancedClassWeights,
  countNGrams,
  learnVocabulary,
  lexiconProbabilities,
  mostProbable,
  type SparseRows,
  trainBag,
  trainLogisticRegression,
  trainNaiveBayes,
  trainNbSvm,
  wordsOf,
} from '../../packages/classify';
import { minimise } from '../../packages/classify/minimise';
import { logCountRatios } from '../../packages/classify/models/nb-svm';

function dense(rows: readonly (readonly number[])[]): SparseRows {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [[column, value]])));
  const starts = new Uint32Array(rows.length + 1);
  entries.forEach((list, r) => {
    starts[r + 1] = starts[r] + list.length;
  });
  return {
    rows: rows.length,
    columns: rows[0].length,
    starts,
    column: Uint32Array.from(entries.flat(), ([column]) => column),
    value: Float32Array.from(entries.flat(), ([, value]) => value),
  };
}

/** Texts of a class hold its word among words of chance, and now and then another class's. */
function madeUpTexts(classes: number, size: number, seed: number): { texts: string[]; labels: Uint8Array } {
  const random = seededRandom(seed);
  const labels = Uint8Array.from({ length: size }, () => random.integer(classes));
  const texts = Array.from(labels, (label) => {
    const own = random.chance(0.9) ? label : random.integer(classes);
    return random.shuffle([`sign${own}`, ...Array.from({ length: 6 }, () => `noise${random.integer(50)}`)]).join(' ');
  });
  return { texts, labels };
}

describe('minimise', () => {
  it('finds the minimum of a long valley', () => {
    const point = Float64Array.of(5, -3, 1);
    minimise(
      (at, gradient) => {
        [1, 100, 10_000].forEach((curvature, i) => {
          gradient[i] = curvature * (at[i] - i);
        });
        return [1, 100, 10_000].reduce((sum, curvature, i) => sum + (curvature / 2) * (at[i] - i) ** 2, 1);
      },
      point,
      Float64Array.of(2, 2, 2),
      { tolerance: 1e-14 },
    );
    [0, 1, 2].forEach((value, i) => {
      expect(point[i]).toBeCloseTo(value, 5);
    });
  });
});

describe('naive Bayes', () => {
  it('is Bayes’ rule with counts: by hand', () => {
    const model = trainNaiveBayes(
      dense([
        [2, 1],
        [0, 1],
        [0, 3],
      ]),
      [0, 0, 1],
      2,
    );
    // P(first | 0) = (2+1)/(4+2) = 1/2, P(first | 1) = 1/5; priors 2/3 and 1/3.
    const [p0, p1] = [(2 / 3) * (1 / 2), (1 / 3) * (1 / 5)];
    expect(model.probabilities(dense([[1, 0]]))[0]).toBeCloseTo(p0 / (p0 + p1), 12);
  });

  it('counts a row of weight 2 as two rows', () => {
    const twice = trainNaiveBayes(
      dense([
        [1, 0],
        [1, 0],
        [0, 1],
      ]),
      [0, 0, 1],
      2,
    );
    const weighted = trainNaiveBayes(
      dense([
        [1, 0],
        [0, 1],
      ]),
      [0, 1],
      2,
      { rowWeights: [2, 1] },
    );
    const test = dense([[3, 1]]);
    expect(weighted.probabilities(test)).toEqual(twice.probabilities(test));
  });
});

describe('logistic regression', () => {
  const random = seededRandom(3);
  const rows = dense(Array.from({ length: 60 }, () => Array.from({ length: 4 }, () => random.normal())));

  it.each([2, 3])('ends where the gradient is 0, for %i classes', (classes) => {
    const labels = Array.from({ length: 60 }, () => random.integer(classes));
    const l2 = 0.5;
    const model = trainLogisticRegression(rows, labels, classes, { l2, tolerance: 1e-14 });
    const probabilities = model.probabilities(rows);
    // Free intercepts: the mean probability of a class is its share. Weights are read off by single-feature rows.
    for (let c = 0; c < classes; c++) {
      const expected = labels.filter((label) => label === c).length;
      const sum = labels.reduce((total, _, r) => total + probabilities[r * classes + c], 0);
      expect(sum).toBeCloseTo(expected, 4);
    }
    const zero = model.probabilities(dense([[0, 0, 0, 0]]));
    for (let column = 0; column < 4; column++) {
      const one = model.probabilities(dense([[0, 1, 2, 3].map((other) => (other === column ? 1 : 0))]));
      const logit = (c: number) => Math.log(one[c] / one[0]) - Math.log(zero[c] / zero[0]);
      let pull = 0;
      let opposite = 0;
      for (let r = 0; r < 60; r++) {
        const x = rows.value[r * 4 + column];
        pull += x * ((labels[r] === 1 ? 1 : 0) - probabilities[r * classes + 1]);
        opposite += x * ((labels[r] === 0 ? 1 : 0) - probabilities[r * classes]);
      }
      // λ·w = pull, and w₁ − w₀ is the logit; two classes share one weight.
      expect(classes === 2 ? pull : pull - opposite).toBeCloseTo(l2 * logit(1), 4);
    }
  });

  it('gives a balanced class weight its say', () => {
    expect(balancedClassWeights([0, 0, 0, 1], 2)).toEqual([2 / 3, 2]);
    const skewed: number[] = Array.from({ length: 60 }, (_, r) => (r < 54 ? 0 : 1));
    const classWeights = balancedClassWeights(skewed, 2);
    const share = (settings: { classWeights?: number[] }) => {
      const probabilities = trainLogisticRegression(rows, skewed, 2, { l2: 100, ...settings }).probabilities(rows);
      return skewed.reduce((sum, _, r) => sum + probabilities[2 * r + 1], 0) / 60;
    };
    expect(share({})).toBeLessThan(0.15);
    expect(share({ classWeights })).toBeGreaterThan(0.4);
  });
});

describe('NB-SVM', () => {
  it('scales by log-count ratios: by hand', () => {
    const ratios = logCountRatios(
      dense([
        [1, 1],
        [0, 1],
      ]),
      Int8Array.of(1, -1),
      Float64Array.of(1, 1),
      1,
    );
    // p = (2, 2), q = (1, 2): ln(2/4) − ln(1/3), ln(2/4) − ln(2/3).
    expect(ratios[0]).toBeCloseTo(Math.log(1.5), 12);
    expect(ratios[1]).toBeCloseTo(Math.log(0.75), 12);
  });
});

describe('every trained model', () => {
  const settings = { words: 2, toWords: wordsOf('en') } as const;
  const models = {
    'naive Bayes': trainNaiveBayes,
    'logistic regression': trainLogisticRegression,
    'NB-SVM': trainNbSvm,
    'NB-SVM with squared hinge': (rows: SparseRows, labels: Uint8Array, classes: number) =>
      trainNbSvm(rows, labels, classes, { loss: 'squared hinge', l2: 1 }),
    bag: (rows: SparseRows, labels: Uint8Array, classes: number) => trainBag(rows, labels, classes, { seed: 1 }),
  };
  const cases = Object.entries(models).flatMap(([name, train]) => [2, 3].map((classes) => ({ name, train, classes })));

  it.each(cases)('$name finds $classes classes, with whole probabilities and the same bytes again', (example) => {
    const { train, classes } = example;
    const training = madeUpTexts(classes, 400, 1);
    const test = madeUpTexts(classes, 200, 2);
    const vocabulary = learnVocabulary(training.texts, settings);
    const rows = countNGrams(training.texts, vocabulary);
    const testRows = countNGrams([...test.texts, ''], vocabulary);
    const probabilities = train(rows, training.labels, classes).probabilities(testRows);
    const predicted = mostProbable(probabilities, classes);
    const right = test.labels.filter((label, i) => predicted[i] === label).length;
    expect(right / 200).toBeGreaterThan(0.85);
    for (let r = 0; r < 201; r++) {
      const row = probabilities.subarray(r * classes, (r + 1) * classes);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    }
    expect(train(rows, training.labels, classes).probabilities(testRows)).toEqual(probabilities);
  });

  it('refuses labels that do not fit', () => {
    const rows = dense([[1], [1]]);
    expect(() => trainNaiveBayes(rows, [0], 2)).toThrow('2 rows cannot have 1 labels');
    expect(() => trainNbSvm(rows, [0, 2], 2)).toThrow('Label 2 is none of the 2 classes');
    expect(() => trainLogisticRegression(rows, [1, 1], 2)).toThrow('at least two classes');
  });
});

describe('the lexicon', () => {
  it('counts praise and blame, negated words for the other side', () => {
    const texts = ['键盘很好', '键盘不好', '键盘'];
    const two = lexiconProbabilities(texts, 'zh', 2);
    expect([...two].map((value) => value > 0.5)).toEqual([false, true, true, false, false, false]);
    const three = lexiconProbabilities(['a great screen', 'not great', 'a screen'], 'en', 3);
    expect([...mostProbable(three, 3)]).toEqual([2, 0, 1]);
    expect(() => lexiconProbabilities([], 'en', 4)).toThrow('2 or 3 classes');
  });
});
