/**
 * The probability with which subsampling keeps each occurrence of a word that makes up the share f of all tokens:
 * √(t/f) + t/f, at most 1 (Mikolov et al. 2013, §2.3, in the form of the word2vec program and gensim). With t = 0
 * everything is kept.
 *
 * @param counts occurrences of each word.
 * @param threshold t, for example 0.001.
 */
export function keepProbabilities(counts: readonly number[], threshold: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => {
    const ratio = (threshold * total) / count;
    return threshold === 0 ? 1 : Math.min(1, Math.sqrt(ratio) + ratio);
  });
}

/** Noise words are drawn in proportion to count^0.75 (Mikolov et al. 2013, §2.2). */
export function noiseDistribution(counts: readonly number[]): number[] {
  const weights = counts.map((count) => count ** 0.75);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** Draws from a distribution in constant time: column i gives i with probability `own[i]`, else `other[i]`. */
export interface AliasTable {
  own: number[];
  other: number[];
}

/** Walker's alias table by Vose's method (1991): columns of equal probability, each shared by at most two words. */
export function aliasTable(distribution: readonly number[]): AliasTable {
  const size = distribution.length;
  const own = distribution.map((probability) => probability * size);
  const other = distribution.map((_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < size; i++) (own[i] < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large[large.length - 1];
    other[poor] = rich;
    own[rich] -= 1 - own[poor];
    if (own[rich] < 1) small.push(large.pop() as number);
  }
  // What is left differs from 1 by rounding only.
  for (const i of [...small, ...large]) own[i] = 1;
  return { own, other };
}
