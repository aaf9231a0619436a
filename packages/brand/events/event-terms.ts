import { contrastWords } from '@crosscultural/network';
import { detectLanguage, documentMaker } from '@crosscultural/text';
import type { Posts } from '../posts';
import type { EventTerm } from './found-event';

/** Words below this z are not told apart from the other posts (two-sided 5 %). */
const leastZ = 1.96;
/** Posts that are read at most, evenly spaced in time: of one event, and of all days without any. */
const mostRead = { ofEvent: 2_000, ofOrdinaryDays: 20_000 };

/** First and last day of an event, days since 1970-01-01. */
interface Span {
  first: number;
  last: number;
}

/**
 * What the posts of each event talk about more than those of days without any event (log-odds with prior), by posts with a word: one long
 * post cannot fill the list.
 *
 * @param wordsOf cuts a text into words.
 * @param most how many terms an event has at most.
 * @returns per event its terms, most over-represented first.
 */
export function eventTerms(
  posts: Posts,
  spans: readonly Span[],
  wordsOf: (text: string) => readonly string[],
  most: number,
): EventTerm[][] {
  const ofSpan: number[][] = spans.map(() => []);
  const ordinary: number[] = [];
  for (let i = 0; i < posts.day.length; i++) {
    let inAny = false;
    spans.forEach(({ first, last }, s) => {
      if (posts.day[i] < first || posts.day[i] > last) return;
      ofSpan[s].push(i);
      inAny = true;
    });
    if (!inAny) ordinary.push(i);
  }
  const read = (chosen: readonly number[], limit: number) =>
    postsWithWord(evenly(chosen, limit).map((i) => wordsOf(posts.texts[i])));
  const elsewhere = read(ordinary, mostRead.ofOrdinaryDays);
  return ofSpan.map((chosen) => overRepresented(read(chosen, mostRead.ofEvent), elsewhere, most));
}

/** At most `limit` of the items, evenly spaced. */
function evenly<T>(items: readonly T[], limit: number): T[] {
  if (items.length <= limit) return [...items];
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)]);
}

/** In how many posts each word occurs. */
function postsWithWord(posts: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of posts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function overRepresented(
  here: ReadonlyMap<string, number>,
  elsewhere: ReadonlyMap<string, number>,
  most: number,
): EventTerm[] {
  // A word of a single post explains nothing, however rare it is elsewhere.
  const repeated = new Map([...here].filter(([, posts]) => posts > 1));
  if (repeated.size === 0 || new Set([...repeated.keys(), ...elsewhere.keys()]).size < 2) return [];
  return contrastWords(repeated, elsewhere)
    .filter(({ z, first }) => z > leastZ && first > 1)
    .slice(0, most)
    .map(({ word, first, second, z }) => ({ word, inEvent: first, elsewhere: second, z }));
}

/** The words of a post without stop words: jieba's where it is Chinese. */
export function wordsOfPosts(): (text: string) => string[] {
  const cut = documentMaker();
  return (text) => cut({ id: '', culture: '', language: detectLanguage(text), text }).tokens.map(({ lemma }) => lemma);
}
