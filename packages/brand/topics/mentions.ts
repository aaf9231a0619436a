import { UserError } from '@crosscultural/base';
import { type PostWords, type TermHits, termsOfPost } from '../words';

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
  checkPosts(hits.starts, days);
  return countDays(hits.terms, days, (post) => termsOfPost(hits, post));
}

/**
 * As `dailyMentions`, of the most frequent content words instead of given terms: to find rising words that nobody thought of.
 *
 * @param words of the posts.
 * @param days of the same posts.
 * @param count words, at most. Default 1,000.
 * @throws UserError when the days are those of other posts.
 * @example
 * brand.risingTerms(brand.dailyWordMentions(words, posts.day));
 */
export function dailyWordMentions(words: PostWords, days: ArrayLike<number>, count = 1000): DailyMentions {
  const { vocabulary, isContent, starts, ids } = words;
  checkPosts(starts, days);
  const chosen = Array.from(vocabulary.keys())
    .filter((id) => isContent[id])
    .slice(0, count);
  const place = new Int32Array(vocabulary.length).fill(-1);
  chosen.forEach((id, term) => {
    place[id] = term;
  });
  return countDays(
    chosen.map((id) => vocabulary[id]),
    days,
    (post) => {
      const own = new Set<number>();
      for (let i = starts[post]; i < starts[post + 1]; i++) if (place[ids[i]] >= 0) own.add(place[ids[i]]);
      return own;
    },
  );
}

/**
 * The same counts with all posts as one more term: what the jumps and rises of terms are to be compared with.
 *
 * @param daily what `dailyMentions` counted.
 * @example
 * brand.jumpsAfterEvents(brand.steps.withAllPosts(daily), releaseDays, 2023)?.find(({ term }) => term === 'all posts');
 */
export function withAllPosts(daily: DailyMentions): DailyMentions {
  return {
    ...daily,
    terms: [...daily.terms, 'all posts'],
    mentions: Uint32Array.from([...daily.mentions, ...daily.posts]),
  };
}

/**
 * The same counts as they stood on a day: to ask which terms were rising then.
 *
 * @param daily what `dailyMentions` counted.
 * @param day the last day that is kept, as days since 1970-01-01.
 * @example
 * brand.risingTerms(brand.steps.mentionsUntil(daily, brand.steps.dayOfDate('2023-03-22')));
 */
export function mentionsUntil(daily: DailyMentions, day: number): DailyMentions {
  const { terms, firstDay, posts, mentions, inGap } = daily;
  const kept = Math.min(Math.max(day - firstDay + 1, 0), posts.length);
  const rows = terms.map((_, t) => mentions.subarray(t * posts.length, t * posts.length + kept));
  return {
    ...{ terms, firstDay, posts: posts.slice(0, kept), inGap: inGap.slice(0, kept) },
    mentions: Uint32Array.from(rows.flatMap((row) => [...row])),
  };
}

function checkPosts(starts: Uint32Array, days: ArrayLike<number>): void {
  if (starts.length === days.length + 1) return;
  throw new UserError(`The hits or words are those of ${starts.length - 1} posts, not of these ${days.length}.`);
}

function countDays(
  terms: readonly string[],
  days: ArrayLike<number>,
  termsIn: (post: number) => Iterable<number>,
): DailyMentions {
  let [first, last] = days.length === 0 ? [0, -1] : [days[0], days[0]];
  for (let i = 1; i < days.length; i++) {
    first = Math.min(first, days[i]);
    last = Math.max(last, days[i]);
  }
  const length = last - first + 1;
  const posts = new Uint32Array(length);
  const mentions = new Uint32Array(terms.length * length);
  for (let post = 0; post < days.length; post++) {
    const day = days[post] - first;
    posts[day]++;
    for (const term of termsIn(post)) mentions[term * length + day]++;
  }
  return { terms, firstDay: first, posts, mentions, inGap: gaps(posts) };
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
