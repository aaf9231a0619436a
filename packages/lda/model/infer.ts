import { deriveSeed, type Random, seededRandom, UserError } from '@crosscultural/base';
import type { LdaModel } from './model';
import { checkCount } from './priors';

/** How to find the topics of documents that the model has not seen. */
export interface InferenceOptions {
  /** Sweeps over each document. Default 100. */
  iterations?: number;
  /** θ is averaged over the sweeps after these. Default 20. */
  burnIn?: number;
  seed: number;
}

/**
 * The topic shares of new documents, by Gibbs sampling of their tokens with the model's φ held fixed. Each document has
 * random numbers of its own: its result does not depend on the others.
 *
 * @param documents lists of word ids of the model's vocabulary; leave unknown words out, or see wordIds.
 * @returns D × K, rows that sum to 1; an empty document gets the prior, α_k / Σ_k α_k.
 * @throws UserError when a word id is outside the vocabulary or a number of sweeps is not whole.
 * @example
 * const [shares] = inferTopics(model, [wordIds(model, ['cheap', 'price'])], { seed: 1 });
 */
export function inferTopics(
  model: LdaModel,
  documents: readonly ArrayLike<number>[],
  { iterations = 100, burnIn = 20, seed }: InferenceOptions,
): Float64Array[] {
  checkCount('iterations', iterations, 1);
  checkCount('burnIn', burnIn, 0);
  if (burnIn >= iterations) throw new UserError(`burnIn ${burnIn} leaves none of ${iterations} iterations to average.`);
  const weights = termWeights(model);
  return documents.map((document, d) => {
    for (let n = 0; n < document.length; n++) {
      if (!(document[n] in model.vocabulary)) {
        throw new UserError(`Document ${d}, position ${n}: word id ${document[n]} is not in the model's vocabulary.`);
      }
    }
    return inferDocument(model.alpha, weights, document, iterations, burnIn, seededRandom(deriveSeed(seed, `${d}`)));
  });
}

/**
 * Word ids of a text's words in the model's vocabulary; unknown words are left out.
 *
 * @example
 * wordIds(model, ['price', 'never seen']); // Uint32Array of one id
 */
export function wordIds(model: LdaModel, words: readonly string[]): Uint32Array {
  const ids = new Map(model.vocabulary.map((word, id) => [word, id]));
  return Uint32Array.from(words.flatMap((word) => ids.get(word) ?? []));
}

/** φ word by word: V × K. */
function termWeights({ phi, topics, vocabulary }: LdaModel): Float64Array[] {
  return vocabulary.map((_, t) => Float64Array.from({ length: topics }, (_, k) => phi[k][t]));
}

function inferDocument(
  alpha: readonly number[],
  weights: readonly Float64Array[],
  document: ArrayLike<number>,
  iterations: number,
  burnIn: number,
  random: Random,
): Float64Array {
  const topics = alpha.length;
  const counts = new Float64Array(topics);
  const assignments = Array.from(document, () => random.integer(topics));
  for (const topic of assignments) counts[topic]++;
  const conditional = new Float64Array(topics);
  const theta = new Float64Array(topics);
  const total = alpha.reduce((sum, value) => sum + value, document.length);
  for (let sweep = 0; sweep < iterations; sweep++) {
    for (let n = 0; n < document.length; n++) {
      counts[assignments[n]]--;
      for (let k = 0; k < topics; k++) conditional[k] = (counts[k] + alpha[k]) * weights[document[n]][k];
      assignments[n] = random.categorical(conditional);
      counts[assignments[n]]++;
    }
    if (sweep < burnIn) continue;
    for (let k = 0; k < topics; k++) theta[k] += counts[k];
  }
  return theta.map((sum, k) => (sum / (iterations - burnIn) + alpha[k]) / total);
}
