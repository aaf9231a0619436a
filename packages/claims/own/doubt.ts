import { type SparseUnits, seededRandom, sumOfUnits } from '@crosscultural/base';
import { type OwnClaim, scaleOf } from './own-claim';

/** Texts (or authors) a side that say anything: of fewer, a bootstrap says too little. Ours. */
export const fewestUnits = 10;

/** Units that say anything. */
export function speakingUnits({ units, starts, cell, amount }: SparseUnits): number {
  let count = 0;
  for (let u = 0; u < units; u++) {
    let says = false;
    for (let i = starts[u]; i < starts[u + 1]; i++) says ||= cell[i] === 1 && amount[i] > 0;
    count += Number(says);
  }
  return count;
}

/**
 * A side's measure in a resample. Where all that was observed agrees, resamples agree, too, and the interval would have no width: the
 * other answer then gets what Jeffreys' prior draws, as everywhere in the ledger, in the size of one unit.
 */
export function withDoubt(
  units: SparseUnits,
  speaking: number,
  { measure }: OwnClaim,
  seed: number,
): (sums: Float64Array) => number {
  const [lowest, highest] = scaleOf(measure);
  const [above, below] = sumOfUnits(units);
  const other = above === highest * below ? lowest : above === lowest * below ? highest : undefined;
  if (other === undefined) return ratio;
  const random = seededRandom(seed);
  return ([drawnAbove, drawnBelow]) => {
    const doubt = (random.gamma(0.5) * below) / speaking;
    return (drawnAbove + other * doubt) / (drawnBelow + doubt);
  };
}

/** A share or a mean: what a side's units add up to. */
export const ratio = ([above, below]: Float64Array): number => above / below;
