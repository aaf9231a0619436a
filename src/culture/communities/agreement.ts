import { bootstrap, packUnits, seededRandom } from '@crosscultural/base';
import { adjustedMutualInformation, normalisedMutualInformation } from '@crosscultural/graph';

/** How far communities agree with a division that is known. */
export interface Agreement {
  /** Users that have both a community and a known one, of those with a known one. */
  users: number;
  of: number;
  /** Normalised mutual information, (H₁ + H₂) / 2 below, with its 95 % interval over users. */
  nmi: number;
  interval: [number, number] | null;
  /** Adjusted for chance. */
  ami: number;
}

/**
 * Compares found communities with known ones, over the users that have both. The interval: users drawn again 2,000 times; since a
 * resample has less variety than the users themselves, which lifts the measure, the interval is the basic one (Davison and Hinkley 1997,
 * §5.2): twice the value less the upper and the lower quantile.
 *
 * @param found the community of each user, −1 for none.
 * @param known the known one, −1 for none.
 * @returns null below ten users that have both.
 */
export function agreementWith(found: ArrayLike<number>, known: ArrayLike<number>, seed: number): Agreement | null {
  const told = Array.from({ length: known.length }, (_, user) => user).filter((user) => known[user] >= 0);
  const both = told.filter((user) => found[user] >= 0);
  if (both.length < 10) return null;
  const [a, b] = [found, known].map((labels) => both.map((user) => labels[user]));
  const [rows, columns] = [Math.max(...a) + 1, Math.max(...b) + 1];
  const units = packUnits(
    both.map((_, i) => [[a[i] * columns + b[i], 1]]),
    rows * columns,
  );
  const random = seededRandom(seed);
  const [{ value, interval }] = bootstrap([units], [([cells]) => nmiOf(cells, rows, columns)], random);
  return {
    users: both.length,
    of: told.length,
    nmi: normalisedMutualInformation(a, b),
    interval: interval && [Math.max(0, 2 * value - interval[1]), Math.min(1, 2 * value - interval[0])],
    ami: adjustedMutualInformation(a, b),
  };
}

/** Of a table of counts; x ln x adds up to every entropy. */
function nmiOf(cells: Float64Array, rows: number, columns: number): number {
  const [perRow, perColumn] = [new Float64Array(rows), new Float64Array(columns)];
  let [joint, total] = [0, 0];
  for (let cell = 0; cell < cells.length; cell++) {
    const count = cells[cell];
    if (count === 0) continue;
    joint += count * Math.log(count);
    total += count;
    perRow[Math.floor(cell / columns)] += count;
    perColumn[cell % columns] += count;
  }
  const entropy = (sum: number) => Math.log(total) - sum / total;
  const [h1, h2, h12] = [entropy(xLogX(perRow)), entropy(xLogX(perColumn)), entropy(joint)];
  return h1 + h2 === 0 ? 1 : (2 * (h1 + h2 - h12)) / (h1 + h2);
}

function xLogX(counts: Float64Array): number {
  let sum = 0;
  for (const count of counts) if (count > 0) sum += count * Math.log(count);
  return sum;
}
