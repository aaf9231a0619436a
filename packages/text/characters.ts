/** The kinds of characters that cleaning and the language rule tell apart. */
export const characterKind = { other: 0, latin: 1, han: 2, kana: 3, hangul: 4, otherLetter: 5, digit: 6 } as const;

/** The kind of each UTF-16 code unit; made once, so that counting a review's characters is one table lookup each. */
let kinds: Uint8Array | undefined;

function tableOfKinds(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < 65536; code++) table[code] = kindOf(String.fromCharCode(code), code);
  return table;
}

function kindOf(character: string, code: number): number {
  if (code < 0x80) {
    if (/[a-z]/i.test(character)) return characterKind.latin;
    return /[0-9]/.test(character) ? characterKind.digit : characterKind.other;
  }
  // The three largest blocks at once: ideographs, syllables of Hangul, private use.
  if (code >= 0x4e00 && code <= 0x9fff) return characterKind.han;
  if (code >= 0xac00 && code <= 0xd7a3) return characterKind.hangul;
  if (code >= 0xe000 && code <= 0xf8ff) return characterKind.other;
  // Pairs of surrogates: U+20000 to U+2FFFF are Han characters, and only those begin with D840 to D87F.
  if (code >= 0xd840 && code <= 0xd87f) return characterKind.han;
  if (!/[\p{L}\p{N}]/u.test(character)) return characterKind.other;
  if (/\p{N}/u.test(character)) return characterKind.digit;
  if (/\p{Script=Han}/u.test(character)) return characterKind.han;
  if (/\p{Script=Latin}/u.test(character)) return characterKind.latin;
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return characterKind.kana;
  return /\p{Script=Hangul}/u.test(character) ? characterKind.hangul : characterKind.otherLetter;
}

/** The kind of a unit that a segmenter gave: that of its first character. */
export function kindOfUnit(unit: string): number {
  kinds ??= tableOfKinds();
  return kinds[unit.charCodeAt(0)];
}

/** What one pass over a review's characters finds. */
export interface CharacterCounts {
  latin: number;
  han: number;
  kana: number;
  hangul: number;
  otherLetters: number;
  digits: number;
  /** All letters of all scripts. */
  letters: number;
  /** Runs of Latin letters and digits: a rough count of words. */
  latinWords: number;
  /** Letters and digits of the longest stretch in which one to four characters come three times or more in a row. */
  longestRepetition: number;
  /** A 53-bit number that two texts share when they agree in their letters and digits, whatever their case and punctuation. */
  fingerprint: number;
}

/** Counts the characters of a text by kind, in one pass and in time linear in its length. */
export function countCharacters(text: string): CharacterCounts {
  kinds ??= tableOfKinds();
  const counts = new Uint32Array(7);
  let [one, two, three, four] = [0, 0, 0, 0];
  let [back1, back2, back3, back4] = [0, 0, 0, 0];
  let longestRepetition = 0;
  let latinWords = 0;
  let insideWord = false;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    const kind = kinds[code];
    if (kind === characterKind.other) {
      insideWord = false;
      continue;
    }
    counts[kind]++;
    if (kind === characterKind.latin || kind === characterKind.digit) {
      if (!insideWord) latinWords++;
      insideWord = true;
    } else insideWord = false;
    if (code >= 65 && code <= 90) code += 32;
    // The stretch up to here repeats with period 1, 2, 3 or 4 as long as each letter equals the one that far back.
    one = code === back1 ? one + 1 : 0;
    two = code === back2 ? two + 1 : 0;
    three = code === back3 ? three + 1 : 0;
    four = code === back4 ? four + 1 : 0;
    back4 = back3;
    back3 = back2;
    back2 = back1;
    back1 = code;
    // A unit must come three times before it counts as repeated.
    if (one > 1 && one + 1 > longestRepetition) longestRepetition = one + 1;
    if (two > 3 && two + 2 > longestRepetition) longestRepetition = two + 2;
    if (three > 5 && three + 3 > longestRepetition) longestRepetition = three + 3;
    if (four > 7 && four + 4 > longestRepetition) longestRepetition = four + 4;
    // Two multiplicative hashes of 32 bits, mixed at the end (cyrb53, public domain).
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const letters = counts[1] + counts[2] + counts[3] + counts[4] + counts[5];
  return {
    latin: counts[characterKind.latin],
    han: counts[characterKind.han],
    kana: counts[characterKind.kana],
    hangul: counts[characterKind.hangul],
    otherLetters: counts[characterKind.otherLetter],
    digits: counts[characterKind.digit],
    letters,
    latinWords,
    longestRepetition,
    fingerprint: 4294967296 * (2097151 & low) + (high >>> 0),
  };
}
