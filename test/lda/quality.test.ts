import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../packages/base/random';
import {
  compareTopicNumbers,
  fitLda,
  heldOutPerplexity,
  inferTopics,
  topicCoherence,
  wordIds,
  wordIntrusion,
} from '../../packages/lda';
import { modelOf } from './model-of';

/** Topic 0 says "good cheap", topic 1 "slow bad"; beta is so small that words of the other topic hardly count. */
const clear = modelOf(['good/0 cheap/0', 'slow/1 bad/1', 'good/0 cheap/0 slow/1 bad/1'], { alpha: [1, 1], beta: 1e-9 });

describe('inferTopics', () => {
  it('gives a document of one topic (n + α) / (n + Σ α) of it, an empty one the prior', () => {
    const [good, slow, empty] = inferTopics(clear, [wordIds(clear, ['good', 'cheap', 'good', 'unknown']), [2], []], {
      seed: 1,
    });
    expect(good[0]).toBeCloseTo(4 / 5, 6);
    expect(slow[1]).toBeCloseTo(2 / 3, 6);
    expect(Array.from(empty)).toEqual([0.5, 0.5]);
  });

  it('is the exact posterior mean for a document of one word', () => {
    // p(z = 0 | w) ∝ α_0 φ_0(w); E θ_0 = (p + α_0) / (1 + Σ α).
    const model = modelOf(['a/0 a/0 b/0', 'a/1 b/1 b/1'], { alpha: [2, 1], beta: 1 });
    const p = (2 * (3 / 5)) / (2 * (3 / 5) + 1 * (2 / 5));
    const [theta] = inferTopics(model, [[0]], { seed: 3, iterations: 200_000, burnIn: 10 });
    expect(theta[0]).toBeCloseTo((p + 2) / 4, 2);
  });

  it('does not let documents influence each other and refuses unknown ids', () => {
    const options = { seed: 5, iterations: 10, burnIn: 1 };
    const mixed = [0, 2, 1, 3];
    expect(inferTopics(clear, [mixed, [0]], options)[0]).toEqual(inferTopics(clear, [mixed, [3, 3]], options)[0]);
    expect(() => inferTopics(clear, [[0], [4]], options)).toThrow('Document 1, position 0: word id 4');
    expect(() => inferTopics(clear, [[0]], { ...options, burnIn: 10 })).toThrow('leaves none');
  });
});

describe('heldOutPerplexity', () => {
  it('is V for a model that knows nothing, and what a hand computes for one that knows', () => {
    const ignorant = modelOf(['a/0', 'b/0', 'c/0', 'd/0'], { alpha: [1], beta: 1 });
    expect(heldOutPerplexity(ignorant, [[0, 1, 2, 3], [2]], 1)).toBeCloseTo(4, 9);
    // θ of [good] is (2/3, 1/3); then p(cheap) = 2/3 · 1/2.
    expect(heldOutPerplexity(clear, [[0, 1]], 1)).toBeCloseTo(3, 5);
  });
});

describe('topicCoherence', () => {
  it('matches a case computed by hand', () => {
    // Of 4 documents 2 have a, 3 have b, 2 both: NPMI = ln((2·4)/(2·3)) / −ln(2/4); UMass = ln((2 + 1) / 3), b first.
    const model = modelOf(['a/0 b/0', 'a/0 b/0', 'b/0', 'c/1'], { alpha: [1, 1], beta: 0.1 });
    const [first] = topicCoherence(model, { count: 2 });
    expect(first.npmi).toBeCloseTo(Math.log(8 / 6) / Math.log(2), 12);
    expect(first.umass).toBeCloseTo(Math.log(3 / 3), 12);
    const share = (count: number, other: number) => {
      const own = (count + 0.1) / 5.3;
      return own / (own + (other + 0.1) / 1.3);
    };
    expect(first.exclusivity).toBeCloseTo((share(3, 0) + share(2, 0)) / 2, 12);
  });

  it('gives −1 to words that are never together', () => {
    const model = modelOf(['a/0', 'b/0'], { alpha: [1], beta: 0.1 });
    expect(topicCoherence(model, { count: 2 })[0].npmi).toBe(-1);
  });
});

describe('compareTopicNumbers', () => {
  const random = seededRandom(2);
  const documents = Array.from({ length: 240 }, (_, d) =>
    Array.from({ length: 12 }, () => (d % 3) * 6 + random.integer(6)),
  );
  const corpus = { vocabulary: Array.from({ length: 18 }, (_, t) => `word ${t}`), documents };
  const options = { candidates: [2, 3, 6], iterations: 80, alpha: 0.1, beta: 0.05, words: 5, seed: 1 };

  it('finds the three planted topics by perplexity, coherence and stability', () => {
    const fits: number[] = [];
    const rows = compareTopicNumbers(corpus, { ...options, onFit: ({ fit, fits: all }) => fits.push(fit / all) });
    const [two, three, six] = rows;
    expect(rows.map((row) => row.topics)).toEqual([2, 3, 6]);
    expect(three.perplexity).toBeLessThan(two.perplexity);
    expect(three.perplexity).toBeGreaterThan(6);
    expect(three.npmi).toBeGreaterThan(two.npmi);
    expect(three.stability).toBeGreaterThan(0.95);
    expect(three.stability).toBeGreaterThan(six.stability);
    expect(three.exclusivity).toBeGreaterThan(six.exclusivity);
    expect(fits).toHaveLength(9);
    expect(fits[8]).toBe(1);
  });

  it('can be stopped and refuses what cannot be measured', () => {
    expect(() => compareTopicNumbers(corpus, { ...options, signal: AbortSignal.abort(new Error('enough')) })).toThrow(
      'enough',
    );
    expect(() => compareTopicNumbers(corpus, { ...options, seeds: 1 })).toThrow('at least 2 seeds');
    expect(() => compareTopicNumbers(corpus, { ...options, heldOut: 0 })).toThrow('cannot be held out');
  });
});

describe('wordIntrusion', () => {
  it('mixes one word of another topic among the words of each', () => {
    const texts = ['a/0 b/0 c/0 d/0', 'e/1 f/1 g/1 h/1'];
    const questions = wordIntrusion(modelOf(texts, { alpha: [1, 1], beta: 0.01 }), { count: 3, seed: 1 });
    expect(questions).toHaveLength(2);
    const [first] = questions;
    expect(first.words).toHaveLength(4);
    expect(first.words).toContain(first.intruder);
    expect([...'efgh']).toContain(first.intruder);
    expect(first.words.filter((word) => 'abcd'.includes(word))).toHaveLength(3);
    expect(wordIntrusion(modelOf(['a/0'], { alpha: [1], beta: 1 }), { seed: 1 })).toEqual([]);
  });

  it('is where fitted topics put it too', () => {
    const model = fitLda(
      {
        vocabulary: [...'abcdef'],
        documents: [
          [0, 1, 2],
          [3, 4, 5],
        ],
      },
      { topics: 2, iterations: 20, alpha: 0.1, seed: 1 },
    );
    expect(wordIntrusion(model, { count: 3, seed: 1 })).toEqual(wordIntrusion(model, { count: 3, seed: 1 }));
  });
});
