import { sentimentClasses } from '../posts';
import { mostProbableClasses } from '../sentiment';
import type { ReadPosts } from './read-posts';

/** Named amounts, one number a day: all that the claims of Paper B are judged by. */
export interface DailySums {
  /** The first day, as days since 1970-01-01. */
  firstDay: number;
  days: number;
  /**
   * By name, [days]: `posts`, `posts|Weibo`, `interactions|Weibo`, `signed|Weibo`, `sentiment|positive`, `intensity|positive`,
   * `aspect|battery`, `aspect|battery|negative`, `term|battery life`, `term|battery life|positive`.
   */
  columns: ReadonlyMap<string, Float64Array>;
}

/**
 * Adds up what was read in posts, by day. A post whose interactions are not told (−1) counts in no sum of interactions; the posts
 * that count there are `counted|Weibo`.
 *
 * @param read posts with their sentiment, terms, aspects and intensity, see `ReadPosts`
 * @example
 * const sums = dailySums(read);
 * sums.columns.get('sentiment|positive'); // Float64Array [days]
 */
export function dailySums(read: ReadPosts): DailySums {
  const { posts, terms, aspects, intensity } = read;
  const count = posts.day.length;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of posts.day) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const days = count === 0 ? 0 : last - first + 1;
  const columns = new Map<string, Float64Array>();
  const column = (name: string): Float64Array => {
    const known = columns.get(name);
    if (known) return known;
    const made = new Float64Array(days);
    columns.set(name, made);
    return made;
  };
  const perPlatform = (name: string) => posts.platforms.map((platform) => column(`${name}|${platform}`));
  const perSentiment = (name: string) => sentimentClasses.map((sentiment) => column(`${name}|${sentiment}`));
  const marks = (name: string, names: readonly string[]) =>
    names.map((one) => ({ all: column(`${name}|${one}`), by: perSentiment(`${name}|${one}`) }));
  const sentiments = mostProbableClasses(posts.probabilities, count);
  const all = column('posts');
  const [byPlatform, counted, interactions, signed] = ['posts', 'counted', 'interactions', 'signed'].map(perPlatform);
  const [bySentiment, byIntensity] = ['sentiment', 'intensity'].map(perSentiment);
  const [byTerm, byAspect] = [marks('term', terms.names), marks('aspect', aspects.names)];

  for (let post = 0; post < count; post++) {
    const day = posts.day[post] - first;
    const platform = posts.platform[post];
    const sentiment = sentiments[post];
    all[day]++;
    byPlatform[platform][day]++;
    bySentiment[sentiment][day]++;
    byIntensity[sentiment][day] += intensity[post];
    const known = [posts.likes[post], posts.shares[post], posts.comments[post]].filter((amount) => amount >= 0);
    if (known.length > 0) {
      const sum = known.reduce((total, amount) => total + amount, 0);
      counted[platform][day]++;
      interactions[platform][day] += sum;
      // The expected sign: sure posts count in full, doubtful ones in part.
      signed[platform][day] += sum * (posts.probabilities[3 * post + 2] - posts.probabilities[3 * post]);
    }
    for (let hit = terms.starts[post]; hit < terms.starts[post + 1]; hit++) {
      byTerm[terms.name[hit]].all[day]++;
      byTerm[terms.name[hit]].by[sentiment][day]++;
    }
  }
  for (let mention = 0; mention < aspects.post.length; mention++) {
    const day = posts.day[aspects.post[mention]] - first;
    const { all: every, by } = byAspect[aspects.aspect[mention]];
    every[day]++;
    by[aspects.sentiment[mention]][day]++;
  }
  return { firstDay: count === 0 ? 0 : first, days, columns };
}
