/**
 * A text as duplicates are looked for: lower case, every run of white space one blank, no outer blanks.
 */
export function normaliseForComparison(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Characters in a shingle of a text written without blanks (Chinese), words in any other. */
const charactersInShingle = 3;
const wordsInShingle = 3;

/**
 * The set of a text's shingles (Broder 1997) as sorted 32-bit hashes: runs of 3 characters in Chinese, Japanese and
 * Korean, of 3 words in other languages. A text shorter than one shingle gives an empty set.
 *
 * @param normalised a text as `normaliseForComparison` returns it.
 */
export function shingles(normalised: string, language: string): Uint32Array {
  const inCharacters = language === 'zh' || language === 'ja' || language === 'ko';
  const starts = inCharacters ? [] : wordStarts(normalised);
  const count = inCharacters ? normalised.length - charactersInShingle + 1 : starts.length - wordsInShingle;
  const hashes = new Uint32Array(Math.max(0, count));
  for (let i = 0; i < hashes.length; i++) {
    hashes[i] = inCharacters
      ? hash(normalised, i, i + charactersInShingle)
      : hash(normalised, starts[i], starts[i + wordsInShingle] - 1);
  }
  return distinct(hashes);
}

function distinct(hashes: Uint32Array): Uint32Array {
  hashes.sort();
  let size = 0;
  for (let i = 0; i < hashes.length; i++) if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[size++] = hashes[i];
  return hashes.slice(0, size);
}

/** Where each word begins, and one past the blank that would follow the last. */
function wordStarts(text: string): number[] {
  if (text === '') return [];
  const starts = [0];
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) starts.push(at + 1);
  starts.push(text.length + 1);
  return starts;
}

/** FNV-1a over UTF-16 code units, with murmur3's final mix so that near texts get far hashes. */
function hash(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The Jaccard similarity |A ∩ B| / |A ∪ B| of two sorted sets; 0 when both are empty. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  const union = a.length + b.length - shared;
  return union === 0 ? 0 : shared / union;
}
