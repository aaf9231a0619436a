import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  compareCultures,
  estimateAttention,
  type FeatureMention,
  type ReadingErrors,
  readingErrors,
} from '../../src/attention';

type Said = 'positive' | 'negative';
const say = (feature: string, sentiment: Said): FeatureMention => ({ feature, sentiment });
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
    // A model without errors, however it is known, corrects and widens nothing.
    expect(width(errorsOf([40, 40], [40, 40, 0]))).toBeCloseTo(width(), 12);
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

  it('covers a planted satisfaction in 93 of 100 runs where the counted one fails', () => {
    // The labelled reviews are balanced; the corpus has far more blame, of which the model finds 60 % and takes 10 % for praise.
    const truth = 0.3;
    const runs = 200;
    let covered = 0;
    let naive = 0;
    for (let run = 0; run < runs; run++) {
      const random = seededRandom(run);
      const mention = (praised: number) => (random.chance(praised) ? 'positive' : 'negative') as Said;
      const read = (sentiment: Said): FeatureMention[] => {
        const luck = random.uniform();
        if (sentiment === 'positive') return luck < 0.85 ? [say('mouse', 'positive')] : [];
        if (luck < 0.6) return [say('mouse', 'negative')];
        return luck < 0.7 ? [say('mouse', 'positive')] : [];
      };
      // One to three mentions a review, alike in half of the reviews.
      const review = (praised: number): Said[] => {
        const first = mention(praised);
        const alike = random.chance(0.5);
        return Array.from({ length: 1 + random.integer(3) }, (_, i) => (i === 0 || alike ? first : mention(praised)));
      };
      const labels = Array.from({ length: 300 }, () => review(0.5));
      const errors = readingErrors(
        labels.map((list) => list.map((sentiment) => say('mouse', sentiment))),
        labels.map((list) => list.flatMap(read)),
        'planted',
      );
      const corpus = Array.from({ length: 500 }, () => review(truth).flatMap(read));
      const settings = { seed: run, resamples: 400 };
      const covers = (interval: [number, number] | null) => interval![0] <= truth && truth <= interval![1];
      if (covers(estimateAttention(corpus, { ...settings, errors }).features[0].satisfactionInterval)) covered++;
      if (covers(estimateAttention(corpus, settings).features[0].satisfactionInterval)) naive++;
    }
    expect(covered / runs).toBeGreaterThanOrEqual(0.93);
    expect(naive / runs).toBeLessThan(0.1);
  });
});

describe('compareCultures with errors', () => {
  const praised = (positive: number, negative: number) => [
    ...times(positive, [say('mouse', 'positive')]),
    ...times(negative, [say('mouse', 'negative')]),
    ...times(50, [say('price', 'positive')]),
  ];

  it('calls no difference what one model alone has made, by its interval', () => {
    // Half of the mentions are blame in both cultures; the foreign model finds 60 % of it.
    const [home, away] = [praised(200, 200), praised(200, 120)];
    const mouse = (errors: Parameters<typeof compareCultures>[2]['errors']) =>
      compareCultures(home, away, { seed: 1, errors }).find(({ subject }) => subject === 'mouse')!.satisfaction;
    const counted = mouse(undefined);
    expect(counted.differs).toBe(true);
    const corrected = mouse({ domestic: errorsOf([80, 80], [80, 80, 0]), foreign: errorsOf([80, 80], [80, 48, 0]) });
    expect(corrected.p).toBe(counted.p);
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
