import { parsing } from '@crosscultural/crawler';
import { type NoticeTally, numbered } from '../formats/notice';

/** How a column gives stars: numbers up to this one mean the best. */
export type StarScale = 5 | 10 | 100;

/** What the numbers of a column of stars are out of, as far as they tell. */
export interface StarScales {
  /** Looks at one more cell; only a number without a word beside it tells anything. */
  look(cell: string): void;
  scale(): StarScale;
  /** Says what the numbers were read as, where that is not plain. */
  tell(tally: NoticeTally, column: string): void;
}

/** Numbers above 5 (or 10) are slips, and no other scale, where no more than this share of a column's numbers are. Ours. */
const slips = 0.1;

/**
 * Collects what the numbers of a column of stars say about its scale: 5 unless more than a tenth of them are above 5, then 10
 * unless more than a tenth are above 10, then 100. A few slips of the pen so change no other cell.
 *
 * @example
 * const scales = starScales();
 * for (const cell of ['8', '10', '3']) scales.look(cell);
 * scales.scale(); // 10
 */
export function starScales(): StarScales {
  const counts = { all: 0, above5: 0, above10: 0 };
  const scale = () => {
    if (counts.above5 <= slips * counts.all) return 5;
    return counts.above10 <= slips * counts.all ? 10 : 100;
  };
  return {
    look(cell) {
      const value = bareNumber(cell);
      // No scale reaches beyond 100.
      if (value === undefined || value > 100) return;
      counts.all++;
      if (value > 5) counts.above5++;
      if (value > 10) counts.above10++;
    },
    scale,
    tell(tally, column) {
      if (counts.above5 === 0) return;
      const of = scale();
      const limit = of === 100 ? 10 : 5;
      const above = `${limit === 10 ? counts.above10 : counts.above5} of ${numbered(counts.all, 'number')} in ${JSON.stringify(column)} are above ${limit}`;
      const message =
        of === 5
          ? `The stars are read as out of 5: only ${above}.`
          : `The stars are read as out of ${of}, so that ${of === 10 ? 8 : 80} is 4 of 5: ${above}.`;
      tally.say({ kind: 'star-scale', message });
    },
  };
}

/** The number that a cell of stars gives without a word beside it; undefined for any other. */
function bareNumber(cell: string): number | undefined {
  const text = cell.normalize('NFKC').trim();
  return /^\d{1,4}(?:[.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

const stars =
  /^(\d{1,3}(?:[.,]\d{1,9})?)\s*(?:(?:\/|of|out of)\s*(5|10|100)(?:[.,]0)?)?\s*(stars?|星|颗星|分)?(?: out of 5)?(?: stars?)?$/i; // 星: star, 分: points
const drawn = /^(?=.{1,5}$)(★+|⭐+|🌟+)☆*$/u;

/**
 * Stars from 1 to 5 as shops and spreadsheets write them: `4`, `4.5`, `4,5`, `５`, `5 stars`, `8/10`, `5星`, `★★★★☆`. Of 10 or
 * 100, halves and twentieths, at least 1.
 *
 * @param scale of numbers without a word: that of their column.
 * @returns undefined for anything else.
 * @example
 * starsOf('8', 10); // 4
 */
export function starsOf(cell: string, scale: StarScale): number | undefined {
  const text = cell.normalize('NFKC').trim();
  const picture = drawn.exec(text.replaceAll('\ufe0f', ''));
  if (picture) return Array.from(picture[1]).length;
  const match = stars.exec(text);
  if (!match) return starsInSentence(text);
  const value = Number(match[1].replace(',', '.'));
  const of = match[2] !== undefined ? Number(match[2]) : /stars?|星/i.test(match[3] ?? '') ? 5 : scale;
  return value > of ? undefined : Math.max(1, (5 * value) / of);
}

/** The stars of a sentence in any language, of the 5 that there can be: `5つ星のうち4.0`, `4,0 von 5 Sternen`. */
function starsInSentence(text: string): number | undefined {
  if (!/\d\D+\d/.test(text) || !/[^\d\s.,/:-]/.test(text)) return undefined;
  try {
    return parsing.starsOf(text);
  } catch (error) {
    if (error instanceof parsing.ItemError) return undefined;
    throw error;
  }
}
