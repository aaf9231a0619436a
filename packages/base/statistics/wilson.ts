import { normalQuantile975 as z } from './normal';

/**
 * The 95 % interval of a share by Wilson's score (Wilson 1927): inside 0 to 1 also for shares of 0 and 1 and for few
 * units.
 *
 * @param share of the units that have something, 0 to 1.
 * @param units how many there are; where they come in clusters, the number of independent ones that would tell as much.
 * @returns [lower, upper], or null when there is no unit.
 * @example
 * wilsonInterval(0.5, 10); // [0.237, 0.763]
 */
export function wilsonInterval(share: number, units: number): [number, number] | null {
  if (!(units > 0) || !(share >= 0 && share <= 1)) return null;
  const square = (z * z) / units;
  const centre = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / units + square / (4 * units));
  return [share === 0 ? 0 : centre - half, share === 1 ? 1 : centre + half];
}
