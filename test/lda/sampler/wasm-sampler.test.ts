import { seededRandom, UserError } from '@crosscultural/base';
import { fitLda, type SamplerName } from '@crosscultural/lda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenSequence } from '../../../packages/lda/model/corpus';
import type { Priors } from '../../../packages/lda/model/priors';
import { chooseSampler, type WasmSamplerName } from '../../../packages/lda/sampler/choose-sampler';
import { referenceSampler } from '../../../packages/lda/sampler/reference-sampler';
import { initialTopics } from '../../../packages/lda/sampler/sampler';
import { wasmSampler } from '../../../packages/lda/sampler/wasm-sampler';
import { chiSquareScore, enumeratedPosterior, stateFrequencies, tinyCorpus } from '../exact-posterior';

const equalAlpha: Priors = { alpha: Float64Array.of(0.5, 0.5, 0.5), beta: 0.2 };
const unequalAlpha: Priors = { alpha: Float64Array.of(0.3, 0.5, 0.9), beta: 0.2 };
const oneDocumentPerBlock = 1;

const cases: [WasmSamplerName, Priors, number | undefined][] = [
  ['dense8', equalAlpha, undefined],
  ['dense8', unequalAlpha, oneDocumentPerBlock],
  ['dense', equalAlpha, undefined],
  ['dense', unequalAlpha, oneDocumentPerBlock],
  ['sparse', equalAlpha, undefined],
  ['sparse', unequalAlpha, undefined],
  ['sparse', equalAlpha, oneDocumentPerBlock],
  ['sparse', unequalAlpha, oneDocumentPerBlock],
];

describe.each(cases)('sampler %s, %o, blocks of %s bytes', (name, priors, blockBytes) => {
  it('visits assignments as often as the enumerated posterior says', () => {
    const sampler = wasmSampler(name, tinyCorpus, priors, () => 0, { blockBytes });
    const frequencies = stateFrequencies(sampler, 3, 7, 100_000, 5);
    expect(chiSquareScore(frequencies, enumeratedPosterior(tinyCorpus, priors))).toBeLessThan(3);
  });
});

describe.each<WasmSamplerName>(['dense8', 'dense', 'sparse'])('sampler %s', (name) => {
  const mostTopics = name === 'dense8' ? 8 : name === 'dense' ? 64 : 300;
  const chains = fc.record({
    documents: fc.array(fc.array(fc.nat(400), { maxLength: 40 }), { minLength: 1, maxLength: 12 }),
    topics: fc.integer({ min: 1, max: mostTopics }),
    equal: fc.boolean(),
    blockBytes: fc.constantFrom(1, 500, 1 << 20),
    sweeps: fc.nat(5),
    seed: fc.integer(),
  });

  it('keeps counts that agree with its assignments and gives the likelihood of the reference', () => {
    fc.assert(
      fc.property(chains, ({ documents, topics, equal, blockBytes, sweeps, seed }) => {
        fc.pre(documents.some((document) => document.length > 0));
        const tokens = tokenSequence({ vocabulary: new Array(401).fill('word'), documents });
        const alpha = Float64Array.from({ length: topics }, (_, k) => (equal ? 0.3 : 0.1 + k / topics));
        const priors = { alpha, beta: 0.05 };
        const initial = initialTopics(topics, seed);
        const sampler = wasmSampler(name, tokens, priors, initial, { blockBytes });
        const random = seededRandom(seed + 1);
        for (let sweep = 0; sweep < sweeps; sweep++) sampler.sweep(random);
        const assignments = sampler.assignments();
        if (sweeps === 0) expect(assignments).toEqual(assignments.map((_, i) => initial(i)));
        expect(assignments.every((topic) => topic < topics)).toBe(true);
        // The likelihood is summed from the sampler's own counts; only conserved counts give the recount's.
        const recount = referenceSampler(tokens, priors, (i) => assignments[i]).logLikelihood();
        expect(sampler.logLikelihood()).toBeCloseTo(recount, 4);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('works with one topic, one word and empty documents', () => {
    const oneWord = { vocabulary: ['good'], documents: [[], [0, 0], [], [0]] };
    const model = fitLda(oneWord, { topics: 1, iterations: 3, seed: 1, sampler: name });
    expect(Array.from(model.topicCounts)).toEqual([3]);
    // Γ(5 + n) / Γ(5) cancels for K = 1 and V = 1: the only text there can be has probability 1.
    expect(model.logLikelihood[2]).toBeCloseTo(0, 6);
    const oneTopic = fitLda(
      { vocabulary: ['a', 'b'], documents: [[0, 1], []] },
      { topics: 1, iterations: 3, seed: 1, sampler: name },
    );
    expect(oneTopic.theta.map((row) => row[0])).toEqual([1, 1]);
  });

  it('samples counts beyond the tables of logarithms', () => {
    const lengths = [3000, 62000, 0, 1];
    const documents = lengths.map((length) => Uint32Array.from({ length }, (_, i) => (i * 7) % 5));
    const tokens = tokenSequence({ vocabulary: [...'abcde'], documents });
    const priors = { alpha: Float64Array.of(0.2, 0.3), beta: 0.1 };
    const sampler = wasmSampler(name, tokens, priors, () => 0);
    const random = seededRandom(3);
    for (let sweep = 0; sweep < 3; sweep++) sampler.sweep(random);
    const assignments = sampler.assignments();
    const recount = referenceSampler(tokens, priors, (i) => assignments[i]).logLikelihood();
    expect(sampler.logLikelihood() / recount).toBeCloseTo(1, 9);
  });
});

/** 300 documents of 3 themes with 8 words each, some words shared. */
function themedDocuments(): number[][] {
  const random = seededRandom(5);
  return Array.from({ length: 300 }, (_, d) =>
    Array.from({ length: 20 }, () => (random.chance(0.1) ? random.integer(24) : (d % 3) * 8 + random.integer(8))),
  );
}

describe('samplers beside the reference', () => {
  it.each<SamplerName>(['dense8', 'dense', 'sparse'])('%s reaches the likelihood of the reference', (name) => {
    const corpus = { vocabulary: Array.from({ length: 24 }, (_, t) => `word ${t}`), documents: themedDocuments() };
    const reached = (choice: SamplerName, seed: number) =>
      fitLda(corpus, { topics: 3, iterations: 100, alpha: 0.1, beta: 0.05, seed, sampler: choice }).logLikelihood[99];
    const reference = [1, 2, 3, 4, 5].map((seed) => reached('reference', seed));
    const fast = [1, 2, 3, 4, 5].map((seed) => reached(name, seed));
    expect(Math.abs(mean(fast) - mean(reference))).toBeLessThan(0.01);
  });
});

function mean(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

describe('chooseSampler', () => {
  const short = tokenSequence({ vocabulary: ['a'], documents: [[0, 0]] });
  const long = tokenSequence({ vocabulary: ['a'], documents: [new Uint32Array(70000)] });

  it('takes the sampler that is fastest for K, and the reference where the others cannot', () => {
    expect([1, 8, 9, 32, 33, 8192, 8193].map((topics) => chooseSampler('auto', topics, short))).toEqual([
      'dense8',
      'dense8',
      'dense',
      'dense',
      'sparse',
      'sparse',
      'reference',
    ]);
    expect(chooseSampler('auto', 5, long)).toBe('reference');
  });

  it('says why a sampler cannot be had', () => {
    expect(() => chooseSampler('dense8', 9, short)).toThrow(UserError);
    expect(() => chooseSampler('dense8', 9, short)).toThrow('can do 8 topics, not 9');
    expect(() => chooseSampler('sparse', 9, long)).toThrow('70000 tokens is too long');
    expect(() => chooseSampler('fast' as SamplerName, 9, short)).toThrow("no sampler 'fast'");
  });
});

describe('extreme corpora', () => {
  it('samples ten million tokens in one document', () => {
    const document = new Uint8Array(10_000_000).map((_, n) => n % 3);
    const model = fitLda({ vocabulary: ['a', 'b', 'c'], documents: [document] }, { topics: 2, iterations: 1, seed: 1 });
    expect(model.topicCounts[0] + model.topicCounts[1]).toBe(10_000_000);
    expect(model.documentTopicCounts[0]).toEqual(model.topicCounts);
  });
});
