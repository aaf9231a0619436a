/** Numbers of a card: size, who met the set last, four words of its sketch, and two that keep a card in one line of the cache. */
const cardLength = 8;
const sketchStart = 2;
const sketchWords = 4;

/**
 * What says of most sets that they are not alike without looking at their elements, side by side in memory.
 *
 * A set's sketch has 128 bits, of which each element turns one over: the sketches of two sets differ in no more bits than the sets do in
 * elements (Sandes, Teodoro and Melo 2020, "Bitmap filter: speeding up exact set similarity joins with bitwise operations").
 *
 * @param sizes of the sets.
 * @param threshold Jaccard similarity from which on two sets are alike.
 */
export function setCards(sizes: Uint32Array, threshold: number) {
  const cards = new Int32Array(cardLength * sizes.length);
  sizes.forEach((size, number) => {
    cards[cardLength * number] = size;
    cards[cardLength * number + 1] = -1;
  });

  return {
    /** Notes the sketch of a set. */
    sketch(set: Uint32Array, number: number): void {
      const start = cardLength * number + sketchStart;
      for (let i = 0; i < set.length; i++) {
        const h = Math.imul(set[i], 0x9e3779b1);
        cards[start + ((h >>> 20) & (sketchWords - 1))] ^= 1 << (h >>> 27);
      }
    },
    /** False for what is certainly less similar than the threshold, and when the second has asked for the first before. */
    mayBeAlike(number: number, by: number): boolean {
      const card = cardLength * number;
      const asking = cardLength * by;
      if (cards[card + 1] === by) return false;
      cards[card + 1] = by;
      const [size, other] = [cards[card], cards[asking]];
      // |A Δ B| ≤ (1 − t) / (1 + t) · (|A| + |B|), safe against rounding.
      const most = ((1 - threshold) / (1 + threshold)) * (size + other) + 1e-9;
      if (Math.abs(size - other) > most) return false;
      let bits = 0;
      for (let i = sketchStart; i < sketchStart + sketchWords; i++) bits += bitsOf(cards[card + i] ^ cards[asking + i]);
      return bits <= most;
    },
  };
}

/** How many bits of a 32-bit number are 1. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
