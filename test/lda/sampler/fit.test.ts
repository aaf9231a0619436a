import { UserError } from '@crosscultural/base';
import { fitLda, type LdaModel, topWords } from '@crosscultural/lda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Two themes that share no word, twenty short documents of each. */
const twoThemes = {
  vocabulary: ['refund', 'hotline', 'repair', 'screen', 'mouse', 'storage'],
  documents: Array.from({ length: 40 }, (_, d) => (d % 2 === 0 ? [0, 1, 2, 0, 1] : [3, 4, 5, 4, 3])),
};

function sum(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((total, n) => total + n, 0);
}

function expectCountsConserved(model: LdaModel, documents: readonly ArrayLike<number>[]): void {
  expect(model.documentTopicCounts.map(sum)).toEqual(documents.map((document) => document.length));
  expect(model.topicTermCounts.map(sum)).toEqual(Array.from(model.topicCounts));
  const termCounts = new Array(model.vocabulary.length).fill(0);
  for (const document of documents) for (const t of Array.from(document)) termCounts[t]++;
  expect(model.vocabulary.map((_, t) => sum(model.topicTermCounts.map((row) => row[t])))).toEqual(termCounts);
}

describe('fitLda', () => {
  it('separates two themes that share no word', () => {
    const model = fitLda(twoThemes, { topics: 2, iterations: 50, alpha: 0.1, beta: 0.1, seed: 1 });
    const words = topWords(model, 3).map((topic) => topic.map(({ word }) => word).sort());
    expect(words.sort()).toEqual([
      ['hotline', 'refund', 'repair'],
      ['mouse', 'screen', 'storage'],
    ]);
    expect(model.theta[0][model.assignments[0][0]]).toBeCloseTo(5.1 / 5.2, 12);
  });

  it('climbs in likelihood and reports every sweep', () => {
    const seen: number[] = [];
    const model = fitLda(twoThemes, {
      topics: 2,
      iterations: 30,
      seed: 2,
      onSweep: ({ sweep, iterations, logLikelihood }) => {
        expect(iterations).toBe(30);
        seen.push(sweep);
        expect(logLikelihood).toBeLessThan(0);
      },
    });
    expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    expect(model.logLikelihood).toHaveLength(30);
    expect(model.logLikelihood[29]).toBeGreaterThan(model.logLikelihood[0]);
  });

  it('computes the likelihood as seldom as asked', () => {
    const every = fitLda(twoThemes, { topics: 2, iterations: 9, seed: 2 });
    const third = fitLda(twoThemes, { topics: 2, iterations: 9, seed: 2, likelihoodEvery: 3 });
    expect(third.logLikelihood).toEqual([2, 5, 8].map((sweep) => every.logLikelihood[sweep]));
    expect(third.iterations).toBe(9);
  });

  it('gives the same model for the same seed and another for another', () => {
    const assignmentsOf = (seed: number) => fitLda(twoThemes, { topics: 3, iterations: 3, seed }).assignments;
    expect(assignmentsOf(7)).toEqual(assignmentsOf(7));
    expect(assignmentsOf(7)).not.toEqual(assignmentsOf(8));
  });

  it('conserves counts whatever the corpus', () => {
    const corpora = fc.record({
      documents: fc.array(fc.array(fc.nat(5), { maxLength: 12 }), { minLength: 1, maxLength: 8 }),
      topics: fc.integer({ min: 1, max: 6 }),
      iterations: fc.nat(4),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(corpora, ({ documents, topics, iterations, seed }) => {
        fc.pre(documents.some((document) => document.length > 0));
        const model = fitLda({ vocabulary: [...'abcdef'], documents }, { topics, iterations, seed });
        expectCountsConserved(model, documents);
        for (const row of [...model.theta, ...model.phi]) expect(sum(row)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('works with one topic, one word and empty documents', () => {
    const oneTopic = fitLda(twoThemes, { topics: 1, iterations: 2, seed: 1 });
    expect(oneTopic.theta.every(([share]) => share === 1)).toBe(true);
    const oneWord = fitLda(
      { vocabulary: ['good'], documents: [[0, 0], [], [0]] },
      { topics: 1, iterations: 2, seed: 1 },
    );
    expect(Array.from(oneWord.phi[0])).toEqual([1]);
    expect(oneWord.documentTopicCounts.map(sum)).toEqual([2, 0, 1]);
  });

  it('takes an alpha per topic', () => {
    const model = fitLda(twoThemes, { topics: 2, iterations: 1, alpha: [0.1, 0.4], seed: 1 });
    expect(model.alpha).toEqual([0.1, 0.4]);
  });

  it.each([
    ['no token', { vocabulary: ['a'], documents: [[], []] }, {}, '2 documents hold none'],
    ['an unknown word', { vocabulary: ['a', 'b'], documents: [[0], [1, 2]] }, {}, 'Document 1, position 1: word id 2'],
    ['a fractional word', { vocabulary: ['a', 'b'], documents: [[0.5]] }, {}, 'word id 0.5'],
    ['more topics than words', twoThemes, { topics: 7 }, '7 topics are more than the 6 words'],
    ['half a topic', twoThemes, { topics: 1.5 }, 'whole number of at least 1'],
    ['a prior that is not a number', twoThemes, { alpha: Number.NaN }, 'alpha must be a positive number'],
    ['a prior of zero', twoThemes, { beta: 0 }, 'beta must be a positive number'],
    ['too few alphas', twoThemes, { alpha: [1] }, '1 values for 2 topics'],
    ['half a sweep', twoThemes, { iterations: 0.5 }, 'whole number of at least 0'],
  ])('refuses %s', (_, corpus, options, message) => {
    const attempt = () => fitLda(corpus, { topics: 2, iterations: 1, seed: 1, ...options });
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(message);
  });
});

describe('topWords', () => {
  it('keeps words that the corpus has more than eight times, most probable first', () => {
    const corpus = {
      vocabulary: ['rare', 'common', 'usual'],
      documents: [[...Array(8).fill(0), ...Array(9).fill(2), ...Array(12).fill(1)]],
    };
    const model = fitLda(corpus, { topics: 1, iterations: 1, beta: 0.5, seed: 1 });
    expect(topWords(model, 5)).toEqual([
      [
        { word: 'common', count: 12, probability: 12.5 / 30.5 },
        { word: 'usual', count: 9, probability: 9.5 / 30.5 },
      ],
    ]);
    expect(topWords(model, 5, { minimumFrequency: 1 })[0].map(({ word }) => word)).toEqual(['common', 'usual', 'rare']);
    expect(topWords(model, 1)[0]).toHaveLength(1);
  });
});
