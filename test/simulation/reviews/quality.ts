/**
 * Share of different bigrams among all bigrams of the texts (distinct-2; Li et al. 2016): low when a generator repeats
 * itself. Bigrams do not cross texts. Falls as the number of texts grows; compare at equal numbers.
 *
 * @param tokenised one list of tokens (words or characters) per text
 */
export function distinctBigramRatio(tokenised: readonly (readonly string[])[]): number {
  const distinct = new Set<string>();
  let total = 0;
  for (const tokens of tokenised) {
    for (let i = 1; i < tokens.length; i++) {
      distinct.add(`${tokens[i - 1]}\u0000${tokens[i]}`);
      total++;
    }
  }
  return total === 0 ? 0 : distinct.size / total;
}

/** The sentences that stand in the most texts, with the share of texts that hold them, most frequent first. */
export function mostRepeatedSentences(texts: readonly string[], count: number): { sentence: string; share: number }[] {
  const frequency = new Map<string, number>();
  for (const text of texts) {
    const sentences = text.split(/[。！？；!?…～~]+|\.(?:\s|$)/).map((sentence) => sentence.trim());
    for (const sentence of new Set(sentences)) {
      if (sentence !== '') frequency.set(sentence, (frequency.get(sentence) ?? 0) + 1);
    }
  }
  return [...frequency]
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([sentence, occurrences]) => ({ sentence, share: occurrences / texts.length }));
}
