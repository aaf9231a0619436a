import type { TokenSequence } from '../model/corpus';
import type { Priors } from '../model/priors';

/** Sums of θ and φ over samples of a chain. */
export interface Averages {
  samples: number;
  /** D × K. */
  theta: Float64Array;
  /** K × V. */
  phi: Float64Array;
}

export function noAverages(tokens: TokenSequence, topics: number): Averages {
  return {
    samples: 0,
    theta: new Float64Array(tokens.documents.length * topics),
    phi: new Float64Array(topics * tokens.vocabularySize),
  };
}

/** Adds θ and φ of one sample, as LdaModel defines them. */
export function addSample(sums: Averages, tokens: TokenSequence, priors: Priors, assignments: Uint16Array): void {
  const { documents, starts, vocabularySize } = tokens;
  const { alpha, beta } = priors;
  const topics = alpha.length;
  const alphaSum = alpha.reduce((sum, value) => sum + value, 0);
  const topicTermCounts = new Uint32Array(topics * vocabularySize);
  const topicCounts = new Uint32Array(topics);
  for (let d = 0; d < documents.length; d++) {
    const share = 1 / (documents[d].length + alphaSum);
    for (let k = 0; k < topics; k++) sums.theta[d * topics + k] += alpha[k] * share;
    for (let n = 0; n < documents[d].length; n++) {
      const topic = assignments[starts[d] + n];
      sums.theta[d * topics + topic] += share;
      topicTermCounts[topic * vocabularySize + documents[d][n]]++;
      topicCounts[topic]++;
    }
  }
  for (let k = 0; k < topics; k++) {
    const total = topicCounts[k] + vocabularySize * beta;
    const row = k * vocabularySize;
    for (let t = 0; t < vocabularySize; t++) sums.phi[row + t] += (topicTermCounts[row + t] + beta) / total;
  }
  sums.samples++;
}

/** Means of θ and φ. */
export function meansOf({ samples, theta, phi }: Averages): Averages {
  return { samples, theta: theta.map((sum) => sum / samples), phi: phi.map((sum) => sum / samples) };
}
