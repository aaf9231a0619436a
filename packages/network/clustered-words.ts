/** Words of one group of texts: how often each occurs, and how far its tokens come in clusters. */
export interface ClusteredWords {
  /** Tokens of each word. */
  counts: Map<string, number>;
  /**
   * Design effect of each word's share of all tokens: its variance with whole texts as the unit of sampling, divided by the one that
   * independent tokens would have; at least 1. A word that comes twice in every text that has it has about 2.
   */
  designEffects: Map<string, number>;
}

/**
 * Counts words text by text. Tokens of one text are not independent: who has named the battery names it again. With y_d tokens of a
 * word among the n_d tokens of text d, of D texts, its share p = Σ y_d / Σ n_d is a ratio whose variance is
 *
 * D / (D − 1) · Σ (y_d − p n_d)² / n²
 *
 * (Cochran 1977, §6.3), and the design effect divides this by p (1 − p) / n (Rao and Scott 1992). Both sums of squares are
 * gathered in one pass over the tokens.
 *
 * @param texts each a list of its words; empty ones count among the texts.
 * @returns counts and design effects; a word with fewer than two texts to compare, or no other word, has 1.
 * @example
 * clusteredWords([['a', 'a', 'b', 'b'], ['c', 'c', 'd', 'd']]).designEffects.get('a'); // 8 / 3
 */
export function clusteredWords(texts: Iterable<readonly string[]>): ClusteredWords {
  const sums = new Map<string, { tokens: number; squares: number; products: number }>();
  let documents = 0;
  let total = 0;
  let squaredLengths = 0;
  const own = new Map<string, number>();
  for (const words of texts) {
    documents++;
    total += words.length;
    squaredLengths += words.length ** 2;
    own.clear();
    for (const word of words) own.set(word, (own.get(word) ?? 0) + 1);
    for (const [word, count] of own) {
      const sum = sums.get(word) ?? { tokens: 0, squares: 0, products: 0 };
      sum.tokens += count;
      sum.squares += count ** 2;
      sum.products += count * words.length;
      sums.set(word, sum);
    }
  }
  const designEffect = ({ tokens, squares, products }: { tokens: number; squares: number; products: number }) => {
    const p = tokens / total;
    if (documents < 2 || p === 1) return 1;
    const residuals = squares - 2 * p * products + p ** 2 * squaredLengths;
    return Math.max(1, ((documents / (documents - 1)) * residuals) / (total * p * (1 - p)));
  };
  return {
    counts: new Map([...sums].map(([word, { tokens }]) => [word, tokens])),
    designEffects: new Map([...sums].map(([word, sum]) => [word, designEffect(sum)])),
  };
}
