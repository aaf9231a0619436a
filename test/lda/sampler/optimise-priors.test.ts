import { seededRandom } from '@crosscultural/base';
import { fitLda } from '@crosscultural/lda';
import { describe, expect, it } from 'vitest';
import { tokenSequence } from '../../../packages/lda/model/corpus';
import { optimisedPriors } from '../../../packages/lda/sampler/optimise-priors';
import { corpus, everything } from '../small-corpus';

describe('optimisedPriors', () => {
  it('recovers the alpha and beta that documents were drawn with', () => {
    const alpha = [0.2, 0.5, 1.5];
    const beta = 0.3;
    const source = seededRandom(8);
    const phi = alpha.map(() => source.dirichlet(new Array(200).fill(beta)));
    const assignments: number[] = [];
    const documents = Array.from({ length: 2000 }, () => {
      const theta = source.dirichlet(alpha);
      return Array.from({ length: 60 }, () => {
        const topic = source.categorical(theta);
        assignments.push(topic);
        return source.categorical(phi[topic]);
      });
    });
    const tokens = tokenSequence({ vocabulary: new Array(200).fill('word'), documents });
    const start = { alpha: new Float64Array(3).fill(1), beta: 0.01 };
    const priors = optimisedPriors(tokens, Uint16Array.from(assignments), start);
    priors.alpha.forEach((value, k) => {
      expect(value / alpha[k]).toBeGreaterThan(0.9);
      expect(value / alpha[k]).toBeLessThan(1.1);
    });
    expect(priors.beta / beta).toBeGreaterThan(0.85);
    expect(priors.beta / beta).toBeLessThan(1.15);
  });

  it('raises the likelihood of a fit', () => {
    const plain = fitLda(corpus, { ...everything, iterations: 60, averaging: undefined, optimisePriorsEvery: 0 });
    const tuned = fitLda(corpus, { ...everything, iterations: 60, averaging: undefined });
    expect(tuned.logLikelihood[59]).toBeGreaterThan(plain.logLikelihood[59]);
    expect(new Set(tuned.alpha).size).toBeGreaterThan(1);
  });
});
