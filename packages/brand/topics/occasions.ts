import { bootstrap, deriveSeed, packUnits, seededRandom, UserError } from '@crosscultural/base';
import type { Share } from '../sentiment';
import { fewestWeeks, weeksOf } from '../weeks';
import type { TermHits } from '../words';

/** How many posts something occasioned. */
export interface OccasionShare extends Share {
  /** null: the posts whose words tell of none. */
  occasion: string | null;
}

/**
 * What occasioned each post, by its words: the occasion that it names most often, of equal ones the first listed.
 *
 * @param hits where `matchForms` found occasions.
 * @returns for each post the place of its occasion in `hits.terms`; −1 where its words tell of none.
 * @example
 * brand.occasionsOfPosts(brand.matchForms(posts.texts, papers.brandOccasions));
 */
export function occasionsOfPosts({ terms, starts, term }: TermHits): Int32Array {
  const counts = new Uint32Array(terms.length);
  return Int32Array.from({ length: starts.length - 1 }, (_, post) => {
    counts.fill(0);
    let best = -1;
    for (let i = starts[post]; i < starts[post + 1]; i++) counts[term[i]]++;
    for (let t = 0; t < counts.length; t++) if (counts[t] > (best < 0 ? 0 : counts[best])) best = t;
    return best;
  });
}

/**
 * The share of the posts that each occasion has (claim B1). Intervals by bootstrap over weeks (2,000 resamples), null below
 * 4 weeks. Words are a coarse judge: a post may be about a release without any of its words.
 *
 * @param hits where `matchForms` found occasions.
 * @param days of the same posts, as in `Posts.day`.
 * @param seed decides the resamples.
 * @returns occasions in their order, at last the posts without any; none without posts.
 * @throws UserError when the days are those of other posts.
 * @example
 * brand.occasionShares(hits, posts.day, 2023).map(({ occasion, share }) => [occasion, share]);
 */
export function occasionShares(hits: TermHits, days: ArrayLike<number>, seed: number): OccasionShare[] {
  const occasions = occasionsOfPosts(hits);
  if (occasions.length !== days.length) {
    throw new UserError(`The hits are those of ${occasions.length} posts, not of these ${days.length}.`);
  }
  if (days.length === 0) return [];
  const { mondays, weekOf } = weeksOf(days);
  const cells = hits.terms.length + 1;
  const counts = new Uint32Array(mondays.length * cells);
  const cellOf = (post: number) => (occasions[post] < 0 ? cells - 1 : occasions[post]);
  for (let post = 0; post < days.length; post++) counts[weekOf[post] * cells + cellOf(post)]++;
  const inWeek = (week: number) => Array.from(counts.subarray(week * cells, (week + 1) * cells));
  const weeks = packUnits(
    mondays.map((_, week) => inWeek(week).map((count, cell): [number, number] => [cell, count])),
    cells,
  );
  const shares = bootstrap(
    [weeks],
    Array.from(
      { length: cells },
      (_, cell) =>
        ([sums]: readonly Float64Array[]) =>
          sums[cell] / sums.reduce((total, count) => total + count, 0),
    ),
    seededRandom(deriveSeed(seed, 'occasions')),
  );
  return shares.map(({ value, interval }, cell) => ({
    occasion: hits.terms[cell] ?? null,
    count: mondays.reduce((sum, _, week) => sum + counts[week * cells + cell], 0),
    share: value,
    interval: mondays.length >= fewestWeeks ? interval : null,
  }));
}
