import { deriveSeed, seededRandom } from '@crosscultural/base';

/**
 * Banded MinHash (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", §3.4): two sets of Jaccard similarity s
 * share a band of r minima with probability s^r, and one of b bands with 1 − (1 − s^r)^b. At s = 0.8, from which on
 * reviews are near-duplicates, 48 bands of 5 miss one pair in 190 million, at s = 0.1 they propose one in 2,000.
 */
export const bands = 48;
const rows = 5;

/** Odd factors and masks of the hash functions, the same in every process. */
const functions = (() => {
  const random = seededRandom(deriveSeed(2023, 'min-hash'));
  const draw = () => Uint32Array.from({ length: bands * rows }, () => random.integer(2 ** 32));
  return { masks: draw(), factors: draw().map((factor) => factor | 1) };
})();

/** So many minima of the next band narrow a key that too many sets have. */
const moreRows = 3;

/**
 * The keys of a set's bands, two 32-bit numbers each: sets with equal `bandKey`s are candidates.
 *
 * @param set of 32-bit hashes, not empty.
 * @param salt of what must never meet, for example a language.
 * @param keys filled, of length 2 · `bands`.
 */
export function bandKeys(set: Uint32Array, salt: number, keys: Uint32Array): void {
  const minima = Uint32Array.from({ length: bands * rows }, (_, which) => smallestHash(set, which));
  for (let band = 0; band < bands; band++) {
    let high = mix(salt ^ Math.imul(band + 1, 0x9e3779b1));
    let low = mix(high ^ 0x5bd1e995);
    for (let row = 0; row < rows; row++) {
      const minimum = minima[band * rows + row];
      high = mix(high ^ minimum);
      low = mix(Math.imul(low, 31) ^ minimum);
    }
    let more = 0;
    for (let row = 0; row < moreRows; row++) more = mix(more ^ minima[((band + 1) % bands) * rows + row]);
    keys[2 * band] = high;
    keys[2 * band + 1] = (low & 0xffff0000) | (more & 0xffff);
  }
}

/** A band of a set in 48 bits. What is equal by chance is told apart by the comparison that follows. */
export const bandKey = (high: number, low: number) => high * 2 ** 16 + (low >>> 16);

/** The same with three minima more: a pair at the threshold has 8 such keys of 48 in common. */
export const narrowBandKey = (high: number, low: number) => high * 2 ** 21 + (low & 0xffff) * 2 ** 5 + (low >>> 27);

function smallestHash(set: Uint32Array, which: number): number {
  const mask = functions.masks[which];
  const factor = functions.factors[which];
  let smallest = 0xffffffff;
  for (let i = 0; i < set.length; i++) {
    const product = Math.imul(set[i] ^ mask, factor);
    const hash = (product ^ (product >>> 15)) >>> 0;
    if (hash < smallest) smallest = hash;
  }
  return smallest;
}

/** murmur3's final mix. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
