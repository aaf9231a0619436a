/** Marks after which a sentence may end, with the quotes and brackets that close behind them; a line break always ends one. */
const possibleEnd = /[.!?。…]+["')\]”’」』]*|[\r\n]+/gu;

/** Abbreviations whose full stop ends no sentence, as they stand in normalised text. */
const abbreviation = /(?:^|[^\p{L}\p{N}])(?:mr|mrs|ms|dr|prof|vs|approx|no|inc|ltd|e\.g|i\.e|[a-hj-z])$/u;

/**
 * Cuts normalised text into sentences: at 。 ! ? … and line breaks, and at a full stop that is followed by a blank, a
 * Chinese character or the end and does not belong to an abbreviation. Blanks alone, which some Chinese reviewers use
 * instead of marks, do not end a sentence.
 *
 * @returns pieces that put together give the text again, but for blanks at its end.
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: marks, index } of text.matchAll(possibleEnd)) {
    const end = index + marks.length;
    if (/^\.["')\]”’」』]*$/.test(marks) && !fullStopEnds(text, index, end)) continue;
    if (text.slice(start, end).trim() === '') continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  if (text.slice(start).trim() !== '') sentences.push(text.slice(start));
  return sentences;
}

function fullStopEnds(text: string, index: number, end: number): boolean {
  if (end < text.length && !/[\s\p{Script=Han}]/u.test(text.slice(end, end + 1))) return false;
  return !abbreviation.test(text.slice(Math.max(0, index - 8), index));
}
