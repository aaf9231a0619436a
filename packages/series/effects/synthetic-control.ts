import { UserError } from '@crosscultural/base';
import { simplexLeastSquares } from './simplex-least-squares';

/** A series that belongs to somebody. */
export interface NamedSeries {
  name: string;
  /** One value a day (or week). */
  values: ArrayLike<number>;
}

/** What a unit would have been like without the event, made of others. */
export interface SyntheticControl {
  /** One a donor, at least 0, summing to 1. */
  weights: { name: string; weight: number }[];
  /** Σ weight · donor, over the whole period. */
  synthetic: Float64Array;
  /** The unit less its synthetic control. */
  gap: Float64Array;
  /** Mean gap from the event on. */
  effect: number;
  /** Root mean squared gaps before the event, and from it on. */
  rmspeBefore: number;
  rmspeAfter: number;
  /** rmspeAfter / rmspeBefore: large when the fit breaks at the event. */
  ratio: number;
  /** The ratio of each donor, treated as if the event were its own. */
  placebos: { name: string; ratio: number }[];
  /** Share of units (the treated one and the donors) whose ratio is at least as large: never below 1 / (1 + donors). */
  p: number;
}

/**
 * Synthetic control (Abadie, Diamond and Hainmueller 2010): the nonnegative weights, summing to one, with which the other units
 * follow the treated one best before the event; what it does differently afterwards is the effect. The fit is on every value
 * before the event (no other predictors, so that no weighting V of predictors is needed). Placebo: each donor in turn is treated
 * as if the event were its own, the treated unit joining its donors as in the paper, and the ratios of prediction error
 * after to before are ranked.
 *
 * @param treated the unit to which the event happened.
 * @param donors units to which it did not; at least two.
 * @param at the first value after the event, as an index.
 * @throws UserError when a series is shorter or has missing values, fewer than two donors are given, or the event leaves fewer than
 *   three values before or one after it.
 * @example
 * const { effect, p, weights } = syntheticControl({ name: 'Xiaomi', values: posts }, competitors, 200);
 */
export function syntheticControl(treated: NamedSeries, donors: readonly NamedSeries[], at: number): SyntheticControl {
  checkUnits(treated, donors, at);
  const own = compare(treated, donors, at);
  const placebos = donors.map((donor, j) => ({
    name: donor.name,
    ratio: compare(donor, [treated, ...donors.filter((_, other) => other !== j)], at).ratio,
  }));
  const atLeast = placebos.filter(({ ratio }) => ratio >= own.ratio).length;
  return { ...own, placebos, p: (1 + atLeast) / (1 + placebos.length) };
}

function compare(unit: NamedSeries, donors: readonly NamedSeries[], at: number) {
  const before = (values: ArrayLike<number>) => Float64Array.from({ length: at }, (_, t) => values[t]);
  const weights = simplexLeastSquares(
    before(unit.values),
    donors.map(({ values }) => before(values)),
  );
  const synthetic = Float64Array.from({ length: unit.values.length }, (_, t) =>
    donors.reduce((sum, { values }, j) => sum + weights[j] * values[t], 0),
  );
  const gap = synthetic.map((value, t) => unit.values[t] - value);
  const after = gap.subarray(at);
  const rmspeBefore = rootMeanSquare(gap.subarray(0, at));
  const rmspeAfter = rootMeanSquare(after);
  return {
    weights: donors.map(({ name }, j) => ({ name, weight: weights[j] })),
    synthetic,
    gap,
    effect: after.reduce((sum, value) => sum + value, 0) / after.length,
    rmspeBefore,
    rmspeAfter,
    // A perfect fit before the event makes any later difference infinitely large, and none at all ordinary.
    ratio: rmspeBefore > 0 ? rmspeAfter / rmspeBefore : rmspeAfter > 0 ? Number.POSITIVE_INFINITY : 1,
  };
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

function checkUnits(treated: NamedSeries, donors: readonly NamedSeries[], at: number): void {
  if (donors.length < 2) {
    throw new UserError(`A synthetic control needs at least two other units, not ${donors.length}.`);
  }
  const { length } = treated.values;
  if (at < 3 || at >= length) {
    throw new UserError(`The event at ${at} of ${length} values must leave at least three before it and one after.`);
  }
  for (const { name, values } of [treated, ...donors]) {
    if (values.length !== length) {
      throw new UserError(`${name} has ${values.length} values, ${treated.name} ${length}; cut them to the same days.`);
    }
    for (let t = 0; t < length; t++) {
      if (!Number.isFinite(values[t])) {
        throw new UserError(`${name} has no value at index ${t}; leave out the days that some unit lacks.`);
      }
    }
  }
}
