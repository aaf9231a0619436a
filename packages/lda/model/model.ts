import type { TokenSequence } from './corpus';
import type { Priors } from './priors';

/** A fitted topic model: the last state of the chain, and what is estimated from it. */
export interface LdaModel {
  /** K. */
  readonly topics: number;
  readonly vocabulary: readonly string[];
  /** K numbers, one per topic. */
  readonly alpha: readonly number[];
  readonly beta: number;
  readonly seed: number;
  /** Sweeps made. */
  readonly iterations: number;
  /** ln p(w, z) per token, in nats, after each sweep (after each `likelihoodEvery`-th, where that was asked for). */
  readonly logLikelihood: readonly number[];
  /** D lists: the word ids that were given. */
  readonly documents: readonly ArrayLike<number>[];
  /** D lists: the topic of each token. */
  readonly assignments: readonly Uint16Array[];
  /** D × K: tokens of a document in a topic, n_m^(k). */
  readonly documentTopicCounts: readonly Uint32Array[];
  /** K × V: tokens of a term in a topic, n_k^(t). */
  readonly topicTermCounts: readonly Uint32Array[];
  /** K numbers: tokens in a topic. */
  readonly topicCounts: Uint32Array;
  /** How many samples theta and phi average; 0: they are those of the last state. */
  readonly averagedSamples: number;
  /** D × K: the share of each topic in a document, (n_m^(k) + α_k) / Σ_k (n_m^(k) + α_k). */
  readonly theta: readonly Float64Array[];
  /** K × V: the probability of each term in a topic, (n_k^(t) + β) / Σ_t (n_k^(t) + β). */
  readonly phi: readonly Float64Array[];
}

/** What a chain leaves behind. */
export interface ChainResult {
  priors: Priors;
  seed: number;
  iterations: number;
  logLikelihood: number[];
  /** The topic of every token, in the order of the token sequence. */
  assignments: Uint16Array;
  /** Means over samples, where asked for. */
  averages?: { samples: number; theta: Float64Array; phi: Float64Array };
}

/** Builds the model; the large matrices are made when they are first read, since a big corpus may need only some. */
export function ldaModel(vocabulary: readonly string[], tokens: TokenSequence, chain: ChainResult): LdaModel {
  const { starts, vocabularySize } = tokens;
  const { alpha, beta } = chain.priors;
  const topics = alpha.length;
  const documents = tokens.documents.length;

  const assignments = once(() =>
    Array.from({ length: documents }, (_, d) => chain.assignments.subarray(starts[d], starts[d + 1])),
  );
  const documentTopicCounts = once(() => {
    const rows = matrixRows(Uint32Array, documents, topics);
    for (let d = 0; d < documents; d++) {
      for (let i = starts[d]; i < starts[d + 1]; i++) rows[d][chain.assignments[i]]++;
    }
    return rows;
  });
  const topicTermCounts = once(() => {
    const rows = matrixRows(Uint32Array, topics, vocabularySize);
    for (let d = 0; d < documents; d++) {
      const document = tokens.documents[d];
      for (let n = 0; n < document.length; n++) rows[chain.assignments[starts[d] + n]][document[n]]++;
    }
    return rows;
  });
  const topicCounts = once(() => {
    const counts = new Uint32Array(topics);
    for (const topic of chain.assignments) counts[topic]++;
    return counts;
  });
  const { averages } = chain;
  const theta = once(() => {
    if (averages) return matrixRows(Float64Array, documents, topics, averages.theta);
    const rows = matrixRows(Float64Array, documents, topics);
    const alphaSum = alpha.reduce((sum, value) => sum + value, 0);
    for (let d = 0; d < documents; d++) {
      const total = starts[d + 1] - starts[d] + alphaSum;
      for (let k = 0; k < topics; k++) rows[d][k] = (documentTopicCounts()[d][k] + alpha[k]) / total;
    }
    return rows;
  });
  const phi = once(() => {
    if (averages) return matrixRows(Float64Array, topics, vocabularySize, averages.phi);
    const rows = matrixRows(Float64Array, topics, vocabularySize);
    for (let k = 0; k < topics; k++) {
      const total = topicCounts()[k] + vocabularySize * beta;
      for (let t = 0; t < vocabularySize; t++) rows[k][t] = (topicTermCounts()[k][t] + beta) / total;
    }
    return rows;
  });

  return {
    topics,
    vocabulary,
    alpha: Array.from(alpha),
    beta,
    seed: chain.seed,
    iterations: chain.iterations,
    logLikelihood: chain.logLikelihood,
    documents: tokens.documents,
    averagedSamples: averages?.samples ?? 0,
    get assignments() {
      return assignments();
    },
    get documentTopicCounts() {
      return documentTopicCounts();
    },
    get topicTermCounts() {
      return topicTermCounts();
    },
    get topicCounts() {
      return topicCounts();
    },
    get theta() {
      return theta();
    },
    get phi() {
      return phi();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Rows that share one block of memory. */
function matrixRows<T extends Uint32Array | Float64Array>(
  kind: { new (length: number): T },
  rows: number,
  columns: number,
  all = new kind(rows * columns),
): T[] {
  return Array.from({ length: rows }, (_, row) => all.subarray(row * columns, (row + 1) * columns) as T);
}
