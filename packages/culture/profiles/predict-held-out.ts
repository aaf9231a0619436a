import {
  bootstrap,
  deriveSeed,
  mean,
  packUnits,
  quantile,
  type Random,
  seededRandom,
  sumOfUnits,
} from '@crosscultural/base';
import { fewestUsers } from '../privacy/small-groups';
import type { PostTopics, ReadMicroblogs } from '../read/read-microblogs';
import { type HeldOutUsers, splitUsers } from './held-out';
import { type Scores, scoreHeldOut, type UserScore } from './held-out-scores';
import { groupNamed } from './layout';
import { areaUnderCurve, type Entry, rankedOutcomes } from './ranked-outcomes';
import { culturesOfUsers } from './vectors';

/** What is measured; a gain above 0 means that the cultural prior helps, in all of them. */
export const heldOutMeasures = [
  'log-likelihood of topics',
  'log-likelihood of hashtags',
  'log-likelihood of URLs',
  'AUC of hashtags',
  'AUC of URLs',
  'Brier score of hashtags',
  'Brier score of URLs',
] as const;
export type HeldOutMeasure = (typeof heldOutMeasures)[number];

/** How well held-out posts are predicted from a history, with and without the cultural prior. */
export interface HeldOutRow {
  measure: HeldOutMeasure;
  /** Posts that are known of each user. */
  history: number;
  /** Users with so long a history, and their held-out posts. */
  users: number;
  posts: number;
  withCulture: number;
  withoutCulture: number;
  /** With minus without; the other way round for the Brier score, of which less is better. */
  gain: number;
  /** 95 % by bootstrap over users, both predictions of the same users. */
  interval: [number, number] | null;
  /** Gains when the cultures are shuffled among the users and everything is learned anew: mean, and the middle 95 % of the shuffles. */
  placebo: { mean: number; low: number; high: number } | null;
}

export interface HeldOutPrediction {
  rows: HeldOutRow[];
  /**
   * Per user the mean log-likelihood of a held-out post (topics, hashtag and URL together), meaned over the histories that the user
   * has, and the posts `known` in the longest of these: what claim C3 is judged by. And the same with the cultures of the first shuffle.
   */
  perUser: { withCulture: number; withoutCulture: number; known: number }[];
  perUserShuffled: { withCulture: number; withoutCulture: number; known: number }[];
  /** Users who were left out because they wrote one post. */
  tooShort: number;
  cultures: number;
  shuffles: number;
}

export interface HeldOutOptions {
  seed: number;
  /** Default 1, 2, 5, 10, 20. */
  histories?: readonly number[];
  /** Of the placebo. Default 20. */
  shuffles?: number;
}

/**
 * Predicts later posts of the same users from 1, 2, 5 … earlier ones, with the cultural prior and without: what each post is about,
 * whether it has a hashtag, whether it has a URL. Priors are learned from earlier posts of *other* users (two halves, each
 * predicted with the priors of the other). The placebo shuffles cultures among users.
 *
 * @param options `seed` decides the halves of users and the shuffles; `histories` are numbers of earlier posts, `shuffles` those of the placebo.
 * @returns no row where no user has a history and a later post; gains of 0 where there is one culture.
 * @example
 * const { rows } = profiles.predictHeldOut(read, topics, { seed: 2023 });
 */
export function predictHeldOut(read: ReadMicroblogs, topics: PostTopics, options: HeldOutOptions): HeldOutPrediction {
  const { seed, histories = [1, 2, 5, 10, 20], shuffles = 20 } = options;
  const split = splitUsers(read, topics, histories, seed);
  const { names, cultureOf } = culturesOfUsers(read.microblogs);
  const blind = scoreHeldOut(split, null);
  const aware = scoreHeldOut(split, cultureOf);
  const random = seededRandom(deriveSeed(seed, 'shuffled cultures'));
  const shuffled = Array.from({ length: shuffles }, () => scoreHeldOut(split, random.shuffle([...cultureOf])));
  const drawing = seededRandom(deriveSeed(seed, 'held-out posts'));
  const measures = heldOutMeasures.filter(
    (measure) => measure !== heldOutMeasures[0] || groupNamed(split.layout, 'topic'),
  );
  const byHistory = histories.map((history, h) => {
    const compared = measures.map((measure) => comparison(measure, split, aware[h], blind[h]));
    // All measures of a history on the same draws of users.
    const results = bootstrapAll(compared, drawing);
    return measures.flatMap((measure, m): HeldOutRow[] => {
      const { users, posts } = compared[m];
      if (users === 0) return [];
      const [gain, withCulture, withoutCulture] = results[m];
      const placebo = shuffled.map((scores) => gainOf(comparison(measure, split, scores[h], blind[h])));
      return [
        {
          ...{ measure, history, users, posts, gain: gain.value, interval: gain.interval },
          ...{ withCulture: withCulture.value, withoutCulture: withoutCulture.value },
          placebo:
            shuffles > 0
              ? { mean: mean(placebo), low: quantile(placebo, 0.025), high: quantile(placebo, 0.975) }
              : null,
        },
      ];
    });
  });
  const rows = measures.flatMap((measure) => byHistory.flat().filter((row) => row.measure === measure));
  return {
    ...{ rows, perUser: perUser(histories, aware, blind), tooShort: split.tooShort, cultures: names.length, shuffles },
    perUserShuffled: shuffles > 0 ? perUser(histories, shuffled[0], blind) : [],
  };
}

/** A measure of both predictions as sums over users. */
interface Comparison {
  /** What each user adds to which of the comparison's cells; nothing for a user who is not predicted. */
  entries: Entry[][];
  cells: number;
  users: number;
  posts: number;
  /** Gain, with, without, from sums that begin at `at`. */
  statistics: ((sums: Float64Array, at: number) => number)[];
}

function comparison(
  measure: HeldOutMeasure,
  split: HeldOutUsers,
  aware: readonly (UserScore | null)[],
  blind: readonly (UserScore | null)[],
): Comparison {
  const read = scoreOf[measure];
  const values = [aware, blind].map((scores) => scores.map((score) => (score === null ? Number.NaN : read(score))));
  const known = values[0].map((value) => !Number.isNaN(value));
  const users = known.filter((yes) => yes).length;
  const posts = split.heldOutPosts.reduce((sum, count, place) => sum + (known[place] ? count : 0), 0);
  if (measure === 'AUC of hashtags' || measure === 'AUC of URLs') {
    const { start } = groupNamed(split.layout, measure === 'AUC of hashtags' ? 'hashtag' : 'url')!;
    const outcomes = split.heldOut.map((counts, place) => (known[place] ? counts.subarray(start, start + 2) : null));
    const [one, other] = values.map((chances) => rankedOutcomes(chances, outcomes));
    const withAuc = (sums: Float64Array, at: number) => areaUnderCurve(sums, at, one.ranks);
    const withoutAuc = (sums: Float64Array, at: number) => areaUnderCurve(sums, at + 2 * one.ranks, other.ranks);
    return {
      entries: one.entries.map((own, place) => [...own, ...moved(other.entries[place], 2 * one.ranks)]),
      ...{ cells: 2 * (one.ranks + other.ranks), users, posts },
      statistics: [(sums, at) => withAuc(sums, at) - withoutAuc(sums, at), withAuc, withoutAuc],
    };
  }
  const sign = measure.startsWith('Brier') ? -1 : 1;
  return {
    entries: known.map((yes, place) =>
      yes
        ? [
            [0, values[0][place]],
            [1, values[1][place]],
            [2, 1],
          ]
        : [],
    ),
    ...{ cells: 3, users, posts },
    statistics: [
      (sums, at) => (sign * (sums[at] - sums[at + 1])) / sums[at + 2],
      (sums, at) => sums[at] / sums[at + 2],
      (sums, at) => sums[at + 1] / sums[at + 2],
    ],
  };
}

const moved = (entries: readonly Entry[], by: number) => entries.map(([cell, amount]): Entry => [cell + by, amount]);

const gainOf = ({ entries, cells, statistics }: Comparison) => statistics[0](sumOfUnits(packUnits(entries, cells)), 0);

/** Several comparisons of the same users at once; users of whom none says anything are not drawn. */
function bootstrapAll(compared: readonly Comparison[], random: Random) {
  const starts = compared.map((_, i) => compared.slice(0, i).reduce((sum, { cells }) => sum + cells, 0));
  const cells = compared.reduce((sum, one) => sum + one.cells, 0);
  const places = compared.length > 0 ? Array.from(compared[0].entries.keys()) : [];
  const lists = places
    .map((place) => compared.flatMap(({ entries }, i) => moved(entries[place], starts[i])))
    .filter(({ length }) => length > 0);
  const statistics = compared.flatMap((one, i) =>
    one.statistics.map(
      (statistic) =>
        ([sums]: readonly Float64Array[]) =>
          statistic(sums, starts[i]),
    ),
  );
  const results = bootstrap([packUnits(lists, cells)], statistics, random);
  return compared.map((_, i) => results.slice(3 * i, 3 * i + 3));
}

const scoreOf: Record<HeldOutMeasure, (score: UserScore) => number> = {
  'log-likelihood of topics': ({ topics }) => topics,
  'log-likelihood of hashtags': ({ hashtag }) => hashtag,
  'log-likelihood of URLs': ({ url }) => url,
  'AUC of hashtags': ({ hashtagChance }) => hashtagChance,
  'AUC of URLs': ({ urlChance }) => urlChance,
  'Brier score of hashtags': ({ hashtagBrier }) => hashtagBrier,
  'Brier score of URLs': ({ urlBrier }) => urlBrier,
};

function perUser(histories: readonly number[], aware: Scores, blind: Scores): HeldOutPrediction['perUser'] {
  const users = aware[0]?.length ?? 0;
  return Array.from({ length: users }, (_, place) => {
    const own = Array.from(aware.keys()).filter((h) => aware[h][place] !== null);
    const ofAll = (scores: Scores) => mean(own.map((h) => logLikelihood(scores[h][place]!)));
    if (own.length === 0) return null;
    return {
      withCulture: ofAll(aware),
      withoutCulture: ofAll(blind),
      known: Math.max(...own.map((h) => histories[h])),
    };
  }).filter((user) => user !== null);
}

/** The gains of the users of whom as many posts are known. */
export interface HistoryGain {
  /** Posts known in the longest history that the users have. */
  known: number;
  users: number;
  /** Mean gain of a user, over all histories that the user has. */
  gain: number;
  /** Of the sum of all users' gains. */
  share: number;
}

/**
 * Who carries a mean gain: users by how many of their posts are known at most.
 *
 * @param users `perUser` of a prediction.
 * @returns from few posts known to many; nothing of fewer than ten users.
 * @example
 * profiles.steps.gainByHistory(profiles.predictHeldOut(read, topics, { seed: 2023 }).perUser);
 */
export function gainByHistory(users: HeldOutPrediction['perUser']): HistoryGain[] {
  const gainsOf = (some: HeldOutPrediction['perUser']) =>
    some.reduce((sum, { withCulture, withoutCulture }) => sum + withCulture - withoutCulture, 0);
  const all = gainsOf(users);
  return [...new Set(users.map(({ known }) => known))]
    .sort((a, b) => a - b)
    .map((known) => {
      const own = users.filter((user) => user.known === known);
      return { known, users: own.length, gain: gainsOf(own) / own.length, share: gainsOf(own) / all };
    })
    .filter(({ users: own }) => own >= fewestUsers);
}

/** What the held-out posts tell of topics, hashtags and URLs together; each is predicted by itself. */
function logLikelihood({ topics, hashtag, url }: UserScore): number {
  return (Number.isNaN(topics) ? 0 : topics) + hashtag + url;
}
