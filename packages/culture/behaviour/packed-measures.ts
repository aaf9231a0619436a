import { packUnits, type Random, type SparseUnits } from '@crosscultural/base';
import { adjustedShares } from '@crosscultural/classify';
import type { BehaviourMeasure } from './measure';

/** Labelled texts by truth and verdict. */
type Confusion = readonly (readonly number[])[];

/** Measures as cells that a bootstrap over users adds up. */
export interface PackedMeasures {
  /** The users of a platform. */
  unitsOf(users: readonly number[]): SparseUnits;
  /**
   * The value of each measure.
   *
   * @param sums of the cells over some users.
   * @param redrawn the confusions to correct by, by the one that the measure holds. Default: those themselves.
   */
  valuesOf(sums: Float64Array, redrawn?: ReadonlyMap<Confusion, Confusion>): Float64Array;
  /** Each confusion once. */
  confusions: readonly Confusion[];
}

/** Lays the cells of measures side by side: numerator and denominator, then counts by class where there are any. */
export function packMeasures(measures: readonly BehaviourMeasure[]): PackedMeasures {
  let cells = 0;
  const places = measures.map(({ classes }) => {
    const at = cells;
    cells += 2 + (classes ? 3 * (classes.confusions.length + 1) : 0);
    return at;
  });
  const entriesOf = (user: number) => {
    const entries: [number, number][] = [];
    const add = (cell: number, amount: number) => amount !== 0 && entries.push([cell, amount]);
    measures.forEach(({ numerator, corrected = numerator, denominator, classes }, m) => {
      add(places[m], corrected[user]);
      add(places[m] + 1, denominator[user]);
      if (!classes) return;
      const width = 3 * (classes.confusions.length + 1);
      for (let c = 0; c < width; c++) add(places[m] + 2 + c, classes.counts[user * width + c]);
    });
    return entries;
  };
  return {
    unitsOf: (users) => packUnits(users.map(entriesOf), cells),
    valuesOf: (sums, redrawn) =>
      Float64Array.from(measures, ({ classes, corrected, unit }, m) => {
        if (classes && classes.confusions.length > 0) {
          return correctedPositive(sums.subarray(places[m] + 2), classes.confusions, redrawn);
        }
        const value = sums[places[m]] / sums[places[m] + 1];
        // A correction can lead out of 0 to 1.
        return corrected && unit === 'share' ? Math.min(1, Math.max(0, value)) : value;
      }),
    confusions: [...new Set(measures.flatMap(({ classes }) => classes?.confusions ?? []))],
  };
}

/**
 * Positive among polar posts after the adjusted count (Gart and Buck 1966) in each language. Counts that the confusion itself cannot give
 * (a share would be negative, so that the nearest possible one is 0) say that the labelled texts are unlike these posts: NaN. A redrawn
 * confusion may lead there by chance.
 */
function correctedPositive(
  counts: Float64Array,
  confusions: readonly Confusion[],
  redrawn: ReadonlyMap<Confusion, Confusion> | undefined,
): number {
  let [negative, positive] = [0, 0];
  for (let language = 0; language <= confusions.length; language++) {
    const read = counts.subarray(3 * language, 3 * language + 3);
    const total = read[0] + read[1] + read[2];
    if (total === 0) continue;
    const confusion = confusions[language];
    const shares = confusion
      ? adjustedShares(read, redrawn?.get(confusion) ?? confusion)
      : [read[0] / total, 0, read[2] / total];
    if (!shares) return Number.NaN;
    if (confusion && !redrawn && shares.some((share, c) => share === 0 && read[c] > 0)) return Number.NaN;
    negative += total * shares[0];
    positive += total * shares[2];
  }
  return positive / (negative + positive);
}

/** A confusion as another labelled set of the same size might have given it (Dirichlet, half a text in each cell: Jeffreys 1946). */
export function redrawConfusion(confusion: Confusion, random: Random): Confusion {
  return confusion.map((row) => random.dirichlet(row.map((count) => count + 0.5)));
}
