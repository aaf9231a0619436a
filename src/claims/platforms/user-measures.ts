import { mean, packUnits, type SparseUnits } from '@crosscultural/base';
import type { UserMeasures } from '../evidence';

/** Measures that at least two users of each platform have, by name. */
export function sharedMeasures(groups: readonly UserMeasures[][]): string[] {
  const names = new Set(groups.flat().flatMap((user) => Object.keys(user.measures)));
  return [...names].filter((name) => groups.every((group) => valuesOf(group, name).length >= 2)).sort();
}

function valuesOf(users: readonly UserMeasures[], measure: string): number[] {
  return users.map((user) => user.measures[measure]).filter((value): value is number => typeof value === 'number');
}

/** What one platform's users say of a measure: mean, standard error of the mean, and variance over users. */
export function meanAndError(
  users: readonly UserMeasures[],
  measure: string,
): { mean: number; error: number; variance: number } {
  const values = valuesOf(users, measure);
  const centre = mean(values);
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
  return { mean: centre, error: Math.sqrt(variance / values.length), variance };
}

/** Per measure two cells: the sum of its values and how many users have one. */
export function packMeasures(users: readonly UserMeasures[], names: readonly string[]): SparseUnits {
  return packUnits(
    users.map(({ measures }) =>
      names.flatMap((name, i) => {
        const value = measures[name];
        return typeof value === 'number' ? [[2 * i, value] as const, [2 * i + 1, 1] as const] : [];
      }),
    ),
    2 * names.length,
  );
}
