/** Texts of B rows, padded to the L words of the longest. */
export interface Batch {
  size: number;
  length: number;
  /** [B, L], rows of the word table */
  words: Int32Array;
  /** [B, L], rows of the table of word pairs; empty where there is none */
  pairs: Int32Array;
  /** [B, L], 1 for a word, 0 for padding */
  mask: Float32Array;
  /** [B] */
  lengths: Int32Array;
}

/** @param pairRows of the table of word pairs; 0 where there is none. */
export function batchOf(texts: readonly Int32Array[], pairRows: number): Batch {
  const size = texts.length;
  const lengths = Int32Array.from(texts, (text) => text.length);
  const length = lengths.reduce((most, own) => Math.max(most, own), 1);
  const words = new Int32Array(size * length);
  const pairs = new Int32Array(pairRows > 0 ? size * length : 0);
  const mask = new Float32Array(size * length);
  texts.forEach((text, row) => {
    words.set(text, row * length);
    mask.fill(1, row * length, row * length + text.length);
    if (pairRows === 0) return;
    for (let i = 0; i < text.length; i++) {
      pairs[row * length + i] = pairRow(i === 0 ? 0 : text[i - 1], text[i], pairRows);
    }
  });
  return { size, length, words, pairs, mask, lengths };
}

/** The row of a pair of words by a hash (the last steps of MurmurHash3, twice). */
function pairRow(first: number, second: number, rows: number): number {
  return (scramble(scramble(first) ^ Math.imul(second, 0x9e3779b1)) >>> 0) % rows;
}

function scramble(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
