import type { LdaModel } from '../model/model';
import { mostProbable } from '../model/most-probable';

/**
 * Labels for every topic, best first.
 *
 * @param themes words of named themes, from a lexicon; a theme's score for a topic is Σ φ of its words. Topics and themes
 * are each other's: a theme is suggested for the topics where its score is more than by chance.
 * @returns K lists of suggestions: matching themes by score, then the topic's most relevant words joined by " / ".
 * @example
 * suggestLabels(model, { price: ['price', 'coupon'] }).map(([best]) => best);
 */
export function suggestLabels(model: LdaModel, themes: Readonly<Record<string, readonly string[]>> = {}): string[][] {
  const ids = new Map(model.vocabulary.map((word, id) => [word, id]));
  const overall = corpusProbabilities(model);
  return model.phi.map((row, k) => {
    const scored = Object.entries(themes).map(([name, words]) => {
      const known = words.flatMap((word) => ids.get(word) ?? []);
      const inTopic = known.reduce((sum, t) => sum + row[t], 0);
      const inCorpus = known.reduce((sum, t) => sum + overall[t], 0);
      return { name, inTopic, lift: inCorpus > 0 ? inTopic / inCorpus : 0 };
    });
    const fitting = scored
      .filter(({ lift }) => lift > 1)
      .sort((a, b) => b.inTopic - a.inTopic || (a.name < b.name ? -1 : 1));
    const relevances = relevance(row, overall, 0.6);
    const own = mostProbable(relevances, relevances.length).filter((t) => model.topicTermCounts[k][t] > 0);
    const relevant = own.slice(0, 3).map((t) => model.vocabulary[t]);
    return [...fitting.map(({ name }) => name), relevant.join(' / ')];
  });
}

/**
 * Relevance of every word to a topic, λ ln φ(w) + (1 − λ) ln(φ(w) / p(w)) (Sievert and Shirley 2014): 1 ranks by
 * probability, 0 by how much more probable the word is here than in the corpus.
 *
 * @param phi the words' probabilities in the topic.
 * @param corpusProbability their shares among all tokens of the corpus.
 * @param lambda λ, 0 … 1.
 * @returns one number per word; −∞ for a word that the corpus lacks.
 * @example
 * relevance([0.5, 0.5], [0.25, 0.5], 0); // ln 2 and 0
 */
export function relevance(phi: ArrayLike<number>, corpusProbability: ArrayLike<number>, lambda: number): Float64Array {
  return Float64Array.from({ length: phi.length }, (_, t) =>
    corpusProbability[t] > 0
      ? Math.log(phi[t]) - (1 - lambda) * Math.log(corpusProbability[t])
      : Number.NEGATIVE_INFINITY,
  );
}

/** The share of each word among all tokens of the corpus. */
export function corpusProbabilities(model: LdaModel): Float64Array {
  const counts = new Float64Array(model.vocabulary.length);
  let total = 0;
  for (const row of model.topicTermCounts) for (let t = 0; t < row.length; t++) counts[t] += row[t];
  for (const count of counts) total += count;
  return counts.map((count) => count / total);
}
