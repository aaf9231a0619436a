import type { ReadMicroblogs } from '../read/read-microblogs';
import { behaviourMeasures, type MeasureOptions } from './measures';

/** One user's measures. */
export interface UserBehaviour {
  platform: string;
  /** By id of the measure; null where the user has nothing to take it from. */
  measures: Record<string, number | null>;
}

/**
 * Every measure of each user: the user's own rate, or null. Users without a post of the kinds asked for are left out. For the claims; a
 * table is made of many users, never of one.
 *
 * @example
 * const users = userMeasures(await study.read());
 */
export function userMeasures(read: ReadMicroblogs, options: MeasureOptions = {}): UserBehaviour[] {
  const { platforms, users } = read.microblogs;
  const measures = behaviourMeasures(read, options);
  return Array.from(users.ids, (_, user) => ({
    platform: platforms[users.platform[user]],
    measures: Object.fromEntries(
      measures.map(({ id, numerator, denominator }) => [
        id,
        denominator[user] > 0 ? numerator[user] / denominator[user] : null,
      ]),
    ),
  })).filter((user) => Object.values(user.measures).some((value) => value !== null));
}
