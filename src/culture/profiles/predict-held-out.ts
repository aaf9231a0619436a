import {
  bootstrap,
  deriveSeed,
  mean,
  packUnits,
  quantile,
  type SparseUnits,
  seededRandom,
  sumOfUnits,
} from '@crosscultural/base';
import type { PostTopics, ReadMicroblogs } from '../read/read-microblogs';
import { type HeldOutUsers, splitUsers } from './held-out';
import { type Scores, scoreHeldOut, type UserScore } from './held-out-scores';
import { groupNamed } from './layout';
import { areaUnderCurve, rankedOutcomes } from './ranked-outcomes';
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
   * has: what claim C3 is judged by. And the same with the cultures of the first shuffle.
   */
  perUser: { withCulture: number; withoutCulture: number }[];
  perUserShuffled: { withCulture: number; withoutCulture: number }[];
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
 * @returns no row where no user has a history and a later post; gains of 0 where there is one culture.
 * @example
 * const { rows } = culture.predictHeldOut(read, topics, { seed: 2023 });
 */
export function predictHeldOut(
  read: ReadMicroblogs,
  topics: PostTopics,
  { seed, histories = [1, 2, 5, 10, 20], shuffles = 20 }: HeldOutOptions,
): HeldOutPrediction {
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
  const rows = measures.flatMap((measure) =>
    histories.flatMap((history, h): HeldOutRow[] => {
      const compare = (scores: Scores) => comparison(measure, split, scores[h], blind[h]);
      const { units, users, posts, statistic } = compare(aware);
      if (users === 0) return [];
      const [gain, withCulture, withoutCulture] = bootstrap([units], statistic, drawing);
      const placebo = shuffled.map((scores) => gainOf(compare(scores)));
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
    }),
  );
  return {
    ...{ rows, perUser: perUser(aware, blind), tooShort: split.tooShort, cultures: names.length, shuffles },
    perUserShuffled: shuffles > 0 ? perUser(shuffled[0], blind) : [],
  };
}

interface Comparison {
  units: SparseUnits;
  users: number;
  posts: number;
  /** Gain, with, without. */
  statistic: ((sums: readonly Float64Array[]) => number)[];
}

const gainOf = ({ units, statistic }: Comparison) => statistic[0]([sumOfUnits(units)]);

/** A measure of both predictions as sums over users. */
function comparison(
  measure: HeldOutMeasure,
  split: HeldOutUsers,
  aware: readonly (UserScore | null)[],
  blind: readonly (UserScore | null)[],
): Comparison {
  const read = scoreOf[measure];
  const places = Array.from(aware.keys()).filter((place) => {
    const score = aware[place];
    return score !== null && !Number.isNaN(read(score));
  });
  const posts = places.reduce((sum, place) => sum + split.heldOutPosts[place], 0);
  const [withValues, withoutValues] = [aware, blind].map((scores) => places.map((place) => read(scores[place]!)));
  const auc = measure === 'AUC of hashtags' || measure === 'AUC of URLs';
  if (!auc) {
    const units = packUnits(
      places.map((_, i) => [[0, withValues[i]] as const, [1, withoutValues[i]] as const, [2, 1] as const]),
      3,
    );
    const sign = measure.startsWith('Brier') ? -1 : 1;
    const statistic = [
      ([sums]: readonly Float64Array[]) => (sign * (sums[0] - sums[1])) / sums[2],
      ([sums]: readonly Float64Array[]) => sums[0] / sums[2],
      ([sums]: readonly Float64Array[]) => sums[1] / sums[2],
    ];
    return { units, users: places.length, posts, statistic };
  }
  const group = groupNamed(split.layout, measure === 'AUC of hashtags' ? 'hashtag' : 'url')!;
  const outcomes = places.map((place) => split.heldOut[place].subarray(group.start, group.start + 2));
  const { units, first, second } = rankedOutcomes(withValues, withoutValues, outcomes);
  const withAuc = ([sums]: readonly Float64Array[]) => areaUnderCurve(sums, 0, first);
  const withoutAuc = ([sums]: readonly Float64Array[]) => areaUnderCurve(sums, 2 * first, second);
  return {
    ...{ units, users: places.length, posts },
    statistic: [(sums) => withAuc(sums) - withoutAuc(sums), withAuc, withoutAuc],
  };
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

function perUser(aware: Scores, blind: Scores): { withCulture: number; withoutCulture: number }[] {
  const users = aware[0]?.length ?? 0;
  return Array.from({ length: users }, (_, place) => {
    const histories = Array.from(aware.keys()).filter((h) => aware[h][place] !== null);
    const ofAll = (scores: Scores) => mean(histories.map((h) => logLikelihood(scores[h][place]!)));
    return histories.length > 0 ? { withCulture: ofAll(aware), withoutCulture: ofAll(blind) } : null;
  }).filter((pair) => pair !== null);
}

/** What the held-out posts tell of topics, hashtags and URLs together; each is predicted by itself. */
function logLikelihood({ topics, hashtag, url }: UserScore): number {
  return (Number.isNaN(topics) ? 0 : topics) + hashtag + url;
}
