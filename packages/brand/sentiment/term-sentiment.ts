import { bootstrap, deriveSeed, packUnits, seededRandom } from '@crosscultural/base';
import type { JudgedPosts } from '../posts';
import { fewestWeeks, weeksOf } from '../weeks';
import { type TermHits, termsOfPost } from '../words';
import { mostProbableClasses, negative, positive, type Share } from './classes';

/** On which side the posts with a term stand. */
export interface TermSentiment {
  term: string;
  /** Posts that mention it. */
  posts: number;
  /** Of these, the positive ones among the positive and negative ones; null when none is either. */
  positiveAmongPolar: Share | null;
  /** That share less the same share of all posts: above 0 for a term of positive posts, below 0 for one of negative posts. */
  lead: { value: number; interval: [number, number] | null } | null;
}

/**
 * How positive the posts with each term are, compared with all posts (claims B5 and B6). Neutral posts are left out.
 * Intervals by bootstrap over weeks (2,000 resamples), null below 4 weeks.
 *
 * @param posts that a sentiment model has read.
 * @param hits where `matchForms` found terms in the same posts.
 * @param seed decides the resamples.
 * @returns terms by descending lead, those without one last.
 * @throws UserError when probabilities are missing.
 * @example
 * brand.termSentiment(posts, hits, 2023)[0].term;
 */
export function termSentiment(posts: JudgedPosts, hits: TermHits, seed: number): TermSentiment[] {
  const terms = hits.terms.length;
  const classes = mostProbableClasses(posts.probabilities, posts.texts.length);
  const { mondays, weekOf } = weeksOf(posts.day);
  // Cells: positive and negative posts of each term, at last of all posts.
  const cells = 2 * (terms + 1);
  const counts = new Float64Array(mondays.length * cells);
  const mentions = new Uint32Array(terms);
  for (let post = 0; post < classes.length; post++) {
    const named = termsOfPost(hits, post);
    for (const term of named) mentions[term]++;
    if (classes[post] !== positive && classes[post] !== negative) continue;
    const side = classes[post] === positive ? 0 : 1;
    for (const term of [...named, terms]) counts[weekOf[post] * cells + 2 * term + side]++;
  }
  const weeks = packUnits(
    mondays.map((_, week) =>
      Array.from(counts.subarray(week * cells, (week + 1) * cells), (count, cell): [number, number] => [cell, count]),
    ),
    cells,
  );
  const share = (sums: Float64Array, term: number) => sums[2 * term] / (sums[2 * term] + sums[2 * term + 1]);
  const results = bootstrap(
    [weeks],
    hits.terms.flatMap((_, term) => [
      ([sums]: readonly Float64Array[]) => share(sums, term),
      ([sums]: readonly Float64Array[]) => share(sums, term) - share(sums, terms),
    ]),
    seededRandom(deriveSeed(seed, 'term sentiment')),
  );
  const enoughWeeks = mondays.length >= fewestWeeks;
  const positiveCount = (term: number) => mondays.reduce((sum, _, week) => sum + counts[week * cells + 2 * term], 0);
  return hits.terms
    .map((term, t): TermSentiment => {
      const [own, lead] = [results[2 * t], results[2 * t + 1]];
      const known = Number.isFinite(own.value);
      const intervalOf = (interval: [number, number] | null) => (enoughWeeks ? interval : null);
      return {
        term,
        posts: mentions[t],
        positiveAmongPolar: known
          ? { count: positiveCount(t), share: own.value, interval: intervalOf(own.interval) }
          : null,
        lead: known ? { value: lead.value, interval: intervalOf(lead.interval) } : null,
      };
    })
    .sort((a, b) => (b.lead?.value ?? -2) - (a.lead?.value ?? -2));
}
