import { bootstrap, deriveSeed, packUnits, seededRandom, UserError } from '@crosscultural/base';
import { fewestWeeks, weeksOf } from '../weeks';
import type { AspectClauses } from './aspect-clauses';
import { mostProbableClasses, negative, neutral, positive, type Share } from './classes';

/** How posts judge an aspect. */
export interface AspectSentiment {
  aspect: string;
  /** Posts that mention it. */
  mentions: number;
  /** Share of all posts that mention it. */
  shareOfPosts: number;
  /** Null where nobody mentions it. */
  negative: Share | null;
  neutral: Share | null;
  positive: Share | null;
}

/**
 * How posts judge each aspect: by the clauses that name it, not by the post as a whole. A post counts once an aspect, by the
 * mean of the probabilities of its clauses. Intervals by bootstrap over weeks (2,000 resamples), null below 4 weeks.
 *
 * @param clauses what `aspectClauses` found.
 * @param probabilities [clauses.texts × 3]: what the sentiment model says of each text.
 * @param days of all posts, as in `Posts.day`.
 * @param seed decides the resamples.
 * @returns aspects by descending mentions, equal ones in the order of `clauses.aspects`.
 * @throws UserError when the probabilities are not those of the clauses.
 * @example
 * brand.aspectSentiment(clauses, probabilities, posts.day, 2023).map(({ aspect, positive }) => [aspect, positive?.share]);
 */
export function aspectSentiment(
  clauses: AspectClauses,
  probabilities: ArrayLike<number>,
  days: ArrayLike<number>,
  seed: number,
): AspectSentiment[] {
  const { aspects, post } = clauses;
  if (post.length > 0 && post[post.length - 1] >= days.length) {
    throw new UserError(`The clauses are those of more than these ${days.length} posts: give the days of all posts.`);
  }
  mostProbableClasses(probabilities, clauses.texts.length);
  const mentions = mentionsOf(clauses, probabilities);
  const classes = mostProbableClasses(mentions.probabilities, mentions.post.length);
  const { mondays, weekOf } = weeksOf(days);
  const counts = new Uint32Array(mondays.length * aspects.length * 3);
  classes.forEach((sentiment, m) => {
    counts[(weekOf[mentions.post[m]] * aspects.length + mentions.aspect[m]) * 3 + sentiment]++;
  });
  const cells = aspects.length * 3;
  const weeks = packUnits(
    mondays.map((_, week) =>
      Array.from({ length: cells }, (_, cell): [number, number] => [cell, counts[week * cells + cell]]).filter(
        ([, count]) => count > 0,
      ),
    ),
    cells,
  );
  const total = (sums: Float64Array, a: number) => sums[3 * a] + sums[3 * a + 1] + sums[3 * a + 2];
  const shares = bootstrap(
    [weeks],
    Array.from(
      { length: cells },
      (_, cell) =>
        ([sums]: readonly Float64Array[]) =>
          sums[cell] / total(sums, Math.floor(cell / 3)),
    ),
    seededRandom(deriveSeed(seed, 'aspect sentiment')),
  );
  const sums = new Float64Array(cells);
  for (let i = 0; i < counts.length; i++) sums[i % cells] += counts[i];
  const enoughWeeks = mondays.length >= fewestWeeks;
  return aspects
    .map((aspect, a) => {
      const shareOf = (sentiment: number): Share | null => {
        if (total(sums, a) === 0) return null;
        const { value, interval } = shares[3 * a + sentiment];
        return { count: sums[3 * a + sentiment], share: value, interval: enoughWeeks ? interval : null };
      };
      return {
        aspect,
        mentions: total(sums, a),
        shareOfPosts: days.length === 0 ? 0 : total(sums, a) / days.length,
        negative: shareOf(negative),
        neutral: shareOf(neutral),
        positive: shareOf(positive),
      };
    })
    .sort((a, b) => b.mentions - a.mentions);
}

/** One entry for each aspect that a post mentions, with the mean probabilities of its clauses. */
function mentionsOf({ aspects, post, aspect, clause }: AspectClauses, probabilities: ArrayLike<number>) {
  const posts: number[] = [];
  const mentioned: number[] = [];
  const means: number[] = [];
  const sums = new Float64Array(aspects.length * 3);
  const clauses = new Uint32Array(aspects.length);
  for (let i = 0; i < post.length; ) {
    const current = post[i];
    sums.fill(0);
    clauses.fill(0);
    for (; i < post.length && post[i] === current; i++) {
      clauses[aspect[i]]++;
      for (let k = 0; k < 3; k++) sums[3 * aspect[i] + k] += probabilities[3 * clause[i] + k];
    }
    for (let a = 0; a < aspects.length; a++) {
      if (clauses[a] === 0) continue;
      posts.push(current);
      mentioned.push(a);
      for (let k = 0; k < 3; k++) means.push(sums[3 * a + k] / clauses[a]);
    }
  }
  return { post: posts, aspect: mentioned, probabilities: means };
}
