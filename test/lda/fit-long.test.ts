import { describe, expect, it } from 'vitest';
import { UserError } from '../../packages/base/errors';
import { seededRandom } from '../../packages/base/random';
import { fitLda, type Kernel, type LdaOptions, loadModel, resumeLda, saveModel } from '../../packages/lda';
import { tokenSequence } from '../../packages/lda/model/corpus';
import { optimisedPriors } from '../../packages/lda/sampler/optimise-priors';

const random = seededRandom(5);
const corpus = {
  vocabulary: Array.from({ length: 24 }, (_, t) => `word ${t}`),
  documents: Array.from({ length: 80 }, (_, d) =>
    Array.from({ length: d % 30 }, () => (d % 3) * 8 + random.integer(8)),
  ),
};
const everything: LdaOptions = {
  topics: 4,
  iterations: 20,
  alpha: 0.1,
  seed: 4,
  optimisePriorsEvery: 6,
  averaging: { burnIn: 4, thinning: 3 },
};

describe('resumeLda', () => {
  it.each<Kernel>(['reference', 'dense8', 'dense', 'sparse'])('ends as the uninterrupted fit (%s)', (kernel) => {
    const checkpoints: Uint8Array[] = [];
    const options = {
      ...everything,
      kernel,
      checkpointEvery: 7,
      onCheckpoint: (bytes: Uint8Array) => void checkpoints.push(bytes),
    };
    const whole = saveModel(fitLda(corpus, options));
    expect(checkpoints).toHaveLength(2);
    for (const checkpoint of checkpoints) expect(saveModel(resumeLda(corpus, checkpoint))).toEqual(whole);
    expect(saveModel(fitLda(corpus, { ...everything, kernel }))).toEqual(whole);
  });

  it('refuses a damaged checkpoint, another corpus and another kind of file', () => {
    let checkpoint: Uint8Array = new Uint8Array();
    const onCheckpoint = (bytes: Uint8Array) => {
      checkpoint = bytes;
    };
    const model = fitLda(corpus, { ...everything, checkpointEvery: 10, onCheckpoint });
    const damaged = checkpoint.slice();
    damaged[damaged.length - 100] ^= 1;
    expect(() => resumeLda(corpus, damaged)).toThrow(UserError);
    expect(() => resumeLda(corpus, damaged)).toThrow('damaged');
    expect(() => resumeLda(corpus, checkpoint.subarray(0, 5000))).toThrow('damaged');
    const other = { ...corpus, documents: corpus.documents.slice(1) };
    expect(() => resumeLda(other, checkpoint)).toThrow('another corpus');
    expect(() => resumeLda(corpus, saveModel(model))).toThrow('not a checkpoint');
    expect(() => resumeLda(corpus, new Uint8Array(3))).toThrow('not a checkpoint');
    const later = Buffer.from(
      Buffer.from(checkpoint).toString('latin1').replace('"version":1', '"version":2'),
      'latin1',
    );
    expect(() => resumeLda(corpus, later)).toThrow('version 2');
  });
});

describe('saveModel and loadModel', () => {
  it('keep every number', () => {
    const model = fitLda(corpus, { ...everything, averaging: undefined });
    const loaded = loadModel(saveModel(model));
    expect(loaded.assignments).toEqual(model.assignments);
    expect(loaded.theta).toEqual(model.theta);
    expect(loaded.phi).toEqual(model.phi);
    expect(loaded.topicTermCounts).toEqual(model.topicTermCounts);
    expect(loaded.logLikelihood).toEqual(model.logLikelihood);
    expect(loaded.alpha).toEqual(model.alpha);
    expect(loaded.vocabulary).toEqual(model.vocabulary);
  });
});

describe('averaging', () => {
  it('gives distributions that are smoother than one sample', () => {
    const one = fitLda(corpus, { ...everything, optimisePriorsEvery: 0, averaging: undefined });
    const averaged = fitLda(corpus, { ...everything, optimisePriorsEvery: 0, averaging: { burnIn: 10, thinning: 1 } });
    expect(averaged.averagedSamples).toBe(10);
    expect(averaged.assignments).toEqual(one.assignments);
    for (const row of [...averaged.theta, ...averaged.phi])
      expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    expect(averaged.theta).not.toEqual(one.theta);
    const single = fitLda(corpus, { ...everything, optimisePriorsEvery: 0, averaging: { burnIn: 19, thinning: 1 } });
    single.phi.forEach((row, k) => {
      row.forEach((p, t) => {
        expect(p).toBeCloseTo(one.phi[k][t], 12);
      });
    });
  });

  it('refuses to average nothing', () => {
    expect(() => fitLda(corpus, { ...everything, averaging: { burnIn: 20, thinning: 1 } })).toThrow('No sample');
  });
});

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
