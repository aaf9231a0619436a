import { UserError } from '@crosscultural/base';
import { type TermHits, termsOfPost } from '../words';

/** Posts a day, and those that mention each term: what series, rises and jumps are counted from. */
export interface DailyMentions {
  terms: readonly string[];
  /** Days since 1970-01-01 of the first day. */
  firstDay: number;
  /** [days]: all posts of each day from the first to the last. */
  posts: Uint32Array;
  /** [terms × days]: posts that mention a term, each once. */
  mentions: Uint32Array;
  /** [days]: 1 for a day that lies in a gap of the collection and says nothing. */
  inGap: Uint8Array;
}

/** From so many days without any post on, a stretch is a gap of the collection and not a silence. */
const shortestGap = 7;

/**
 * Counts day by day which posts mention each term; a post counts once a term. A week or more without any post is a gap.
 *
 * @param hits where `matchForms` found terms.
 * @param days of the same posts, as in `Posts.day`.
 * @throws UserError when the days are those of other posts.
 * @example
 * const daily = brand.dailyMentions(brand.matchForms(posts.texts, papers.brandTerms), posts.day);
 */
export function dailyMentions(hits: TermHits, days: ArrayLike<number>): DailyMentions {
  if (hits.starts.length !== days.length + 1) {
    throw new UserError(`The hits are those of ${hits.starts.length - 1} posts, not of these ${days.length}.`);
  }
  let [first, last] = [days[0] ?? 0, (days[0] ?? 0) - (days.length === 0 ? 1 : 0)];
  for (let i = 1; i < days.length; i++) {
    first = Math.min(first, days[i]);
    last = Math.max(last, days[i]);
  }
  const length = last - first + 1;
  const posts = new Uint32Array(length);
  const mentions = new Uint32Array(hits.terms.length * length);
  for (let post = 0; post < days.length; post++) {
    const day = days[post] - first;
    posts[day]++;
    for (const term of termsOfPost(hits, post)) mentions[term * length + day]++;
  }
  return { terms: hits.terms, firstDay: first, posts, mentions, inGap: gaps(posts) };
}

function gaps(posts: Uint32Array): Uint8Array {
  const inGap = new Uint8Array(posts.length);
  for (let begin = 0; begin < posts.length; begin++) {
    let end = begin;
    while (end < posts.length && posts[end] === 0) end++;
    if (end - begin >= shortestGap) inGap.fill(1, begin, end);
    begin = end;
  }
  return inGap;
}
