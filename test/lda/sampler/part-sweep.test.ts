import { seededRandom, UserError } from '@crosscultural/base';
import {
  addTopicCounts,
  beginPart,
  type CorpusPart,
  fitLda,
  fitLdaInParts,
  modelOfParts,
  noTopicCounts,
  piecesOf,
  piecesPerSweep,
  type SamplerName,
  sweepPart,
} from '@crosscultural/lda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const samplers: SamplerName[] = ['dense8', 'dense', 'sparse'];

/** 400 documents of four themes, with words of their own and words that all use. */
function themedCorpus() {
  const random = seededRandom(8);
  const documents = Array.from({ length: 400 }, (_, d) =>
    Array.from({ length: 10 + (d % 30) }, () =>
      random.chance(0.3) ? random.integer(60) : (d % 4) * 15 + random.integer(15),
    ),
  );
  return { vocabulary: Array.from({ length: 60 }, (_, t) => `word ${t}`), documents };
}

const fits = fc.record({
  documents: fc.array(fc.array(fc.nat(50), { maxLength: 40 }), { minLength: 1, maxLength: 14 }),
  topics: fc.integer({ min: 1, max: 8 }),
  unequal: fc.boolean(),
  iterations: fc.integer({ min: 1, max: 5 }),
  parts: fc.integer({ min: 2, max: 5 }),
  sweepsPerMerge: fc.integer({ min: 1, max: 3 }),
  pieces: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer(),
  sampler: fc.constantFrom(...samplers),
});
const vocabulary = new Array<string>(51).fill('word');

function optionsOf({
  topics,
  unequal,
  iterations,
  seed,
  sampler,
}: typeof fits extends fc.Arbitrary<infer T> ? T : never) {
  const alpha = unequal ? Array.from({ length: topics }, (_, k) => 0.1 + k / topics) : 0.3;
  return { topics, alpha, beta: 0.05, iterations, seed, sampler };
}

describe('fitLdaInParts', () => {
  it('gives with one part the topics of fitLda, however often it merges', () => {
    fc.assert(
      fc.property(fits, ({ documents, sweepsPerMerge, ...rest }) => {
        fc.pre(documents.some((document) => document.length > 0));
        const options = optionsOf({ documents, sweepsPerMerge, ...rest });
        const exact = fitLda({ vocabulary, documents }, options);
        const merged = fitLdaInParts({ vocabulary, documents }, { ...options, parts: 1, sweepsPerMerge });
        expect(merged.assignments).toEqual(exact.assignments);
        expect(merged.logLikelihood.at(-1)).toBeCloseTo(exact.logLikelihood.at(-1)!, 9);
      }),
      { seed: 1, numRuns: 80 },
    );
  });

  it('in pieces samples each piece of a sweep against what all parts know after the one before', () => {
    const corpus = themedCorpus();
    const options = { topics: 4, alpha: 0.1, beta: 0.05, iterations: 3, seed: 9 };
    const model = fitLdaInParts(corpus, { ...options, parts: 2, sweepsPerMerge: 1 / 3 });
    // The same with sweepPart alone: six pieces, of which those with the same place in their part are sampled together.
    const whole: CorpusPart = { documents: corpus.documents, vocabularySize: 60, part: 0, tokensBefore: 0 };
    const pieces = piecesOf(whole, 2).flatMap((part) => piecesOf(part, 3));
    expect(pieces.map(({ part }) => part)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(pieces.flatMap(({ documents }) => documents)).toEqual(corpus.documents);
    const begun = pieces.map((piece) => beginPart(piece, options));
    const states = begun.map(({ state }) => state);
    const counts = noTopicCounts(60, 4);
    for (const each of begun) addTopicCounts(counts, each.counts);
    for (let firstSweep = 1; firstSweep <= 3; firstSweep++) {
      for (const together of [
        [0, 3],
        [1, 4],
        [2, 5],
      ]) {
        const block = { ...options, firstSweep, sweeps: 1 };
        const swept = together.map((p) => sweepPart(pieces[p], states[p], counts, block));
        together.forEach((p, i) => {
          states[p] = swept[i].state;
          addTopicCounts(counts, swept[i].change);
        });
      }
    }
    expect(model.assignments.flatMap((topics) => Array.from(topics))).toEqual(
      states.flatMap(({ assignments }) => Array.from(assignments)),
    );
    expect(model.logLikelihood).toHaveLength(3);
  });

  it('learns the more, the more often parts of few tokens merge', () => {
    const corpus = themedCorpus();
    const options = { topics: 20, iterations: 30, alpha: 0.1, beta: 0.05 };
    const reached = (sweepsPerMerge: number) =>
      mean(
        [1, 2, 3].map(
          (seed) => fitLdaInParts(corpus, { ...options, seed, parts: 4, sweepsPerMerge }).logLikelihood.at(-1)!,
        ),
      );
    const alone = [1, 2, 3].map((seed) => fitLda(corpus, { ...options, seed }).logLikelihood.at(-1)!);
    const [late, once, often] = [15, 1, 1 / 4].map(reached);
    expect(late).toBeLessThan(once);
    expect(once).toBeLessThan(often);
    expect(Math.abs(often - mean(alone))).toBeLessThan(Math.max(...alone) - Math.min(...alone));
  });

  it('keeps every token in its document and gives the same again', () => {
    fc.assert(
      fc.property(fits, ({ documents, parts, pieces, ...rest }) => {
        fc.pre(documents.some((document) => document.length > 0));
        const sweepsPerMerge = pieces > 1 ? 1 / pieces : rest.sweepsPerMerge;
        const options = { ...optionsOf({ documents, parts, pieces, ...rest }), parts, sweepsPerMerge };
        const model = fitLdaInParts({ vocabulary, documents }, options);
        expect(model.assignments.map(({ length }) => length)).toEqual(documents.map(({ length }) => length));
        expect(model.assignments.every((topics) => topics.every((topic) => topic < options.topics))).toBe(true);
        expect(fitLdaInParts({ vocabulary, documents }, options).assignments).toEqual(model.assignments);
        expect(model.logLikelihood.length).toBe(Math.ceil(options.iterations / Math.max(1, sweepsPerMerge)));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it.each(samplers)('reaches with 2 and 4 parts the likelihood of one, within what seeds differ by (%s)', (sampler) => {
    const corpus = themedCorpus();
    const options = { topics: 4, iterations: 40, alpha: 0.1, beta: 0.05, sampler };
    const seeds = [1, 2, 3, 4, 5];
    const exact = seeds.map((seed) => fitLda(corpus, { ...options, seed }).logLikelihood.at(-1)!);
    const noise = Math.max(...exact) - Math.min(...exact);
    for (const parts of [2, 4]) {
      const reached = seeds.map(
        (seed) => fitLdaInParts(corpus, { ...options, seed, parts, sweepsPerMerge: 2 }).logLikelihood.at(-1)!,
      );
      expect(Math.abs(mean(reached) - mean(exact))).toBeLessThan(noise);
    }
  });
});

describe('pieces of a sweep', () => {
  it('are n where parts learn of each other after an n-th of one, and one for whole sweeps', () => {
    expect([1, 2, 25, 1 / 2, 0.333, 1 / 7, 0.1].map(piecesPerSweep)).toEqual([1, 1, 1, 2, 3, 7, 10]);
    for (const wrong of [0, -1, 1.5, 0.4, 0.9, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => piecesPerSweep(wrong)).toThrow(/must be a whole number of at least 1, or 1\/n/);
  });
});

describe('sweepPart', () => {
  it('changes the counts by what the tokens of all parts moved', () => {
    fc.assert(
      fc.property(fits, ({ documents, sweepsPerMerge, ...rest }) => {
        const options = optionsOf({ documents, sweepsPerMerge, ...rest });
        const half = Math.floor(documents.length / 2);
        const lengthOf = (list: number[][]) => list.reduce((sum, { length }) => sum + length, 0);
        const parts: CorpusPart[] = [documents.slice(0, half), documents.slice(half)].map((list, part) => {
          return { documents: list, vocabularySize: 51, part, tokensBefore: part * lengthOf(documents.slice(0, half)) };
        });
        const begun = parts.map((part) => beginPart(part, options));
        const counts = noTopicCounts(51, options.topics);
        for (const part of begun) addTopicCounts(counts, part.counts);
        const given = structuredClone(counts);
        const block = { ...options, firstSweep: 1, sweeps: sweepsPerMerge };
        const swept = parts.map((part, p) => sweepPart(part, begun[p].state, counts, block));
        expect(counts).toEqual(given);
        for (const { change } of swept) addTopicCounts(counts, change);
        const recount = noTopicCounts(51, options.topics);
        parts.forEach((part, p) => {
          const { assignments } = swept[p].state;
          part.documents
            .flatMap((document) => Array.from(document))
            .forEach((word, i) => {
              recount.terms[word * options.topics + assignments[i]]++;
              recount.topics[assignments[i]]++;
            });
        });
        expect(counts).toEqual(recount);
        expect(recount.topics.reduce((sum, n) => sum + n, 0)).toBe(lengthOf(documents));
      }),
      { seed: 3, numRuns: 80 },
    );
  });

  const options = { topics: 2, seed: 1, firstSweep: 1, sweeps: 1 };
  const part: CorpusPart = { documents: [[0, 1, 1]], vocabularySize: 2, part: 0, tokensBefore: 0 };

  it('leaves an empty part as it is', () => {
    const empty = { ...part, documents: [[], []] };
    const { state, counts } = beginPart(empty, options);
    const swept = sweepPart(empty, state, counts, options);
    expect([swept.state.assignments.length, swept.change, swept.documentsLogLikelihood]).toEqual([0, counts, 0]);
  });

  it('refuses a state or counts of something else', () => {
    const { state, counts } = beginPart(part, options);
    expect(() => sweepPart({ ...part, documents: [[0]] }, state, counts, options)).toThrow(
      '3 tokens is not that of a part of 1',
    );
    expect(() => sweepPart(part, state, noTopicCounts(3, 2), options)).toThrow(UserError);
    expect(() => sweepPart(part, state, noTopicCounts(2, 2), options)).toThrow('add up the counts of all parts');
    expect(() => addTopicCounts(counts, noTopicCounts(2, 3))).toThrow(RangeError);
    expect(() => sweepPart(part, { ...state, lists: new Uint32Array(3) }, counts, options)).toThrow(
      'Lists of 3 numbers',
    );
    expect(() => sweepPart(part, state, counts, { ...options, sampler: 'reference' })).toThrow('at most 8192 topics');
    const corpus = { vocabulary: ['a', 'b'], documents: part.documents };
    expect(() => modelOfParts(corpus, [], { ...options, iterations: 1, logLikelihood: [] })).toThrow('have 0 tokens');
  });
});

function mean(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
