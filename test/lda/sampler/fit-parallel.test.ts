import { seededRandom } from '@crosscultural/base';
import { fitLda, fitLdaParallel, type SamplerName } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';

/** 200 documents of three themes with eight words each. */
const random = seededRandom(5);
const corpus = {
  vocabulary: Array.from({ length: 24 }, (_, t) => `word ${t}`),
  documents: Array.from({ length: 200 }, (_, d) =>
    Array.from({ length: d % 30 }, () => (d % 3) * 8 + random.integer(8)),
  ),
};
const options = { topics: 3, iterations: 20, alpha: 0.1, beta: 0.05, seed: 4 };

describe('fitLdaParallel', () => {
  it.each<SamplerName>(['dense8', 'dense', 'sparse'])('gives with one worker what fitLda gives (%s)', async (name) => {
    const parallel = await fitLdaParallel(corpus, { ...options, sampler: name, workers: 1 });
    const single = fitLda(corpus, { ...options, sampler: name });
    expect(parallel.assignments).toEqual(single.assignments);
    expect(parallel.logLikelihood).toEqual(single.logLikelihood);
  });

  it.each<SamplerName>(['dense8', 'dense', 'sparse'])(
    'is deterministic with three workers and fits as well (%s)',
    async (name) => {
      const first = await fitLdaParallel(corpus, { ...options, sampler: name, workers: 3 });
      const second = await fitLdaParallel(corpus, { ...options, sampler: name, workers: 3 });
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
    const model = await fitLdaParallel(tiny, { topics: 2, iterations: 3, seed: 1, workers: 4 });
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
