import { describe, expect, it } from 'vitest';
import { tokenSequence } from '../../../packages/lda/model/corpus';
import { referenceSampler } from '../../../packages/lda/sampler/reference-sampler';
import { chiSquareScore, enumeratedPosterior, stateFrequencies, tinyCorpus } from '../exact-posterior';

const priors = { alpha: Float64Array.of(0.3, 0.5, 0.9), beta: 0.2 };

describe('referenceSampler', () => {
  it('visits assignments as often as the enumerated posterior says', () => {
    const sampler = referenceSampler(tinyCorpus, priors, () => 0);
    const frequencies = stateFrequencies(sampler, 3, 7, 100_000, 5);
    expect(chiSquareScore(frequencies, enumeratedPosterior(tinyCorpus, priors))).toBeLessThan(3);
    // The test would notice a wrong prior.
    const wrong = { alpha: Float64Array.of(0.3, 0.5, 1), beta: 0.2 };
    expect(chiSquareScore(frequencies, enumeratedPosterior(tinyCorpus, wrong))).toBeGreaterThan(10);
  });

  it('gives ln p(w, z) up to the same constant as the enumeration', () => {
    const posterior = enumeratedPosterior(tinyCorpus, priors);
    const first = referenceSampler(tinyCorpus, priors, () => 0).logLikelihood();
    const second = referenceSampler(tinyCorpus, priors, (i) => [2, 0, 0, 1, 0, 0, 0][i]);
    expect(second.logLikelihood() - first).toBeCloseTo(Math.log(posterior[2 + 27] / posterior[0]), 9);
  });

  it('gives ln p(w, z) of one token: α_k / Σ α times 1 / V', () => {
    const one = tokenSequence({ vocabulary: [...'abcd'], documents: [[2]] });
    const sampler = referenceSampler(one, priors, () => 1);
    expect(sampler.logLikelihood()).toBeCloseTo(Math.log((0.5 / 1.7) * (1 / 4)), 9);
  });
});
