import { seededRandom } from '@crosscultural/base';
import { describe, expect, it } from 'vitest';
import {
  joinTextModels,
  logLoss,
  mostProbable,
  trainNaiveBayes,
  trainNbSvm,
  trainTextModel,
} from '../../packages/classify';

const random = seededRandom(9);
const praise = ['很好', '满意', '清晰', '流畅'];
const blame = ['很差', '失望', '模糊', '死机'];

/** Three words a text, each from the other side now and then. */
function madeUp(size: number) {
  const labels = Array.from({ length: size }, () => random.integer(2));
  const word = (label: number) => random.pick(random.chance(0.75) === (label === 1) ? praise : blame);
  return { texts: labels.map((label) => `${word(label)}，${word(label)}，${word(label)}`), labels };
}

describe('text models', () => {
  const [train, dev, test] = [madeUp(400), madeUp(300), madeUp(600)];
  const features = { characters: [1, 4] } as const;
  const nbSvm = trainTextModel(train, {
    features,
    weighting: 'counts',
    train: (rows, labels, rowWeights) => trainNbSvm(rows, labels, 2, { rowWeights }),
  });
  const naiveBayes = trainTextModel(train, {
    features,
    weighting: 'presence',
    train: (rows, labels, rowWeights) => trainNaiveBayes(rows, labels, 2, { rowWeights }),
  });
  const share = (probabilities: Float64Array) =>
    mostProbable(probabilities, 2).filter((label, i) => label === test.labels[i]).length / test.labels.length;

  it('read texts as they were written', () => {
    expect(share(nbSvm.probabilities(test.texts))).toBeGreaterThan(0.74);
    expect(share(naiveBayes.probabilities(test.texts))).toBeGreaterThan(0.74);
  });

  it('are joined to one that is better calibrated than an overconfident part', () => {
    const joined = joinTextModels([naiveBayes, nbSvm], dev, 2);
    expect(joined.weights).toHaveLength(2);
    const probabilities = joined.probabilities(test.texts);
    expect(share(probabilities)).toBeGreaterThan(0.74);
    expect(logLoss(probabilities, test.labels, 2)).toBeLessThan(
      logLoss(naiveBayes.probabilities(test.texts), test.labels, 2) - 0.05,
    );
  });

  it('leave out rows of weight 0', () => {
    const settings = {
      features: { characters: [1, 2] as [number, number], minimumDocuments: 1 },
      weighting: 'tf-idf',
      train: (rows, labels, rowWeights) => trainNaiveBayes(rows, labels, 2, { rowWeights }),
    } satisfies Parameters<typeof trainTextModel>[1];
    const ignoring = trainTextModel({ texts: ['好', '差', '好'], labels: [1, 0, 0], rowWeights: [1, 1, 0] }, settings);
    expect(ignoring.probabilities(['好'])[1]).toBeGreaterThan(0.5);
  });
});
