import { adjustPValues, deriveSeed, normalQuantile975, seededRandom, twoSidedProbability } from '@crosscultural/base';
import { type Microblogs, postKinds } from '@crosscultural/corpus';
import { type RankingRow, rankingReport, rankUsers, type UserMetrics } from '@crosscultural/recommend';
import { fewestUsers } from '../privacy/small-groups';
import { culturesOfUsers } from '../profiles';
import { type PushKnowledge, type PushRankerName, pushRankers } from './push-rankers';
import { type PushTarget, type PushTask, pushTargets, pushTask } from './push-task';
import { knownEnd } from './topic-profiles';

/** A user with so few posts before the cut is cold (our choice). */
const coldPosts = 2;

/** How the rankers do on one task. */
export interface PushComparison {
  /** Users with more than two posts before the cut; empty when they are fewer than ten. */
  warm: RankingRow[];
  /** Users with two posts or fewer, likewise. */
  cold: RankingRow[];
  warmUsers: number;
  coldUsers: number;
}

/**
 * Ranks all candidates for each user by each ranker: precision, recall and nDCG at 5, 10 and 20, with intervals over users and
 * paired differences to popularity (to random where the task knows no popularity). Cold users stand apart.
 *
 * @example
 * const { warm } = push.comparePushRankers(task, { microblogs, topics, seed: 2023 });
 */
export function comparePushRankers(task: PushTask, knowledge: PushKnowledge): PushComparison {
  const metrics = metricsOf(task, knowledge);
  const baseline = metrics.some(([name]) => name === 'popularity') ? 'popularity' : 'random';
  const known = knownPosts(task, knowledge.microblogs);
  const report = (among: (user: number) => boolean) => {
    const rows = rankingReport(metrics, baseline, knowledge.seed, among);
    return { rows: rows[0].users < fewestUsers ? [] : rows, users: rows[0].users };
  };
  const warm = report((user) => known[user] > coldPosts);
  const cold = report((user) => known[user] <= coldPosts);
  return { warm: warm.rows, cold: cold.rows, warmUsers: warm.users, coldUsers: cold.users };
}

function metricsOf(task: PushTask, knowledge: PushKnowledge, cutoffs?: number[]): [PushRankerName, UserMetrics][] {
  return pushRankers(task, knowledge).map(({ name, scorer }) => [name, rankUsers(task.ranking, scorer, cutoffs)]);
}

/** How many posts of each asked user are before the cut. */
function knownPosts({ users, cut }: PushTask, microblogs: Microblogs): Int32Array {
  return users.map((user) => knownEnd(microblogs, user, cut) - microblogs.first[user]);
}

/** What the culture's prior adds when only so many posts of each user are known. */
export interface CultureGain {
  /** Posts known of each user, the last before the cut. */
  history: number;
  users: number;
  /** nDCG@10 of the profile: among the posts of followed authors first where there are follows, else among all. */
  blind: number;
  aware: number;
  /** aware − blind, user by user; 95 % over users. */
  difference: number;
  interval: [number, number] | null;
  /** The same with the cultures of users shuffled: what is not 0 here is no gain of culture. */
  shuffled: number;
  shuffledInterval: [number, number] | null;
}

const histories = [1, 5, 20] as const;

/**
 * nDCG@10 of the culture-aware profile against the culture-blind one, by how much is known of a user: the same users at every
 * length, those with at least 20 posts before the cut.
 *
 * @returns no row when these are fewer than ten.
 * @example
 * push.cultureGain(task, { microblogs, topics, seed: 2023 }).find(({ history }) => history === 1)?.difference;
 */
export function cultureGain(task: PushTask, knowledge: PushKnowledge): CultureGain[] {
  const { microblogs, seed } = knowledge;
  const known = knownPosts(task, microblogs);
  const random = seededRandom(deriveSeed(seed, 'shuffled cultures'));
  const shuffledCultures = random.shuffle(Array.from(culturesOfUsers(microblogs).cultureOf));
  const [blind, aware] =
    microblogs.follows.to.length > 0 && task.target !== 'own'
      ? (['follows + culture-blind profile', 'follows + culture-aware profile'] as const)
      : (['culture-blind profile', 'culture-aware profile'] as const);
  return histories.flatMap((history): CultureGain[] => {
    const limited = { ...knowledge, history };
    const [withoutCulture, withCulture] = metricsOf(task, { ...limited, names: [blind, aware] }, [10]);
    const [[, shuffled]] = metricsOf(task, { ...limited, names: [aware], cultureOfUser: shuffledCultures }, [10]);
    const rows = rankingReport(
      [withoutCulture, withCulture, ['shuffled', shuffled]],
      blind,
      seed,
      (u) => known[u] >= 20,
    );
    const [before, after, chance] = rows.filter(({ metric }) => metric === 'ndcg');
    if (before.users < fewestUsers) return [];
    return [
      {
        ...{ history, users: before.users, blind: before.value, aware: after.value },
        ...{ difference: after.difference as number, interval: after.differenceInterval },
        ...{ shuffled: chance.difference as number, shuffledInterval: chance.differenceInterval },
      },
    ];
  });
}

/** What can be said about a gain, all comparisons taken together. */
export interface GainVerdict {
  platform: string;
  history: number;
  difference: number;
  /** Corrected for the number of comparisons (Holm). */
  p: number;
  verdict: 'better with culture' | 'worse with culture' | 'cannot tell';
}

/**
 * Which gains are more than chance among so many comparisons: p from the width of the bootstrap interval, taken for 2 × 1.96 standard
 * errors, then Holm's correction.
 *
 * @example
 * push.gainVerdicts([['Weibo', push.cultureGain(task, knowledge)]]);
 */
export function gainVerdicts(
  gains: readonly (readonly [platform: string, rows: readonly CultureGain[]])[],
): GainVerdict[] {
  const all = gains.flatMap(([platform, rows]) => rows.map((row) => ({ platform, ...row })));
  const ps = all.map(({ difference, interval }) => {
    const error = interval ? (interval[1] - interval[0]) / (2 * normalQuantile975) : 0;
    return error > 0 ? twoSidedProbability(difference / error) : 1;
  });
  const corrected = adjustPValues(ps, 'holm');
  return all.map(({ platform, history, difference }, i) => ({
    ...{ platform, history, difference, p: corrected[i] },
    verdict: corrected[i] >= 0.05 ? 'cannot tell' : difference > 0 ? 'better with culture' : 'worse with culture',
  }));
}

/** The task of one platform, or why there is none. */
export interface PlatformPush {
  platform: string;
  task: PushTask | null;
  /** One line a target that was tried and left. */
  reasons: string[];
}

/**
 * The task of each platform: reposts are foreseen where ten users pass on a candidate after the cut, otherwise answers, otherwise
 * users' own later posts.
 *
 * @param seed decides which users are asked where there are too many.
 * @example
 * for (const { platform, task } of push.platformPushes(study.microblogs, 2023)) console.log(platform, task?.target);
 */
export function platformPushes(microblogs: Microblogs, seed: number): PlatformPush[] {
  return microblogs.platforms.map((platform, p) => {
    const reasons: string[] = [];
    for (const target of pushTargets) {
      const task = pushTask(microblogs, { target, platforms: [p], seed });
      const users = task?.usersWithRelevant ?? 0;
      if (task && users >= fewestUsers) return { platform, task, reasons };
      reasons.push(
        `${platform}: ${phrases[target]} cannot be foreseen, because ${whyNot(microblogs, target, p, users)}.`,
      );
    }
    return { platform, task: null, reasons };
  });
}

const phrases: Record<PushTarget, string> = {
  repost: 'what users pass on',
  reply: 'what users answer',
  own: 'what users write',
};

function whyNot(
  { kind, author, users, parent }: Microblogs,
  target: PushTarget,
  platform: number,
  found: number,
): string {
  if (target === 'own') return `only ${found} users have dated posts on both sides of a cut`;
  const index = postKinds.indexOf(target);
  let [all, known] = [0, 0];
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] !== index || users.platform[author[row]] !== platform) continue;
    all++;
    if (parent[row] >= 0) known++;
  }
  const name = target === 'repost' ? 'reposts' : 'replies';
  if (known === 0) return all === 0 ? `there are no ${name}` : `the originals of its ${all} ${name} are not here`;
  return `after the cut only ${found} users (ten are needed) ${target === 'repost' ? 'pass on' : 'answer'} a candidate`;
}
