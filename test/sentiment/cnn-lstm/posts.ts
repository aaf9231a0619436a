import { deriveSeed, seededRandom } from '../../../packages/base';
import { type CnnLstmSettings, simulatedPostSettings, type TokenisedTexts } from '../../../packages/sentiment';

export const classes = ['negative', 'neutral', 'positive'];

const fillers = ['screen', 'battery', 'camera', 'the', 'of', 'my', 'phone', 'with', 'today'];
const feelings = [
  ['bad', 'poor', 'slow'],
  ['is', 'has', 'reads'],
  ['good', 'great', 'fast'],
];

/**
 * Texts of 1 to 9 words that say what they feel: by one word among fillers, turned round by a `not` right before it.
 * A bag of words cannot tell `not bad but slow` apart; the order has to be read.
 */
export function feelingTexts(count: number, seed: number): TokenisedTexts {
  const random = seededRandom(deriveSeed(seed, 'texts'));
  const labels = new Uint8Array(count);
  const tokens = Array.from({ length: count }, (_, i) => {
    const said = random.integer(3);
    const negated = said !== 1 && random.chance(0.3);
    labels[i] = negated ? 2 - said : said;
    const text = Array.from({ length: random.integer(8) }, () => random.pick(fillers));
    const words = [...(negated ? ['not'] : []), random.pick(feelings[said])];
    text.splice(random.integer(text.length + 1), 0, ...words);
    return text;
  });
  return { tokens, labels };
}

/** A model so small that it trains in a second. */
export function tinySettings(changes: Partial<CnnLstmSettings> = {}): CnnLstmSettings {
  return {
    ...simulatedPostSettings(),
    maximumWords: 12,
    dimension: 12,
    wordVectors: { window: 3, epochs: 2, learningRate: 0.05 },
    widths: [2, 3],
    filters: 8,
    lstm: [10],
    mainStage: { epochs: 3, batchSize: 16, learningRate: 1e-2 },
    ...changes,
  };
}

export const accuracyOf = (probabilities: Float32Array, labels: Uint8Array): number => {
  const count = probabilities.length / labels.length;
  const right = Array.from(labels).filter((label, row) => {
    const of = probabilities.subarray(row * count, (row + 1) * count);
    return of[label] === Math.max(...of);
  });
  return right.length / labels.length;
};
