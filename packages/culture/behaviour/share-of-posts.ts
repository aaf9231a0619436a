import type { BehaviourMeasure, MeasureName } from './measure';

/** What a post says about a measure: it has it, it has it not, or it tells nothing. */
export type Told = 1 | 0 | undefined;

/**
 * Counts posts by user: of those that tell, how many have it.
 *
 * @param name of the measure.
 * @param author of each post.
 * @param users how many there are.
 * @param chosen 1 for posts that are counted.
 * @param tells what a post says.
 */
export function shareOfPosts(
  name: Omit<MeasureName, 'estimand' | 'unit'>,
  { author, users, chosen }: { author: Int32Array; users: number; chosen: Uint8Array },
  tells: (post: number) => Told,
): BehaviourMeasure {
  const numerator = new Float64Array(users);
  const denominator = new Float64Array(users);
  for (let post = 0; post < author.length; post++) {
    if (chosen[post] === 0) continue;
    const told = tells(post);
    if (told === undefined) continue;
    numerator[author[post]] += told;
    denominator[author[post]]++;
  }
  return { ...name, estimand: 'share of posts', unit: 'share', numerator, denominator };
}

/**
 * One number a user.
 *
 * @param values NaN where a user tells nothing.
 */
export function overUsers(name: Omit<MeasureName, 'estimand'>, values: Float64Array): BehaviourMeasure {
  return {
    ...name,
    estimand: name.unit === 'share' ? 'share of users' : 'mean over users',
    numerator: values.map((value) => (Number.isNaN(value) ? 0 : value)),
    denominator: values.map((value) => (Number.isNaN(value) ? 0 : 1)),
  };
}
