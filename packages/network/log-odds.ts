import { adjustPValues, normalUpperTail, UserError } from '@crosscultural/base';

/** A word in two groups of texts, and how much more the first group uses it. */
export interface WordContrast {
  word: string;
  /** Tokens in the first and in the second group. */
  first: number;
  second: number;
  /** δ: log-odds in the first group less log-odds in the second, shrunk by the prior; positive where the first uses it more. */
  logOdds: number;
  /** Standard error of δ. */
  standardError: number;
  /** δ divided by its standard error. */
  z: number;
  /** Two-sided p-value of z, corrected for all words by Holm. */
  adjustedPValue: number;
}

export interface ContrastOptions {
  priorTokens?: number;
  designEffects?: readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>];
}

/**
 * Compares the words of two groups of texts: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and
 * Quinn 2008, eqs. 15, 16, 18, 20, 22). The prior of a word is its share in both groups together, worth `priorTokens`
 * tokens: rare words are pulled to no difference.
 *
 * δ = ln((y₁ + α) / (n₁ + α₀ − y₁ − α)) − ln((y₂ + α) / (n₂ + α₀ − y₂ − α)), its variance d₁ / (y₁ + α) + d₂ / (y₂ + α). The design
 * effects d say how far tokens come in clusters (`clusteredWords`); they are 1, as in the paper, where tokens are independent.
 *
 * @param first tokens of each word in the first group, `second` in the second; a word may be missing from one.
 * @param options.priorTokens α₀, worth of the prior in tokens. Default 1000.
 * @param options.designEffects of the words in the first and in the second group; a word that one group lacks has there that of the
 *   other. Default 1 for every word.
 * @returns words by descending z; equal ones by code units.
 * @throws UserError when `priorTokens` is not positive or there are fewer than two words.
 * @example
 * contrastWords(new Map([['good', 60], ['box', 40]]), new Map([['good', 20], ['box', 80]]))[0].word; // 'good'
 */
export function contrastWords(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
  { priorTokens = 1000, designEffects }: ContrastOptions = {},
): WordContrast[] {
  if (!(priorTokens > 0)) throw new UserError(`priorTokens must be positive, not ${priorTokens}.`);
  const words = [...new Set([...first.keys(), ...second.keys()])].filter((word) => both(word) > 0);
  if (words.length < 2) throw new UserError('Comparing words needs at least two words that occur.');
  function both(word: string): number {
    return (first.get(word) ?? 0) + (second.get(word) ?? 0);
  }
  const total = (counts: ReadonlyMap<string, number>) => words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const [firstTotal, secondTotal] = [total(first), total(second)];
  const contrasts = words.map((word) => {
    const prior = (priorTokens * both(word)) / (firstTotal + secondTotal);
    const [y1, y2] = [(first.get(word) ?? 0) + prior, (second.get(word) ?? 0) + prior];
    const logOdds = Math.log(y1 / (firstTotal + priorTokens - y1)) - Math.log(y2 / (secondTotal + priorTokens - y2));
    const effects = designEffects?.map((side) => side.get(word)) ?? [];
    const [d1, d2] = [effects[0] ?? effects[1] ?? 1, effects[1] ?? effects[0] ?? 1];
    const standardError = Math.sqrt(d1 / y1 + d2 / y2);
    const z = logOdds / standardError;
    return { word, first: first.get(word) ?? 0, second: second.get(word) ?? 0, logOdds, standardError, z };
  });
  const adjusted = adjustPValues(
    contrasts.map(({ z }) => 2 * normalUpperTail(Math.abs(z))),
    'holm',
  );
  return contrasts
    .map((contrast, i) => ({ ...contrast, adjustedPValue: adjusted[i] }))
    .sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1));
}
