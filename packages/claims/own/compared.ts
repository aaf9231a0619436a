import { openInterval95 } from '@crosscultural/attention';
import {
  bootstrap,
  deriveSeed,
  permutationTest,
  resamples,
  resampleUnits,
  type SparseUnits,
  seededRandom,
  sumOfUnits,
} from '@crosscultural/base';
import type { CorrectedSide } from './corrected';
import { ratio, withDoubt } from './doubt';
import type { OwnClaim } from './own-claim';

/** The measure of a claim's sides, and what chance does to their difference. */
export interface Compared {
  /** One a side. */
  measured: number[];
  /** 95 % of the difference; of the measure less the number that is asked for where there is one side. */
  interval: [number, number] | null;
  /** How often the sides differ as much when their units are dealt at random; null for one side, or where each has a reader of its own. */
  shuffled: number | null;
}

/** The sides as counted: shares and means of what their units add up to. */
export function countedComparison(
  claim: OwnClaim,
  units: readonly SparseUnits[],
  speaking: readonly number[],
  seed: number,
): Compared {
  const reference = referenceOf(claim);
  const doubted = units.map((each, i) => withDoubt(each, speaking[i], claim, deriveSeed(seed, `doubt ${i}`)));
  const difference = (sums: readonly Float64Array[]) =>
    doubted[0](sums[0]) - (sums[1] ? doubted[1](sums[1]) : reference);
  const [{ interval }] = bootstrap(units, [difference], seededRandom(seed));
  const shuffled =
    units.length === 2
      ? permutationTest(units[0], units[1], [(a, b) => ratio(a) - ratio(b)], shuffling(seed))[0]
      : null;
  return { measured: units.map((each) => ratio(sumOfUnits(each))), interval, shuffled };
}

/**
 * The sides corrected for their reader's mistakes. Every resample draws the texts anew and, independently of them, the labelled texts; one
 * whose labelled texts cannot correct leaves everything possible.
 *
 * @param perUnit per side, how many texts or mentions a unit that says anything has.
 */
export function correctedComparison(
  claim: OwnClaim,
  sides: readonly CorrectedSide[],
  perUnit: readonly number[],
  seed: number,
): Compared {
  const reference = referenceOf(claim);
  const errors = [...new Set(sides.map((side) => side.errors))];
  const sums = sides.map(({ units }) => new Float64Array(units.cells));
  const errorSums = errors.map(({ cells }) => new Float64Array(cells));
  const errorsOf = (side: CorrectedSide, all: readonly Float64Array[]) => all[errors.indexOf(side.errors)];
  const [random, labelled, doubt] = ['texts', 'labelled texts', 'doubt'].map((what) =>
    seededRandom(deriveSeed(seed, what)),
  );
  const values = new Float64Array(resamples);
  for (let b = 0; b < resamples; b++) {
    for (const [e, units] of errors.entries()) resampleUnits(units, errorSums[e], labelled);
    const drawn = sides.map((side, i) => {
      resampleUnits(side.units, sums[i], random);
      return side.measure(sums[i], errorsOf(side, errorSums), { random: doubt, perUnit: perUnit[i] });
    });
    values[b] = drawn[0] - (drawn[1] ?? reference);
  }
  const bounds = sides.length === 2 ? ([-1, 1] as const) : ([-reference, 1 - reference] as const);
  const known = errors.map(sumOfUnits);
  const [first, second] = sides;
  return {
    measured: sides.map((side) => side.measure(sumOfUnits(side.units), errorsOf(side, known))),
    interval: openInterval95(
      values,
      Uint8Array.from(values, (value) => Number(Number.isNaN(value))),
      bounds,
    ),
    shuffled:
      sides.length === 2 && errors.length === 1
        ? permutationTest(
            first.units,
            second.units,
            [(a, b) => first.measure(a, known[0]) - second.measure(b, known[0])],
            shuffling(seed),
          )[0]
        : null,
  };
}

const referenceOf = ({ than }: OwnClaim) => (typeof than === 'number' ? than : 0);

const shuffling = (seed: number) => seededRandom(deriveSeed(seed, 'shuffled'));
