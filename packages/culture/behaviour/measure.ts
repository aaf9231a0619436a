import { type Microblogs, type PostKind, postKinds } from '@crosscultural/corpus';
import type { AccessKind } from '../read/marks';

/** What a measure's number on a platform is. */
export type Estimand = 'share of posts' | 'share of users' | 'mean over users';

/** Parts of Gao et al. 2012's list of measures, in its order, then the pronouns of claim C2. */
export const measureGroups = ['access', 'syntax', 'semantics', 'sentiment', 'time', 'pronouns'] as const;
export type MeasureGroup = (typeof measureGroups)[number];

/** What a measure is, without its numbers. */
export interface MeasureName {
  /** Names the measure in tables and in claims, such as `hashtag`. */
  id: string;
  /** For people, such as “posts with a hashtag”. */
  label: string;
  group: MeasureGroup;
  estimand: Estimand;
  unit: 'share' | 'clients' | 'days';
  /** Only posts that came this way. */
  access?: AccessKind;
}

/**
 * A measure as a ratio: its value on a platform is the sum of the numerators of its users over the sum of their denominators. For a
 * share of posts these are posts, so every post weighs alike, as Gao et al. 2012 report shares; for a share of users or a mean over
 * users the denominator of a user is 1, or 0 where the user tells nothing.
 */
export interface BehaviourMeasure extends MeasureName {
  /** [users] */
  numerator: Float64Array;
  /** [users] */
  denominator: Float64Array;
  /** Numerators corrected for a model's errors, for a value over many users: those of one user mean nothing. [users] */
  corrected?: Float64Array;
  /** Where a model's verdicts are counted, so that its errors can be corrected. */
  classes?: ClassCounts;
}

/** Posts of users by the language that read them and by class (negative, neutral, positive). */
export interface ClassCounts {
  /** [users × (confusions + 1) × 3]; the last language is that without a confusion. */
  counts: Float64Array;
  /** Labelled texts by truth and verdict, [3][3], of each language. */
  confusions: readonly (readonly (readonly number[])[])[];
}

/** Whether a measure's value is corrected for a model's errors. */
export function isCorrected({ corrected, classes }: BehaviourMeasure): boolean {
  return corrected !== undefined || (classes !== undefined && classes.confusions.length > 0);
}

/** Which posts are counted: those of a user's own by default, since replies and reposts follow the posts of others. */
export const ownPosts: readonly PostKind[] = ['original'];

/**
 * Which posts are of the given kinds.
 *
 * @returns 1 or 0 a post.
 */
export function postsOfKinds({ kind }: Pick<Microblogs, 'kind'>, kinds: readonly PostKind[]): Uint8Array {
  const chosen = postKinds.map((name) => (kinds.includes(name) ? 1 : 0));
  return Uint8Array.from(kind, (index) => chosen[index]);
}
