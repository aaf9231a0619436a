import { contrastWords } from '@crosscultural/network';
import type { JudgedPosts } from '../posts';
import { type PostWords, postGloss } from '../words';
import { mostProbableClasses, negative, positive } from './classes';

/** A word that positive or negative posts use more. */
export interface SentimentWord {
  word: string;
  /** What it says in English; null for English words and those in no glossary. */
  gloss: string | null;
  side: 'positive' | 'negative';
  positivePosts: number;
  negativePosts: number;
  /** Log-odds in positive posts less log-odds in negative posts, shrunk by the prior. */
  logOdds: number;
  /** `logOdds` by its standard error. */
  z: number;
  /** Two-sided, corrected for all words by Holm. */
  adjustedPValue: number;
}

/**
 * The words particular to positive and to negative posts: log-odds ratio with an informative prior (Monroe, Colaresi and
 * Quinn 2008), every word counted once a post, stop words left out.
 *
 * @param posts that a sentiment model has read.
 * @param words of the same posts.
 * @param count of words a side, at most. Default 20.
 * @returns words of positive posts by falling z, then those of negative posts from the most negative z on; null when no
 *   post is positive, none is negative or they hold fewer than two words.
 * @throws UserError when probabilities are missing.
 * @example
 * brand.sentimentWords(posts, words)?.filter(({ side }) => side === 'negative').map(({ word }) => word);
 */
export function sentimentWords(posts: JudgedPosts, words: PostWords, count = 20): SentimentWord[] | null {
  const classes = mostProbableClasses(posts.probabilities, posts.texts.length);
  const inClass = (wanted: number) => postsWithWord(words, (post) => classes[post] === wanted);
  const [good, bad] = [inClass(positive), inClass(negative)];
  if (good.size === 0 || bad.size === 0 || new Set([...good.keys(), ...bad.keys()]).size < 2) return null;
  const contrasts = contrastWords(good, bad);
  const rows = contrasts.map(
    ({ word, first, second, logOdds, z, adjustedPValue }): SentimentWord => ({
      word,
      gloss: postGloss(word),
      side: z > 0 ? 'positive' : 'negative',
      positivePosts: first,
      negativePosts: second,
      logOdds,
      z,
      adjustedPValue,
    }),
  );
  const leading = rows.filter(({ z }) => z > 0).slice(0, count);
  const trailing = rows.filter(({ z }) => z < 0).slice(-count);
  return [...leading, ...trailing.reverse()];
}

/** For each content word, the chosen posts that hold it. */
function postsWithWord(
  { vocabulary, isContent, starts, ids }: PostWords,
  isChosen: (post: number) => boolean,
): Map<string, number> {
  const counts = new Uint32Array(vocabulary.length);
  const lastPost = new Int32Array(vocabulary.length).fill(-1);
  for (let post = 0; post + 1 < starts.length; post++) {
    if (!isChosen(post)) continue;
    for (let i = starts[post]; i < starts[post + 1]; i++) {
      if (lastPost[ids[i]] === post) continue;
      lastPost[ids[i]] = post;
      counts[ids[i]]++;
    }
  }
  return new Map(vocabulary.flatMap((word, id) => (isContent[id] && counts[id] > 0 ? [[word, counts[id]]] : [])));
}
