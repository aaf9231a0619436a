import { seededRandom } from '@crosscultural/base';
import { chosenTopicNumbers, compareTopicNumbers, type TopicNumberRow } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';

describe('compareTopicNumbers', () => {
  const random = seededRandom(2);
  const documents = Array.from({ length: 240 }, (_, d) =>
    Array.from({ length: 12 }, () => (d % 3) * 6 + random.integer(6)),
  );
  const corpus = { vocabulary: Array.from({ length: 18 }, (_, t) => `word ${t}`), documents };
  const options = { candidates: [2, 3, 6], iterations: 80, alpha: 0.1, beta: 0.05, words: 5, seed: 1 };

  it('finds the three planted topics by perplexity, coherence and stability', async () => {
    const fits: number[] = [];
    const rows = await compareTopicNumbers(corpus, { ...options, onFit: ({ fit, fits: all }) => fits.push(fit / all) });
    const [two, three, six] = rows;
    expect(rows.map((row) => row.topics)).toEqual([2, 3, 6]);
    expect(three.perplexity).toBeLessThan(two.perplexity);
    expect(three.perplexity).toBeGreaterThan(6);
    expect(three.npmi).toBeGreaterThan(two.npmi);
    expect(three.stability).toBeGreaterThan(0.95);
    expect(three.stability).toBeGreaterThan(six.stability);
    expect(three.exclusivity).toBeGreaterThan(six.exclusivity);
    for (const row of rows) {
      for (const [criterion, [low, high]] of Object.entries(row.intervals)) {
        const value = row[criterion as 'npmi'];
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }
    }
    expect(three.intervals.perplexity[1] - three.intervals.perplexity[0]).toBeGreaterThan(0);
    const chosen = Object.fromEntries(chosenTopicNumbers(rows).map(({ criterion, best }) => [criterion, best]));
    expect(chosen).toMatchObject({ perplexity: 3, npmi: 3, stability: 3 });
    expect(fits).toHaveLength(9);
    expect(fits[8]).toBe(1);
  });

  it('takes intervals that more seeds make narrower, and knows nothing of stability from one pair of seeds', async () => {
    const width = async (seeds: number) => {
      const [{ intervals }] = await compareTopicNumbers(corpus, { ...options, candidates: [6], seeds });
      const [low, high] = intervals.npmi;
      return { npmi: high - low, stability: intervals.stability };
    };
    const [two, three, ten] = await Promise.all([2, 3, 10].map(width));
    const [low, high] = ten.stability;
    expect(two.stability).toEqual([0, 1]);
    expect(ten.npmi).toBeLessThan(three.npmi);
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(low);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('gives the same rows in two threads, and tells of every fit', async () => {
    const told: { fit: number; topics: number }[] = [];
    const rows = await compareTopicNumbers(corpus, { ...options, workers: 2, onFit: (fit) => told.push(fit) });
    expect(rows).toEqual(await compareTopicNumbers(corpus, { ...options, workers: 1 }));
    expect(told.map(({ fit }) => fit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(told.map(({ topics }) => topics).sort()).toEqual([2, 2, 2, 3, 3, 3, 6, 6, 6]);
  });

  it.each([1, 2])('can be stopped, by %s threads', async (workers) => {
    const controller = new AbortController();
    const onFit = () => controller.abort(new Error('enough'));
    const stopped = compareTopicNumbers(corpus, { ...options, workers, onFit, signal: controller.signal });
    await expect(stopped).rejects.toThrow('enough');
    const aborted = { ...options, workers, signal: AbortSignal.abort(new Error('before')) };
    await expect(compareTopicNumbers(corpus, aborted)).rejects.toThrow('before');
  });

  it('refuses what cannot be measured, in any thread', async () => {
    const refused = (more: object) => expect(compareTopicNumbers(corpus, { ...options, ...more })).rejects;
    await refused({ seeds: 1 }).toThrow('at least 2 seeds');
    await refused({ heldOut: 0 }).toThrow('cannot be held out');
    await refused({ workers: 0 }).toThrow('workers');
    for (const workers of [1, 2]) {
      await refused({ candidates: [3, 40], workers }).toThrow('40');
      await refused({ candidates: [3, 40], workers }).toMatchObject({ name: 'UserError' });
    }
  });
});

describe('chosenTopicNumbers', () => {
  /** A row whose criteria all have one value, with one interval. */
  const row = (topics: number, value: number, [low, high]: [number, number]): TopicNumberRow => {
    const all = <T>(one: T) => ({ perplexity: one, umass: one, npmi: one, exclusivity: one, stability: one });
    return { topics, ...all(value), intervals: all([low, high]) };
  };

  it('takes the lowest perplexity and the highest of all else, and says what seeds cannot tell apart', () => {
    const rows = [row(3, 0.5, [0.4, 0.6]), row(5, 0.7, [0.65, 0.75]), row(8, 0.66, [0.5, 0.7])];
    const [perplexity, umass] = chosenTopicNumbers(rows);
    expect(perplexity).toEqual({ criterion: 'perplexity', best: 3, asGood: [3, 8] });
    expect(umass).toEqual({ criterion: 'umass', best: 5, asGood: [5, 8] });
  });

  it('takes the smaller of equal ones, and refuses an empty list', () => {
    expect(chosenTopicNumbers([row(6, 1, [1, 1]), row(4, 1, [1, 1])]).map(({ best }) => best)).toEqual([4, 4, 4, 4, 4]);
    expect(() => chosenTopicNumbers([])).toThrow('no number');
  });
});
