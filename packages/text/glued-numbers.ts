/**
 * A number glued to letters, which is a word: 5G, 144Hz, 3.5mm, and with hyphens 2-in-1. In small or capital letters; bounded, so that
 * hostile rows of digits cost no more than their length.
 */
export const gluedNumber =
  '[0-9]{1,9}-[a-z]{1,12}-[0-9]{1,9}(?![a-z0-9])|[0-9]{1,9}(?:[.,][0-9]{1,9}){0,2}[a-z][a-z0-9]*';

/** What of such a number stands before its last row of letters and digits, where that is not all: 2-in-(1), 3.5(mm). */
export const gluedStart =
  '[0-9]{1,9}-[a-z]{1,12}-(?=[0-9]{1,9}(?![a-z0-9]))|[0-9]{1,9}(?:[.,][0-9]{1,9}){1,2}(?=[a-z])';

const whole = new RegExp(`^(?:${gluedNumber})$`, 'i');
const inText = new RegExp(`(?<![a-z0-9]|[0-9][.,])(?:${gluedNumber})(?![a-z0-9])`, 'gi');
const startingHere = new RegExp(gluedNumber, 'y');
const digit = /[0-9]/;

/** Whether a word is a number glued to letters. */
export function isGluedNumber(word: string): boolean {
  return digit.test(word) && whole.test(word);
}

/**
 * Where a number glued to letters ends that begins at a position; undefined where none does.
 *
 * @param text in small letters.
 */
export function endOfGluedNumber(text: string, position: number): number | undefined {
  startingHere.lastIndex = position;
  return startingHere.test(text) ? startingHere.lastIndex : undefined;
}

/**
 * Puts together what a segmenter cut out of numbers glued to letters: `144 | hz` is `144hz`. A unit that reaches beyond such a number
 * (`k歌` in 4k歌) leaves it cut.
 *
 * @param ends where the units of the text end, the first `count` of them; those inside of such a number are taken out.
 * @returns how many are left.
 */
export function joinGluedNumbers(text: string, ends: Uint32Array, count: number): number {
  if (!digit.test(text)) return count;
  let kept = 0;
  let next = 0;
  for (const { 0: run, index } of text.matchAll(inText)) {
    while (next < count && ends[next] <= index) ends[kept++] = ends[next++];
    if (index > 0 && ends[kept - 1] !== index) continue;
    let last = next;
    while (last < count && ends[last] < index + run.length) last++;
    if (ends[last] === index + run.length) next = last;
  }
  while (next < count) ends[kept++] = ends[next++];
  return kept;
}
