/** A pair of words in n units (reviews, sentences, windows), as counts of units. */
export interface PairInUnits {
  /** Units with both words. */
  both: number;
  /** Units with the first word, and with the second. */
  first: number;
  second: number;
  /** All units. */
  units: number;
}

/** How many units would hold both words if they stood independently of each other: first · second / units. */
export function expectedCount({ first, second, units }: Omit<PairInUnits, 'both'>): number {
  return (first * second) / units;
}

/**
 * Normalised pointwise mutual information (Bouma 2009): ln(p(x, y) / (p(x) p(y))) / −ln p(x, y). 1: the words stand
 * only together; 0: independent; −1: never together. A pair that every unit holds counts as independent, 0.
 *
 * @example
 * network.npmi({ both: 2, first: 2, second: 2, units: 9 }); // 1
 */
export function npmi({ both, first, second, units }: PairInUnits): number {
  if (both === 0) return -1;
  if (both === units) return 0;
  return Math.log((both * units) / (first * second)) / -Math.log(both / units);
}

/**
 * Jaccard's index: units with both words as a share of the units with either. 0 when neither occurs.
 *
 * @example
 * network.jaccard({ both: 1, first: 2, second: 1 }); // 0.5
 */
export function jaccard({ both, first, second }: Omit<PairInUnits, 'units'>): number {
  const either = first + second - both;
  return either === 0 ? 0 : both / either;
}

/**
 * Log-likelihood ratio G² of the 2 × 2 table of a pair (Dunning 1993): 2 Σ observed · ln(observed / expected). Under
 * independence of the words and of the units it follows χ² with one degree of freedom.
 *
 * @example
 * network.logLikelihoodRatio({ both: 1, first: 3, second: 3, units: 9 }); // 0
 */
export function logLikelihoodRatio({ both, first, second, units }: PairInUnits): number {
  const cells = [
    [both, first * second],
    [first - both, first * (units - second)],
    [second - both, (units - first) * second],
    [units - first - second + both, (units - first) * (units - second)],
  ];
  const sum = cells.reduce(
    (total, [observed, product]) => total + (observed === 0 ? 0 : observed * Math.log((observed * units) / product)),
    0,
  );
  return Math.max(0, 2 * sum);
}

/**
 * The signed root of G²: positive where the words meet more often than expected, negative where less. Under
 * independence it is about standard normal.
 */
export function signedRoot(pair: PairInUnits): number {
  const root = Math.sqrt(logLikelihoodRatio(pair));
  return pair.both >= expectedCount(pair) ? root : -root;
}
