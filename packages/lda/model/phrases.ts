import { normalisedMutualInformation } from '../measure/coherence';

/** Two words that follow each other more often than chance would have it. */
export interface Phrase {
  first: string;
  second: string;
  count: number;
  /** Normalised pointwise mutual information, −1 … 1 (Bouma 2009). */
  npmi: number;
}

export interface PhraseOptions {
  /** Default 10. */
  minimumCount?: number;
  /** Default 0.5. */
  minimumNpmi?: number;
}

/**
 * Finds phrases such as "battery life". To find longer ones, join and look again.
 *
 * @param documents D lists of words.
 * @returns highest NPMI first; equal ones by count, then by code units.
 */
export function findPhrases(
  documents: readonly (readonly string[])[],
  { minimumCount = 10, minimumNpmi = 0.5 }: PhraseOptions = {},
): Phrase[] {
  const firsts = new Map<string, number>();
  const seconds = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  let total = 0;
  for (const words of documents) {
    for (let n = 0; n + 1 < words.length; n++) {
      const [first, second] = [words[n], words[n + 1]];
      increase(firsts, first);
      increase(seconds, second);
      const followers = pairs.get(first) ?? new Map<string, number>();
      pairs.set(first, followers);
      increase(followers, second);
      total++;
    }
  }
  const phrases: Phrase[] = [];
  for (const [first, followers] of pairs) {
    for (const [second, count] of followers) {
      const npmi = normalisedMutualInformation(count, firsts.get(first) ?? 0, seconds.get(second) ?? 0, total);
      if (count >= minimumCount && npmi >= minimumNpmi) phrases.push({ first, second, count, npmi });
    }
  }
  const key = ({ first, second }: Phrase) => `${first} ${second}`;
  return phrases.sort((a, b) => b.npmi - a.npmi || b.count - a.count || (key(a) < key(b) ? -1 : 1));
}

/**
 * Joins the phrases in the documents, from left to right; a word belongs to one phrase at most.
 *
 * @param separator between the words of a phrase: "_" reads well in English, "" suits Chinese, where 性价比 (value for
 * money) + 高 (high) becomes 性价比高.
 */
export function joinPhrases(
  documents: readonly (readonly string[])[],
  phrases: readonly Phrase[],
  separator = '_',
): string[][] {
  const followers = new Map<string, Set<string>>();
  for (const { first, second } of phrases) followers.set(first, (followers.get(first) ?? new Set()).add(second));
  return documents.map((words) => {
    const joined: string[] = [];
    for (let n = 0; n < words.length; n++) {
      if (n + 1 < words.length && followers.get(words[n])?.has(words[n + 1])) {
        joined.push(words[n] + separator + words[n + 1]);
        n++;
      } else {
        joined.push(words[n]);
      }
    }
    return joined;
  });
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
