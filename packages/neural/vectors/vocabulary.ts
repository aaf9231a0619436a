/** The words that get a vector, the most frequent first, with how often each occurs. */
export interface CountedWords {
  words: string[];
  counts: number[];
}

/** Words with at least `minimumCount` occurrences; equally frequent ones in the order of their code units. */
export function countWords(sentences: readonly (readonly string[])[], minimumCount: number): CountedWords {
  const counts = new Map<string, number>();
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([, count]) => count >= minimumCount)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return { words: frequent.map(([word]) => word), counts: frequent.map(([, count]) => count) };
}

/** Sentences as word numbers one after the other; sentence s has those from starts[s] to starts[s + 1] − 1. */
export interface EncodedSentences {
  tokens: Uint32Array;
  starts: Uint32Array;
}

/** Drops the words without a number and cuts sentences after `longest` words. */
export function encodeSentences(
  sentences: readonly (readonly string[])[],
  { words, counts }: CountedWords,
  longest: number,
): EncodedSentences {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const tokens = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  const starts = [0];
  let filled = 0;
  for (const sentence of sentences) {
    for (const word of sentence) {
      const number = numbers.get(word);
      if (number === undefined) continue;
      tokens[filled++] = number;
      if (filled - starts[starts.length - 1] === longest) starts.push(filled);
    }
    if (filled > starts[starts.length - 1]) starts.push(filled);
  }
  return { tokens, starts: Uint32Array.from(starts) };
}
