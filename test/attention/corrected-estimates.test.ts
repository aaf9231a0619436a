import { describe, expect, it } from 'vitest';
import {
  compareCultures,
  estimateAttention,
  type FeatureMention,
  type ReadingErrors,
  readingErrors,
} from '../../src/attention';

const say = (feature: string, sentiment: FeatureMention['sentiment']): FeatureMention => ({ feature, sentiment });
const times = (n: number, list: FeatureMention[]) => Array.from({ length: n }, () => list);

/** Labelled reviews of one mention each: so many of praise and of blame, and how many of them the model reads rightly. */
function errorsOf(praise: [of: number, read: number], blame: [of: number, read: number, asPraise: number]) {
  const labelled = [...times(praise[0], [say('x', 'positive')]), ...times(blame[0], [say('x', 'negative')])];
  const read = [
    ...times(praise[1], [say('x', 'positive')]),
    ...times(praise[0] - praise[1], []),
    ...times(blame[1], [say('x', 'negative')]),
    ...times(blame[2], [say('x', 'positive')]),
    ...times(blame[0] - blame[1] - blame[2], []),
  ];
  return readingErrors(labelled, read, 'planted');
}

describe('estimateAttention with errors', () => {
  it('solves for what was there, by hand, and keeps what was counted beside it', () => {
    // All praise is found, and half of the blame: 20 and 10 read are 20 and 20 there; of price 20 and 0 are 20 and 0.
    const lists = [...times(20, [say('mouse', 'positive')]), ...times(10, [say('mouse', 'negative')])];
    const estimate = estimateAttention([...lists, ...times(20, [say('price', 'positive')])], {
      seed: 1,
      errors: errorsOf([40, 40], [40, 20, 0]),
    });
    const [mouse, price] = estimate.features;
    expect(mouse).toMatchObject({ occurrences: 30, naive: { attention: 30 / 50, satisfaction: 20 / 30 } });
    expect(mouse.attention).toBeCloseTo(40 / 60, 12);
    expect(mouse.satisfaction).toBeCloseTo(1 / 2, 12);
    expect(price.satisfaction).toBe(1);
    expect(estimate.satisfaction.value).toBeCloseTo(40 / 60, 12);
    expect(estimate.satisfaction.naive).toBeCloseTo(40 / 50, 12);
    expect(estimate.notTestable).toBeNull();
  });

  it('is wider by what the labelled reviews leave open', () => {
    const lists = [...times(300, [say('mouse', 'positive')]), ...times(100, [say('mouse', 'negative')])];
    const width = (errors?: ReadingErrors) => {
      const [low, high] = estimateAttention(lists, { seed: 1, errors }).features[0].satisfactionInterval!;
      return high - low;
    };
    const few = width(errorsOf([40, 40], [40, 24, 0]));
    const many = width(errorsOf([4000, 4000], [4000, 2400, 0]));
    expect(few).toBeGreaterThan(1.5 * many);
    // A model without errors, however it is known, corrects and widens nothing, but for the luck of the draws.
    expect(width(errorsOf([40, 40], [40, 40, 0]))).toBeCloseTo(width(), 2);
  });

  it('says nothing on satisfaction where the model misses more blame than it finds, or nobody can tell', () => {
    const lists = [...times(30, [say('mouse', 'positive')]), ...times(10, [say('price', 'negative')])];
    const closed = estimateAttention(lists, { seed: 1, errors: errorsOf([50, 50], [50, 3, 10]) });
    expect(closed.notTestable).toBe('not testable: the model misses 94 % of blame');
    expect(closed.satisfaction).toEqual({ value: null, interval: null, naive: 0.75 });
    for (const one of closed.features) {
      expect(one).toMatchObject({ satisfaction: null, satisfactionInterval: null, quadrant: null, advice: null });
      expect(one.naive.satisfaction).not.toBeNull();
      expect(one.attentionInterval[0]).toBeLessThanOrEqual(one.attention);
    }
    const few = estimateAttention(lists, { seed: 1, errors: errorsOf([50, 50], [19, 19, 0]) });
    expect(few.notTestable).toBe('not testable: only 19 labelled mentions of blame');
  });

  it('doubts a word that all praise, as Jeffreys does, and more where blame is missed', () => {
    const lists = [...times(16, [say('mouse', 'positive')]), ...times(50, [say('price', 'negative')])];
    const [low, high] = estimateAttention(lists, { seed: 1 }).features[1].satisfactionInterval!;
    // Jeffreys' 95 % interval of 16 of 16 begins at 0.857.
    expect(low).toBeGreaterThan(0.83);
    expect(low).toBeLessThan(0.88);
    expect(high).toBe(1);
    const errors = errorsOf([200, 200], [200, 100, 0]);
    const [wider] = estimateAttention(lists, { seed: 1, errors }).features[1].satisfactionInterval!;
    expect(wider).toBeLessThan(low - 0.05);
  });

  it('opens the interval where draws of the labelled reviews correct nothing', () => {
    // One labelled review holds all praise: more than a third of the draws lack it, and then nothing can be solved for.
    const one = readingErrors(
      [Array.from({ length: 30 }, () => say('x', 'positive')), ...times(30, [say('x', 'negative')])],
      [Array.from({ length: 30 }, () => say('x', 'positive')), ...times(30, [say('x', 'negative')])],
      'planted',
    );
    const lists = [...times(30, [say('mouse', 'positive')]), ...times(30, [say('mouse', 'negative')])];
    const [mouse] = estimateAttention(lists, { seed: 1, errors: one }).features;
    expect(mouse.satisfaction).toBe(0.5);
    expect(mouse.satisfactionInterval).toEqual([0, 1]);
    expect(mouse.attentionInterval).toEqual([0, 1]);
  });

  it('says nothing on satisfaction where nobody has labelled a review, and counts attention as it was read', () => {
    const lists = [...times(30, [say('mouse', 'positive')]), ...times(10, [say('price', 'negative')])];
    const unknown = estimateAttention(lists, { seed: 1, errors: readingErrors([], [], 'no labelled reviews') });
    const counted = estimateAttention(lists, { seed: 1 });
    expect(unknown.notTestable).toBe('not testable: nobody knows how much blame the model misses: no labelled reviews');
    const attentionOf = ({ features }: typeof counted) => features.map((one) => [one.attention, one.attentionInterval]);
    expect(attentionOf(unknown)).toEqual(attentionOf(counted));
    expect(unknown.features.every(({ satisfaction, advice }) => satisfaction === null && advice === null)).toBe(true);
  });

  it('gives a word one attention, however satisfaction is read', () => {
    const lists = [
      ...times(20, [say('mouse', 'positive')]),
      ...times(10, [say('mouse', 'neutral')]),
      ...times(20, [say('price', 'negative')]),
    ];
    const errors = errorsOf([40, 40], [40, 20, 4]);
    const [one, other] = (['per occurrence', 'per evaluated mention'] as const).map((reading) =>
      estimateAttention(lists, { seed: 1, errors, reading }).features.map((word) => word.attention),
    );
    expect(other).toEqual(one);
  });

  it('does not count draws that decide nothing as draws in which a word stays on its side', () => {
    // One labelled review holds all praise: a third of the draws lack it, and correct nothing.
    const praise = Array.from({ length: 30 }, () => say('x', 'positive'));
    const labels = [praise, ...times(30, [say('x', 'negative')])];
    const errors = readingErrors(labels, labels, 'planted');
    const lists = [...times(90, [say('mouse', 'positive')]), ...times(10, [say('price', 'negative')])];
    const { features } = estimateAttention(lists, { seed: 1, errors });
    for (const { attendedShare } of features) {
      expect(attendedShare).toBeGreaterThan(0.58);
      expect(attendedShare).toBeLessThan(0.68);
    }
  });
});

describe('compareCultures with errors', () => {
  const praised = (positive: number, negative: number) => [
    ...times(positive, [say('mouse', 'positive')]),
    ...times(negative, [say('mouse', 'negative')]),
    ...times(50, [say('price', 'positive')]),
  ];

  it('calls no difference what one model alone has made, though a permutation of what was read does', () => {
    // Half of the mentions are blame in both cultures; the foreign model finds 60 % of it.
    const [home, away] = [praised(200, 200), praised(200, 120)];
    const mouse = (errors: Parameters<typeof compareCultures>[2]['errors']) =>
      compareCultures(home, away, { seed: 1, errors }).find(({ subject }) => subject === 'mouse')!.satisfaction;
    const counted = mouse(undefined);
    expect(counted.differs).toBe(true);
    const corrected = mouse({ domestic: errorsOf([80, 80], [80, 80, 0]), foreign: errorsOf([80, 80], [80, 48, 0]) });
    expect(corrected.permutationP).toBe(counted.permutationP);
    expect(counted.p).toBeLessThan(0.01);
    expect(corrected.p).toBeGreaterThan(0.5);
    expect(corrected.difference).toBeCloseTo(0, 12);
    expect(corrected.differs).toBe(false);
  });

  it('does not compare satisfaction where one model carries none, nor count it among the tests', () => {
    const errors = { foreign: errorsOf([80, 80], [80, 8, 0]) };
    const rows = compareCultures(praised(200, 200), praised(200, 20), { seed: 1, errors });
    for (const { satisfaction, attention } of rows) {
      expect(satisfaction).toMatchObject({ difference: Number.NaN, interval: null, differs: false });
      expect(attention.adjustedP).toBeCloseTo(Math.min(1, 2 * attention.p), 1);
    }
  });
});
