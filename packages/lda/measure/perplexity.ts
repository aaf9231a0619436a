import { inferTopics } from '../model/infer';
import type { LdaModel } from '../model/model';

/**
 * Held-out perplexity by document completion (Wallach, Murray, Salakhutdinov and Mimno 2009, §5.3): θ of each new
 * document is inferred from its words at even places, and exp(−mean ln p(w)) is taken over its words at odd places, with
 * p(w) = Σ_k θ_k φ_k(w). Lower is better; a model that knows nothing has V.
 *
 * @param documents documents that the model was not fitted to; those with fewer than two words are left out.
 * @param seed of the inference.
 * @throws UserError when a word id is outside the model's vocabulary.
 * @example
 * heldOutPerplexity(model, newDocuments, 1); // at most about V
 */
export function heldOutPerplexity(model: LdaModel, documents: readonly ArrayLike<number>[], seed: number): number {
  const long = documents.filter((document) => document.length >= 2).map((document) => Array.from(document));
  const half = (parity: number) => long.map((document) => document.filter((_, n) => n % 2 === parity));
  const theta = inferTopics(model, half(0), { seed });
  let logProbability = 0;
  let words = 0;
  half(1).forEach((document, d) => {
    for (const word of document) {
      let probability = 0;
      for (let k = 0; k < model.topics; k++) probability += theta[d][k] * model.phi[k][word];
      logProbability += Math.log(probability);
      words++;
    }
  });
  return Math.exp(-logProbability / words);
}
