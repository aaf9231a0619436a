import type { Random } from '@crosscultural/base';
import { bertWords, type WordPieceTokeniser } from '../bert';

/** What the stars of a text say, as classes; −1 where nothing is known. */
export type StarClass = -1 | 0 | 1 | 2;
/** The classes by their number. */
export const starClasses = ['positive', 'neutral', 'negative'] as const;

/** A part of a text as BERT reads it. */
export interface TextSequence {
  /** `[CLS] A [SEP]` or `[CLS] A [SEP] B [SEP]`, rows of the vocabulary. */
  entries: Int32Array;
  /** Where B begins; 0 where there is no B. */
  second: number;
  stars: StarClass;
}

/** Pieces of a text in one sequence, so that with `[CLS]` and twice `[SEP]` it has at most 128. */
const MOST_PIECES = 125;
/** A shorter rest of a text is left out. */
const FEWEST_PIECES = 4;
/** Shorter parts are not cut in two. */
const FEWEST_TO_CUT = 6;
/** Share of the sequences with a first text as short as a question, and how many pieces that has at most. */
const SHORT_FIRST = 0.35;
const SHORT_PIECES = 14;
/** Share of the sequences that are cut in two at all. */
const IN_TWO = 0.6;

/**
 * A text as sequences for pre-training: cut between words into parts of at most 125 pieces; 60 % of the parts are cut in two
 * segments, 35 % after 2 to 14 pieces, as a question stands before a sentence. The stars of a text of more than two parts
 * are those of the first and the last one.
 *
 * @param random decides where parts are cut in two
 * @example
 * sequencesOf('Great screen, poor battery.', 1, tokeniser, seededRandom(1)); // one sequence
 */
export function sequencesOf(
  text: string,
  stars: StarClass,
  tokeniser: WordPieceTokeniser,
  random: Random,
): TextSequence[] {
  const parts = partsOf(text, tokeniser);
  return parts.map((part, i) => {
    const isOuter = parts.length <= 2 || i === 0 || i === parts.length - 1;
    return { ...sequenceOf(part, cutOf(part.length, random), tokeniser), stars: isOuter ? stars : -1 };
  });
}

function partsOf(text: string, tokeniser: WordPieceTokeniser): number[][] {
  const parts: number[][] = [];
  let part: number[] = [];
  for (const word of bertWords(text)) {
    const pieces = tokeniser.wordIds(word).slice(0, MOST_PIECES);
    if (part.length + pieces.length > MOST_PIECES) {
      parts.push(part);
      part = [];
    }
    part.push(...pieces);
  }
  parts.push(part);
  return parts.filter(({ length }) => length >= FEWEST_PIECES);
}

/** After how many pieces a part is cut in two; 0 for not at all. */
function cutOf(length: number, random: Random): number {
  const draw = random.uniform();
  if (length < FEWEST_TO_CUT || draw >= IN_TWO) return 0;
  const most = draw < SHORT_FIRST ? Math.min(SHORT_PIECES, length - 2) : length - 2;
  return 2 + random.integer(most - 1);
}

function sequenceOf(part: readonly number[], cut: number, { special }: WordPieceTokeniser) {
  const { classification, separator } = special;
  const first = cut === 0 ? [] : [...part.slice(0, cut), separator];
  return {
    entries: Int32Array.from([classification, ...first, ...part.slice(cut), separator]),
    second: cut === 0 ? 0 : cut + 2,
  };
}
