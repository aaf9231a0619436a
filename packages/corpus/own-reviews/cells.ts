import type { parsing } from '@crosscultural/crawler';
import type { Culture } from '../fields';
import { parseSentiment, type Sentiment } from '../review';
import { interactionCount, unknownCount } from '../values/counts';
import { isoTime } from '../values/times';

/** What a cell that is filled but cannot be read as its field gives. */
export const unreadable = Symbol('unreadable');
type Read<T> = T | undefined | typeof unreadable;

const chineseLabels: Readonly<Record<string, Sentiment>> = {
  积极: 'positive', // positive
  正向: 'positive', // positive
  好评: 'positive', // good review
  消极: 'negative', // negative
  负向: 'negative', // negative
  差评: 'negative', // bad review
  中立: 'neutral', // neutral
  中评: 'neutral', // middling review
};

/** The sentiment that a label names, in English or Chinese. */
export function labelOf(cell: string): Sentiment | typeof unreadable {
  if (Object.hasOwn(chineseLabels, cell)) return chineseLabels[cell];
  try {
    return parseSentiment(cell, { file: '' });
  } catch {
    return unreadable;
  }
}

/** What numbers mean where a column holds no other label; for any other set of values nobody can know. */
export function numberLabels(values: ReadonlySet<string>): Readonly<Record<string, Sentiment>> | undefined {
  const isIn = (...known: string[]) => values.size > 1 && [...values].every((value) => known.includes(value));
  if (isIn('0', '1')) return { '0': 'negative', '1': 'positive' };
  if (isIn('-1', '0', '1')) return { '-1': 'negative', '0': 'neutral', '1': 'positive' };
  return undefined;
}

const cultureNames: Readonly<Record<string, Culture>> = {
  domestic: 'domestic',
  foreign: 'foreign',
  国内: 'domestic', // at home
  国外: 'foreign', // abroad
};

export function cultureOf(cell: string): Culture | typeof unreadable {
  const name = cell.toLowerCase();
  return Object.hasOwn(cultureNames, name) ? cultureNames[name] : unreadable;
}

const languageNames: Readonly<Record<string, string>> = {
  chinese: 'zh',
  mandarin: 'zh',
  中文: 'zh', // Chinese
  汉语: 'zh', // Chinese
  english: 'en',
  英文: 'en', // English
  英语: 'en', // English
};

/** The ISO 639-1 code of a language: `zh-CN`, `en_US`, `Chinese`, `EN`. */
export function languageOf(cell: string): string | typeof unreadable {
  const name = cell.toLowerCase();
  if (Object.hasOwn(languageNames, name)) return languageNames[name];
  return /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/.exec(name)?.[1] ?? unreadable;
}

/**
 * Date, or date and time by the clock that the cell shows, as ISO 8601.
 *
 * @param context the day on which the file was written, and which of day and month its dates begin with.
 */
export function momentOf(cell: string, context?: parsing.TimeContext): string | typeof unreadable {
  const iso = isoTime(cell, context);
  return typeof iso === 'string' ? iso.slice(0, 19) : unreadable;
}

/** A count of likes; undefined where nobody says, as where the word on the button stands instead of a number. */
export function likesOf(cell: string): Read<number> {
  const count = interactionCount(cell);
  if (count === 0 && !/\d/.test(cell)) return undefined;
  if (typeof count !== 'number') return unreadable;
  return count === unknownCount ? undefined : count;
}
