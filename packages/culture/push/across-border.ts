import type { Microblogs } from '@crosscultural/corpus';
import { type ExplorationPoint, explorationCurve } from '@crosscultural/recommend';
import { fewestUsers } from '../privacy/small-groups';
import { type PushKnowledge, type PushRankerName, pushRankers } from './push-rankers';
import { type PushTarget, pushTask } from './push-task';

/** What users of one platform are shown when the posts of all platforms are candidates. */
export interface BorderPoint extends ExplorationPoint {
  /** The users' platform. */
  platform: string;
  ranker: PushRankerName;
}

/** One that is the same for everybody, and those that read the posts. */
const rankersAcross: readonly PushRankerName[] = [
  'popularity',
  'culture-blind profile',
  'culture-aware profile',
  'follows + culture-aware profile',
];

/**
 * Does the push cross the border? All candidates of both platforms are ranked for each user; lists of ten with a given share for the
 * other culture show what that costs in nDCG and gives in exposure. Nobody can pass on a post of the other platform, so what is
 * shown from there is never counted as relevant: the cost is an upper bound.
 *
 * @param targets what is foreseen on each platform; null where nothing can be.
 * @returns no point with one platform alone, or where fewer than ten users have a relevant candidate.
 * @example
 * const points = push.pushAcrossBorder(['repost', 'repost'], { microblogs, topics, seed: 2023 });
 */
export function pushAcrossBorder(targets: readonly (PushTarget | null)[], knowledge: PushKnowledge): BorderPoint[] {
  const { microblogs, seed } = knowledge;
  const { platforms, author, users } = microblogs;
  if (platforms.length < 2) return [];
  return platforms.flatMap((platform, p): BorderPoint[] => {
    const target = targets[p];
    const task = target && pushTask(microblogs, { target, askedPlatforms: [p], seed });
    if (!task || task.users.length < fewestUsers) return [];
    const border = {
      groupOfItem: Uint8Array.from(task.candidates, (row) => users.platform[author[row]]),
      groupOfUser: new Uint8Array(task.users.length).fill(p),
    };
    if (!border.groupOfItem.some((group) => group !== p)) return [];
    return pushRankers(task, { ...knowledge, names: rankersAcross }).flatMap(({ name, scorer }) =>
      explorationCurve(task.ranking, scorer, border, { seed }).map((point) => ({ ...point, platform, ranker: name })),
    );
  });
}

/**
 * Why the border cannot be looked at, in one line; null when it can.
 *
 * @example
 * push.whyNoBorder(study.microblogs, points); // 'not testable: one culture'
 */
export function whyNoBorder({ platforms, cultures }: Microblogs, points: readonly BorderPoint[]): string | null {
  if (new Set(cultures).size < 2) return 'not testable: one culture';
  if (points.length > 0) return null;
  return `not testable: no platform of ${platforms.join(' and ')} has ten users with a relevant candidate and candidates of the other beside it`;
}
