import { UserError } from '@crosscultural/base';
import { dateOfDay } from '@crosscultural/series';
import { jaccard, normaliseForComparison, shingles } from '@crosscultural/text';
import { type JudgedPosts, sentimentClasses } from '../posts';
import type { TermHits } from '../words';
import { mostProbableClasses } from './classes';

/** A post that shows what a figure says. */
export interface ExamplePost {
  id: string;
  platform: string;
  /** YYYY-MM-DD. */
  date: string;
  text: string;
  sentiment: (typeof sentimentClasses)[number];
  /** Of that sentiment, by the model. */
  probability: number;
}

/** Which posts to show. */
export interface ExampleOptions {
  /** Only posts that mention this term of `hits`. */
  term?: string;
  hits?: TermHits;
  /** How many at most. Default 5. */
  count?: number;
  /** Only posts of at most so many characters. Default 120. */
  maximumLength?: number;
}

/** Two examples may not share more of their runs of three characters than this (Jaccard). */
const mostAlike = 0.4;
/** Letters besides @names and addresses below which a post shows nothing. */
const fewestLetters = 6;
const besides = /@[\p{L}\p{N}_-]+|https?:\S+|[^\p{L}\p{N}]+/gu;

/**
 * Posts of one sentiment to read behind a figure: those that the model is surest of, the shorter first of equally sure
 * ones, none much like another.
 *
 * @param posts that a sentiment model has read.
 * @param sentiment their most probable class.
 * @returns at most `count` posts, the surest first; none where no post fits.
 * @throws UserError when the term is not one of the hits' or probabilities are missing.
 * @example
 * brand.examplePosts(posts, 'negative', { hits, term: 'battery issues', count: 3 }).map(({ text }) => text);
 */
export function examplePosts(
  posts: JudgedPosts,
  sentiment: (typeof sentimentClasses)[number],
  { term, hits, count = 5, maximumLength = 120 }: ExampleOptions = {},
): ExamplePost[] {
  const wanted = sentimentClasses.indexOf(sentiment);
  const classes = mostProbableClasses(posts.probabilities, posts.texts.length);
  const mentions = mentionsTerm(hits, term);
  const probability = (post: number) => posts.probabilities[3 * post + wanted];
  const length = (post: number) => posts.texts[post].length;
  const candidates = Array.from(classes.keys())
    .filter((post) => classes[post] === wanted && length(post) <= maximumLength && mentions(post))
    .sort((a, b) => probability(b) - probability(a) || length(a) - length(b) || a - b);
  const shown: number[] = [];
  const chosen: Uint32Array[] = [];
  for (const post of candidates) {
    if (shown.length >= count) break;
    const normal = normaliseForComparison(posts.texts[post]).replace(besides, '');
    if (normal.length < fewestLetters) continue;
    const own = shingles(normal, 'zh');
    if (chosen.some((other) => jaccard(other, own) > mostAlike)) continue;
    shown.push(post);
    chosen.push(own);
  }
  return shown.map((post) => ({
    id: posts.ids[post],
    platform: posts.platforms[posts.platform[post]],
    date: dateOfDay(posts.day[post]),
    text: posts.texts[post],
    sentiment,
    probability: probability(post),
  }));
}

function mentionsTerm(hits: TermHits | undefined, term: string | undefined): (post: number) => boolean {
  if (term === undefined) return () => true;
  const place = hits?.terms.indexOf(term) ?? -1;
  if (!hits || place < 0) {
    throw new UserError(`No hits of a term "${term}" were given; there are: ${hits?.terms.join(', ') ?? 'none'}.`);
  }
  return (post) => hits.term.subarray(hits.starts[post], hits.starts[post + 1]).includes(place);
}
