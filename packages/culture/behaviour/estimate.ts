import {
  type Random,
  resamples,
  resampleUnits,
  studentQuantile,
  sumOfUnits,
  wilsonInterval,
} from '@crosscultural/base';
import { fewestUsers } from '../privacy/small-groups';
import { type BehaviourMeasure, isCorrected } from './measure';
import { packMeasures, redrawConfusion } from './packed-measures';

/** A measure on one platform. */
export interface PlatformEstimate {
  /** Corrected for the model's errors where the measure counts a model's verdicts; NaN where nothing is known. */
  value: number;
  /** 95 %, over users and, where it is corrected, over labelled texts; null with fewer than 10 users, or where a correction ends at 0 or 1. */
  interval: [number, number] | null;
  /** Without the correction. */
  asCounted: number;
  /** Users that tell. */
  users: number;
  /** What is divided by: posts, or users. */
  units: number;
  /** The value on the scale of the interval (logit for shares, logarithm for others), its standard error and its draws. */
  centre: number;
  error: number;
  draws: Float64Array;
}

/**
 * Measures on each platform with 95 % intervals from one bootstrap over users, shared by all measures: 2000 resamples of as many
 * users, each with all posts; confusions of the sentiment model are redrawn along with the users. The interval is the value ± t times
 * the bootstrap's standard error on the logit scale (shares) or the logarithmic one (others), with users − 1 degrees of freedom: on
 * these scales ratios of few, unequal users are closer to symmetric, and no interval leaves 0 to 1.
 *
 * @param measures of `behaviourMeasures`.
 * @param platform of each user.
 * @param platforms how many there are.
 * @returns [measures][platforms].
 * @example
 * estimateMeasures(behaviourMeasures(read), read.microblogs.users.platform, 2, seededRandom(2023));
 */
export function estimateMeasures(
  measures: readonly BehaviourMeasure[],
  platform: Uint8Array,
  platforms: number,
  random: Random,
): PlatformEstimate[][] {
  const packed = packMeasures(measures);
  const members = Array.from({ length: platforms }, (_, p) =>
    Array.from(platform.keys()).filter((user) => platform[user] === p),
  );
  const groups = members.map(packed.unitsOf);
  const observed = groups.map((group) => packed.valuesOf(sumOfUnits(group)));
  const draws = measures.map(() => groups.map(() => new Float64Array(resamples)));
  const sums = groups.map((group) => new Float64Array(group.cells));
  const units = measures.map(({ denominator }) =>
    members.map((users) => users.reduce((sum, user) => sum + denominator[user], 0)),
  );
  for (let b = 0; b < resamples; b++) {
    const redrawn = new Map(packed.confusions.map((confusion) => [confusion, redrawConfusion(confusion, random)]));
    groups.forEach((group, p) => {
      if (group.units > 0) resampleUnits(group, sums[p], random);
      packed.valuesOf(sums[p], redrawn).forEach((value, m) => {
        draws[m][p][b] = toScale(value, measures[m], units[m][p]);
      });
    });
  }
  return measures.map((measure, m) =>
    members.map((users, p) => {
      const value = observed[p][m];
      const tell = users.reduce((sum, user) => sum + (measure.denominator[user] > 0 ? 1 : 0), 0);
      const counted = users.reduce((sum, user) => sum + measure.numerator[user], 0) / units[m][p];
      const known = { value, asCounted: counted, users: tell, units: units[m][p], draws: draws[m][p] };
      const centre = toScale(value, measure, units[m][p]);
      const error = deviation(draws[m][p]);
      return {
        ...known,
        centre,
        error,
        interval: tell < fewestUsers ? null : intervalOf(value, centre, error, measure, tell),
      };
    }),
  );
}

/** On the logit scale a share of 0 or 1 counts as half a unit. */
export function toScale(value: number, { unit }: Pick<BehaviourMeasure, 'unit'>, units: number): number {
  if (unit !== 'share') return Math.log(value);
  const half = 1 / (2 * Math.max(1, units));
  const inside = Math.min(Math.max(value, half), 1 - half);
  return Math.log(inside / (1 - inside));
}

function intervalOf(
  value: number,
  centre: number,
  error: number,
  measure: BehaviourMeasure,
  users: number,
): [number, number] | null {
  const { unit } = measure;
  // Nobody, or everybody: resampling cannot say that other users might differ. Of a correction that was cut there Wilson says nothing.
  if (unit === 'share' && (value === 0 || value === 1)) {
    return isCorrected(measure) ? null : wilsonInterval(value, users);
  }
  const half = studentQuantile(0.975, users - 1) * error;
  const back = (x: number) => (unit === 'share' ? 1 / (1 + Math.exp(-x)) : Math.exp(x));
  return Number.isFinite(centre) && Number.isFinite(half) ? [back(centre - half), back(centre + half)] : null;
}

/** Of the values that are defined; NaN when half of them are not. */
export function deviation(values: ArrayLike<number>): number {
  let [n, sum] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    n++;
    sum += values[i];
  }
  if (n < values.length / 2 || n < 2) return Number.NaN;
  let squares = 0;
  for (let i = 0; i < values.length; i++) if (Number.isFinite(values[i])) squares += (values[i] - sum / n) ** 2;
  return Math.sqrt(squares / (n - 1));
}
