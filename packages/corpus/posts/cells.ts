import type { parsing } from '@crosscultural/crawler';
import { lenientMessages } from '../formats/lenient-csv';
import { type NoticeTally, numbered, type ReaderNotice } from '../formats/notice';
import { interactionCount, unknownCount } from '../values/counts';
import { withoutDoubleEncoding } from '../values/double-encoding';
import { type LocalTime, localTime } from '../values/times';

/** What the notices about posts say, by the number of posts. */
export const postMessages: Partial<Record<ReaderNotice['kind'], (count: number) => string>> = {
  ...lenientMessages,
  undated: (count) => `${numbered(count, 'post')} without a date that can be read, left out of the timeline`,
  'impossible-date': (count) =>
    `${numbered(count, 'post')} with a date that is in no calendar, left out of the timeline`,
  'mended-date': (count) => `${numbered(count, 'date')} with a digit too many or in the wrong column, put right`,
  'negative-count': (count) => `${numbered(count, 'count')} below 0, read as unknown`,
  'unreadable-count': (count) => `${numbered(count, 'count')} of interactions that cannot be read, read as unknown`,
  'double-encoded': (count) => `${numbered(count, 'text')} decoded once too often, put right`,
  'empty-text': (count) => `${numbered(count, 'post')} without a text, kept`,
  'number-text': (count) => `${numbered(count, 'text')} given as a number, read as its digits`,
  'long-id': (count) => `${numbered(count, 'number')} of 16 digits or more, kept as text to the last digit`,
  'rounded-id': (count) =>
    `${numbered(count, 'identifier')} rounded by a spreadsheet, so that they identify nothing; the number of the row takes their place`,
  'repeated-id': (count) =>
    `${numbered(count, 'identifier')} that a post before had, the number of the row takes their place`,
  'broken-line': (count) => `${numbered(count, 'line')} that are no JSON object (cut off?), left out`,
  unlabelled: (count) => `${numbered(count, 'label')} that are not positive, neutral or negative, read as none`,
  'odd-cell': (count) => `${numbered(count, 'cell')} of stars that cannot be read, left empty`,
  'many-platforms': (count) => `${numbered(count, 'post')} of platforms or brands beyond the first 254, named “others”`,
};

/**
 * The time in a cell; undefined, and counted, where it has none.
 *
 * @param context when the file was written, for 昨天 (yesterday), and which of day and month its dates begin with.
 */
export function timeOf(
  cell: string | undefined,
  tally: NoticeTally,
  line: number,
  context?: parsing.TimeContext,
): LocalTime | undefined {
  const time = localTime(cell ?? '', context);
  if (typeof time !== 'string') return time;
  tally.count(time === 'impossible' ? 'impossible-date' : 'undated', line, cell);
  return undefined;
}

/** The count in a cell; −1, and counted where it is not blank, where it holds none. */
export function countOf(cell: string | undefined, tally: NoticeTally, line: number): number {
  const count = interactionCount(cell);
  if (typeof count === 'number') return count;
  tally.count(count === 'negative' ? 'negative-count' : 'unreadable-count', line, cell);
  return unknownCount;
}

/** The text in a cell, to the character but for what was decoded once too often. */
export function textOf(cell: string | undefined, tally: NoticeTally, line: number): string {
  const text = cell ?? '';
  const mended = withoutDoubleEncoding(text);
  if (mended !== text) tally.count('double-encoded', line);
  if (mended.trim() === '') tally.count('empty-text', line);
  return mended;
}
