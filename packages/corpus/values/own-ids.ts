import type { NoticeTally } from '../formats/notice';
import { textSet } from './text-set';

/** Gives each row of a user's file an identifier of its own. */
export type OwnIds = (cell: string | undefined, row: number, line: number) => string;

/**
 * Identifiers as a file gives them; the number of the row, such as `mine:7`, where it gives none, one that a row before had, or
 * one that a spreadsheet rounded. Where another row already has that one too, an apostrophe is added.
 *
 * @param stem the file's name, which begins the identifiers made.
 * @param tally counts `rounded-id` and `repeated-id`.
 * @example
 * const idOf = ownIds('mine', tally);
 * [idOf('a', 1, 2), idOf('a', 2, 3), idOf(undefined, 3, 4)]; // ['a', 'mine:2', 'mine:3']
 */
export function ownIds(stem: string, tally: NoticeTally): OwnIds {
  const taken = textSet();
  return (cell, row, line) => {
    let made = `${stem}:${row}`;
    // Halves of characters are no text: a file keeps all of them as the same sign.
    const given = cell?.trim().replace(/\p{Surrogate}/gu, '\ufffd') ?? '';
    if (/^\d(?:\.\d+)?e\+?\d+$/i.test(given)) tally.count('rounded-id', line, given);
    else if (given !== '') {
      if (taken.add(given)) return given;
      tally.count('repeated-id', line, given);
    }
    while (!taken.add(made)) made += '’';
    return made;
  };
}
