import { contrastWords } from '@crosscultural/network';
import type { EventTerm } from './found-event';

/** Words below this z are not told apart from the other posts (two-sided 5 %). */
const leastZ = 1.96;

/**
 * What the posts of an event talk about more than all others, by posts with a word (not by its mentions, which one long post could fill).
 *
 * @param inEvent words of each post of the event; `elsewhere` posts with each word outside of it.
 * @param most how many terms at most.
 */
export function overRepresentedTerms(
  inEvent: readonly (readonly string[])[],
  elsewhere: ReadonlyMap<string, number>,
  most: number,
): EventTerm[] {
  const here = postsWithWord(inEvent);
  // A word of a single post explains nothing, however rare it is elsewhere.
  const repeated = new Map([...here].filter(([, posts]) => posts > 1));
  if (new Set([...repeated.keys(), ...elsewhere.keys()]).size < 2 || repeated.size === 0) return [];
  return contrastWords(repeated, elsewhere)
    .filter(({ z, first }) => z > leastZ && first > 1)
    .slice(0, most)
    .map(({ word, first, second, z }) => ({ word, inEvent: first, elsewhere: second, z }));
}

/** In how many posts each word occurs. */
export function postsWithWord(posts: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of posts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
