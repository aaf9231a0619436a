import { printable } from '@crosscultural/base';
import { labelSize } from '../label-placement';
import type { FontWeight } from '../rendering/font-metrics';

/** A character as a reader sees it: an emoji of several code points is not cut in two. */
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text that is at most `width` pixels wide in the figure font: cut, with an ellipsis, where it is longer. What is cut off belongs
 * into the hover text. Not escaped yet.
 */
export function fittedText(text: string, width: number, fontSize: number, weight: FontWeight = 'regular'): string {
  const shown = printable(text);
  if (labelSize(shown, fontSize, weight).width <= width) return shown;
  const parts = [...characters.segment(shown)].map(({ segment }) => segment);
  // Whether n characters and the ellipsis fit is decided by halving.
  let [fits, tooLong] = [0, parts.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (labelSize(`${parts.slice(0, middle).join('').trimEnd()}…`, fontSize, weight).width <= width) fits = middle;
    else tooLong = middle;
  }
  return `${parts.slice(0, fits).join('').trimEnd()}…`;
}

/**
 * A text in lines of at most `width` pixels in the figure font, broken at spaces or between Chinese characters, and cut with an
 * ellipsis after `most` lines. Not escaped yet.
 */
export function fittedLines(text: string, width: number, fontSize: number, most = 2): string[] {
  const pieces = printable(text).match(/[\u2e80-\uffef][，。；：、！？）]?|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? [''];
  const lines: string[] = [''];
  for (const [i, piece] of pieces.entries()) {
    const line = lines[lines.length - 1];
    if (labelSize((line + piece).trimEnd(), fontSize).width <= width || line === '')
      lines[lines.length - 1] = line + piece;
    else if (lines.length < most) lines.push(piece);
    else {
      lines[lines.length - 1] = line + pieces.slice(i).join('');
      break;
    }
  }
  return lines.map((line) => fittedText(line.trim(), width, fontSize));
}
