import type { LdaModel } from '../model/model';
import { mostProbable } from '../model/most-probable';

/** How well the first words of a topic go together. */
export interface TopicCoherence {
  /**
   * Σ over pairs of ln((D(i, j) + 1) / D(j)), j the more probable word, divided by the pairs (Mimno et al. 2011): at
   * most about 0, higher is better.
   */
  umass: number;
  /** Mean normalised pointwise mutual information of the pairs (Bouma 2009), −1 … 1; pairs never together count −1. */
  npmi: number;
  /** Mean over the words of φ_k(w) / Σ_k φ_k(w) (Bischof and Airoldi 2012): 1 when no other topic has them. */
  exclusivity: number;
}

/**
 * Coherence and exclusivity of every topic. Words count as together when a document has both; no window slides, since
 * reviews are short.
 *
 * @param documents in whose word pairs the topics are judged; the model's own by default.
 * @param count words per topic. Default 10.
 * @returns K rows.
 * @example
 * topicCoherence(model).map(({ npmi }) => npmi);
 */
export function topicCoherence(
  model: LdaModel,
  { documents = model.documents, count = 10 }: { documents?: readonly ArrayLike<number>[]; count?: number } = {},
): TopicCoherence[] {
  const words = model.phi.map((row) => mostProbable(row, count));
  const together = documentFrequencies(documents, new Set(words.flat()));
  return words.map((ofTopic, k) => {
    let umass = 0;
    let npmi = 0;
    let pairs = 0;
    for (let j = 0; j < ofTopic.length; j++) {
      for (let i = j + 1; i < ofTopic.length; i++) {
        const both = together(ofTopic[j], ofTopic[i]);
        const alone = together(ofTopic[j], ofTopic[j]);
        if (alone > 0) umass += Math.log((both + 1) / alone);
        npmi += normalisedMutualInformation(both, alone, together(ofTopic[i], ofTopic[i]), documents.length);
        pairs++;
      }
    }
    const share = (t: number) => model.phi[k][t] / model.phi.reduce((sum, row) => sum + row[t], 0);
    const exclusivity = ofTopic.reduce((sum, t) => sum + share(t), 0) / ofTopic.length;
    return { umass: pairs ? umass / pairs : 0, npmi: pairs ? npmi / pairs : 0, exclusivity };
  });
}

/**
 * ln(p(a, b) / (p(a) p(b))) / −ln p(a, b) from counts of `both`, `a` and `b` among `total`; −1 when both never occur.
 */
export function normalisedMutualInformation(both: number, a: number, b: number, total: number): number {
  if (both === 0) return -1;
  if (both === total) return 1;
  return Math.log((both * total) / (a * b)) / -Math.log(both / total);
}

/** Counts documents that have both of two words (which may be the same word). */
function documentFrequencies(
  documents: readonly ArrayLike<number>[],
  words: ReadonlySet<number>,
): (a: number, b: number) => number {
  const documentsOf = new Map<number, Set<number>>([...words].map((word) => [word, new Set()]));
  documents.forEach((document, d) => {
    for (let n = 0; n < document.length; n++) documentsOf.get(document[n])?.add(d);
  });
  return (a, b) => {
    const [few, many] = [documentsOf.get(a) ?? new Set(), documentsOf.get(b) ?? new Set()].sort(
      (x, y) => x.size - y.size,
    );
    let count = 0;
    for (const d of few) if (many.has(d)) count++;
    return count;
  };
}
