import { seededRandom } from '@crosscultural/base';
import { fitLda, fitLdaParallel, type SamplerName } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { tokenSequence } from '../../../packages/lda/model/corpus';
import { fitInThreads } from '../../../packages/lda/sampler/fit-parallel';
import { workersThatPay } from '../../../packages/lda/sampler/worker-shares';

/** 200 documents of three themes with eight words each. */
const random = seededRandom(5);
const corpus = {
  vocabulary: Array.from({ length: 24 }, (_, t) => `word ${t}`),
  documents: Array.from({ length: 200 }, (_, d) =>
    Array.from({ length: d % 30 }, () => (d % 3) * 8 + random.integer(8)),
  ),
};
const options = { topics: 3, iterations: 20, alpha: 0.1, beta: 0.05, seed: 4 };

/** This corpus is too small for more than one thread to pay. */
const inThreads = (options: Parameters<typeof fitInThreads>[2]) => fitInThreads(corpus, tokenSequence(corpus), options);

describe('fitLdaParallel', () => {
  it('starts no second thread where it does not pay', async () => {
    const parallel = await fitLdaParallel(corpus, { ...options, workers: 3 });
    expect(parallel.assignments).toEqual(fitLda(corpus, options).assignments);
    expect([0, 4e7, 5e7, 8e7].map(workersThatPay)).toEqual([1, 1, 2, 3]);
  });

  it('starts two where they pay', async () => {
    const documents = Array.from({ length: 1000 }, () => Uint8Array.from({ length: 500 }, (_, n) => n % 2));
    const many = { vocabulary: ['a', 'b'], documents };
    const settings = { topics: 2, iterations: 100, seed: 1, likelihoodEvery: 100 };
    const two = await fitLdaParallel(many, { ...settings, workers: 2 });
    expect(two.topicCounts[0] + two.topicCounts[1]).toBe(500_000);
    expect(two.logLikelihood).not.toEqual(fitLda(many, settings).logLikelihood);
  });

  it.each<SamplerName>(['dense8', 'dense', 'sparse'])('gives with one worker what fitLda gives (%s)', async (name) => {
    const parallel = await fitLdaParallel(corpus, { ...options, sampler: name, workers: 1 });
    const single = fitLda(corpus, { ...options, sampler: name });
    expect(parallel.assignments).toEqual(single.assignments);
    expect(parallel.logLikelihood).toEqual(single.logLikelihood);
  });

  it.each<SamplerName>(['dense8', 'dense', 'sparse'])(
    'is deterministic with three workers and fits as well (%s)',
    async (name) => {
      const first = await inThreads({ ...options, sampler: name, workers: 3 });
      const second = await inThreads({ ...options, sampler: name, workers: 3 });
      expect(first.assignments).toEqual(second.assignments);
      expect(first.logLikelihood).toEqual(second.logLikelihood);
      const lengths = corpus.documents.map((document) => document.length);
      expect(first.documentTopicCounts.map((row) => row.reduce((sum, n) => sum + n, 0))).toEqual(lengths);
      const single = fitLda(corpus, { ...options, sampler: name });
      expect(Math.abs(first.logLikelihood[19] - single.logLikelihood[19])).toBeLessThan(0.05);
    },
  );

  it('works with more workers than documents or words', async () => {
    const tiny = { vocabulary: ['a', 'b'], documents: [[0, 1, 1]] };
    const model = await fitInThreads(tiny, tokenSequence(tiny), { topics: 2, iterations: 3, seed: 1, workers: 4 });
    expect(model.topicCounts[0] + model.topicCounts[1]).toBe(3);
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const onSweep = ({ sweep }: { sweep: number }) => {
      seen.push(sweep);
      controller.abort(new Error('enough'));
    };
    const fit = fitLdaParallel(corpus, { ...options, iterations: 1e9, workers: 2, signal: controller.signal, onSweep });
    await expect(fit).rejects.toThrow('enough');
    expect(seen).toEqual([1]);
  });

  it('passes on what the progress callback throws', async () => {
    const onSweep = () => {
      throw new Error('broken display');
    };
    const fit = fitLdaParallel(corpus, { ...options, iterations: 1e9, workers: 2, onSweep });
    await expect(fit).rejects.toThrow('broken display');
  });
});
