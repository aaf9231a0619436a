import { titles } from './english-words';

/** A word of an English text that might be part of a name. */
export interface RunWord {
  word: string;
  start: number;
  end: number;
}

/** Capitalised words one blank apart, with the small words that names hold between them (of, and, the, de …). */
export interface CapitalisedRun {
  words: RunWord[];
  /** Whether the first word stands where a sentence begins, so that its capital says nothing. */
  beginsSentence: boolean;
}

const wordPattern = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’&-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|&/gu;
const startsCapital = /^\p{Lu}/u;
const isLowerCase = /^\p{Ll}/u;
const joining = new Set(['of', 'the', 'and', '&', 'for', 'de', 'la', 'van', 'von', 'der', 'bin', 'al', 'du', 'di']);
/** A longer run is a headline in capitals, no name. */
const longestRun = 8;

export interface EnglishWords {
  runs: CapitalisedRun[];
  /** Words without a capital, for names that are written small. */
  small: RunWord[];
  /** All words of some length are capitalised: capitals say nothing in such a text. */
  isHeadline: boolean;
}

/** Finds the words of an English text that may be names, in one pass. */
export function englishWords(text: string): EnglishWords {
  const runs: CapitalisedRun[] = [];
  const small: RunWord[] = [];
  let run: CapitalisedRun | undefined;
  let joiners: RunWord[] = [];
  let [capitals, total, longSmall, lastStart, end] = [0, 0, 0, 0, 0];
  for (const match of text.matchAll(wordPattern)) {
    const start = match.index;
    if (isLowerCase.test(match[0]) && match[0].length >= 4) longSmall++;
    const found = withoutPossessive({ word: match[0], start, end: start + match[0].length });
    const isAbbreviated = text[end] === '.' && start === end + 2 && titles.has(text.slice(lastStart, end));
    const follows = run !== undefined && (start === end + 1 || isAbbreviated) && text[start - 1] === ' ';
    total++;
    if (startsCapital.test(found.word)) {
      capitals++;
      if (run && follows && run.words.length + joiners.length < longestRun) run.words.push(...joiners, found);
      else {
        run = { words: [found], beginsSentence: beginsSentence(text, start) };
        runs.push(run);
      }
      joiners = [];
    } else if (run && follows && joiners.length < 2 && joining.has(found.word)) joiners.push(found);
    else {
      run = undefined;
      joiners = [];
      if (isLowerCase.test(found.word)) small.push(found);
    }
    lastStart = start;
    end = start + match[0].length;
    // London's mayor: what follows a possessive is no part of the name.
    if (found.end !== end) run = undefined;
  }
  return { runs, small, isHeadline: total >= 5 && longSmall === 0 && capitals > total / 2 };
}

function withoutPossessive({ word, start, end }: RunWord): RunWord {
  const cut = /['’]s$/i.test(word) ? 2 : 0;
  return { word: word.slice(0, word.length - cut), start, end: end - cut };
}

function beginsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"'“”‘’(]/.test(text[at]) && text[at] !== '\n') at--;
  return at < 0 || /[.!?:;…\n\-–—|]/.test(text[at]);
}
