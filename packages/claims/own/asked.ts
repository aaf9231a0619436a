import type { Criterion } from '../book';
import type { Comparison, OwnClaim } from './own-claim';

/**
 * A claim's difference as `judge` takes it: turned so that more speaks for the claim.
 *
 * More than: by the margin at least, the whole interval not below 0; contradicted where the whole interval is below 0. Less than: the
 * same, turned. At least: not below the number, the interval not below it by more than the margin; contradicted where the whole
 * interval is. At most: turned. Same as: the whole interval within the margin; contradicted where it is outside of it.
 */
export function asked(
  { comparison, margin }: OwnClaim,
  value: number,
  interval: readonly [number, number] | null,
): [number, readonly [number, number] | null, Criterion] {
  const turned = interval && ([-interval[1], -interval[0]] as const);
  switch (comparison satisfies Comparison) {
    case 'more than':
      return [value, interval, { value: margin, lower: 0, margin }];
    case 'less than':
      return [-value, turned, { value: margin, lower: 0, margin }];
    case 'at least':
      return [value, interval, { value: 0, lower: -margin, margin }];
    case 'at most':
      return [-value, turned, { value: 0, lower: -margin, margin }];
    case 'same as': {
      // How far inside the margin: the distance from 0 is at most that of the farther end, at least that of the nearer.
      const farther = interval && Math.max(Math.abs(interval[0]), Math.abs(interval[1]));
      const nearer =
        interval && (interval[0] <= 0 && interval[1] >= 0 ? 0 : Math.min(Math.abs(interval[0]), Math.abs(interval[1])));
      const inside = farther === null || nearer === null ? null : ([margin - farther, margin - nearer] as const);
      return [margin - Math.abs(value), inside, { value: 0, lower: 0 }];
    }
  }
}
