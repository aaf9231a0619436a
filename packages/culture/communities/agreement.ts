import { normalQuantile975 } from '@crosscultural/base';
import { adjustedMutualInformation, normalisedMutualInformation } from '@crosscultural/graph';
import { fewestUsers } from '../privacy/small-groups';

/** How far communities agree with a division that is known. */
export interface Agreement {
  /** Users that have both a community and a known one, of those with a known one. */
  users: number;
  of: number;
  /** Normalised mutual information, over the mean of the two entropies, with its 95 % interval over users. */
  nmi: number;
  interval: [number, number];
  /** Adjusted for chance. */
  ami: number;
}

/**
 * Compares found communities with known ones, over the users that have both. The interval leaves one user out at a time (jackknife: Efron and
 * Tibshirani 1993, eq. 11.5); a bootstrap would draw users twice, and the same users in the same cell lift the measure.
 *
 * @param found the community of each user, −1 for none.
 * @param known the known one, −1 for none.
 * @returns null below ten users that have both.
 * @example
 * communities.agreementWith([0, 0, 0, 0, 0, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 0, 0, 0, 0, 0])?.nmi; // 1
 */
export function agreementWith(found: ArrayLike<number>, known: ArrayLike<number>): Agreement | null {
  const told = Array.from({ length: known.length }, (_, user) => user).filter((user) => known[user] >= 0);
  const both = told.filter((user) => found[user] >= 0);
  if (both.length < fewestUsers) return null;
  const [a, b] = [found, known].map((labels) => both.map((user) => labels[user]));
  const nmi = normalisedMutualInformation(a, b);
  const half = normalQuantile975 * jackknifeError(a, b);
  return {
    users: both.length,
    of: told.length,
    nmi,
    interval: [Math.max(0, nmi - half), Math.min(1, nmi + half)],
    ami: adjustedMutualInformation(a, b),
  };
}

/** Users of one cell are alike: leaving one of them out gives the same value. */
function jackknifeError(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  const [rows, columns, cells] = [a, b, a.map((row, i) => `${row} ${b[i]}`)].map((labels) =>
    tally<number | string>(labels),
  );
  const sums = [rows, columns, cells].map((counts) =>
    [...counts.values()].reduce((sum, count) => sum + xLogX(count), 0),
  );
  const seen = new Set<string>();
  const without: { value: number; users: number }[] = [];
  a.forEach((row, i) => {
    const name = `${row} ${b[i]}`;
    if (seen.has(name)) return;
    seen.add(name);
    const counts = [rows.get(row), columns.get(b[i]), cells.get(name)] as number[];
    // Entropy of what is left: ln (n − 1) − Σ x ln x / (n − 1).
    const [h1, h2, h12] = counts.map(
      (count, k) => Math.log(n - 1) - (sums[k] - xLogX(count) + xLogX(count - 1)) / (n - 1),
    );
    without.push({ value: h1 + h2 < 1e-12 ? 1 : (2 * (h1 + h2 - h12)) / (h1 + h2), users: counts[2] });
  });
  const mean = without.reduce((sum, { value, users }) => sum + (users * value) / n, 0);
  const squares = without.reduce((sum, { value, users }) => sum + users * (value - mean) ** 2, 0);
  return Math.sqrt(((n - 1) / n) * squares);
}

function tally<T>(labels: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

const xLogX = (count: number) => (count > 0 ? count * Math.log(count) : 0);
