/** What a text's date may depend on. */
export interface TimeContext {
  /**
   * When the text was read: a day, `2021-01-15`, or a time with its offset, `2021-01-15T08:36:13+08:00`. Without it
   * 昨天 (yesterday), 5分钟前 (five minutes ago) and dates without a year cannot be read; with a day alone, minutes and hours
   * ago are that day.
   */
  today?: string;
  /** What `1/3/20` begins with: the month unless told otherwise, as Americans write it. */
  first?: 'month' | 'day';
}

/**
 * What a text gives as its time: ISO 8601 as precise as it is written (a day, or a time, with an offset where there is
 * one), or why it gives none. `impossible` is a date that is in no calendar, `relative` one that needs `today`.
 */
export type ReadTime = { iso: string } | { wrong: 'unreadable' | 'impossible' | 'relative'; message: string };

/** What an error says was expected. */
export const expectedTime = 'a date such as 2021-01-15, 2021/1/15 8:36, 2019年02月04日 10:48 or 1/15/2021'; // year, month, day

/** No date is longer; longer texts are not looked at. */
const longest = 80;

const months = 'january february march april may june july august september october november december'.split(' ');

interface Day {
  year: number;
  month: number;
  day: number;
}
type Found = Day | 'relative' | undefined;

interface DateForm {
  /** At the beginning; what is left is a time of day or nothing. */
  pattern: RegExp;
  day(match: RegExpExecArray, context: TimeContext): Found;
}

const weekday = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?';
const forms: readonly DateForm[] = [
  // 2021-01-15, 2021/1/15, 2021.1.15
  { pattern: /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, day: ([, year, , month, day]) => dayOf(year, month, day) },
  // 2019年02月04日 (year, month, day)
  {
    pattern: /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]/,
    day: ([, year, month, day]) => dayOf(year, month, day),
  },
  // 21-1-15, as Weibo shortens it
  { pattern: /^(\d{2})-(\d{1,2})-(\d{1,2})(?!\d)/, day: ([, year, month, day]) => dayOf(year, month, day) },
  // 1/15/21, 1/15/2021
  {
    pattern: /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/,
    day: ([, a, , b, year], { first = 'month' }) => (first === 'month' ? dayOf(year, a, b) : dayOf(year, b, a)),
  },
  // 15.1.2021
  { pattern: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, day: ([, day, month, year]) => dayOf(year, month, day) },
  // Fri, 15 Jan 2021
  {
    pattern: new RegExp(`^${weekday}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]([a-z]{3,9})\\.?,?[\\s-](\\d{4})(?!\\d)`, 'i'),
    day: ([, day, month, year]) => dayOf(year, monthNamed(month), day),
  },
  // January 15, 2021
  {
    pattern: new RegExp(`^${weekday}([a-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?![\\d:])`, 'i'),
    day: ([, month, day, year]) => dayOf(year, monthNamed(month), day),
  },
  // 今天, 昨天, 前天: today, yesterday, the day before
  {
    pattern: /^(今天|昨天|前天)/,
    day: ([, word], { today }) => (today ? shifted(today, ['今天', '昨天', '前天'].indexOf(word)) : 'relative'),
  },
  {
    pattern: /^(today|yesterday)(?:,? at\b|,)?(?=\s|$)/i,
    day: ([, word], { today }) => (today ? shifted(today, word.toLowerCase() === 'today' ? 0 : 1) : 'relative'),
  },
  // 1月15日, 01-15: of this year or the last
  { pattern: /^(\d{1,2})月(\d{1,2})[日号]/, day: ([, month, day], { today }) => latest(month, day, today) },
  { pattern: /^(\d{1,2})-(\d{1,2})(?![\d-])/, day: ([, month, day], { today }) => latest(month, day, today) },
];

/** `08:36`, `8:36:13`, `10时48分`, `下午3:05`, `8:36 AM`, then, or not, a zone. */
const clock =
  /^(?:T|\s)?\s?(?:(上午|早上|凌晨|下午|晚上|中午)\s?)?(\d{1,2})[:时点](\d{2})(?:[:分](\d{2})(?:[.,]\d{1,9})?秒?|分)?\s?([ap]\.?m\.?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
/** Weibo's and Twitter's: Fri Jan 15 08:36:13 +0800 2021 */
const yearLast =
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s([a-z]{3,9})\s(\d{1,2})\s(\d{1,2}:\d{2}(?::\d{2})?)\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s(\d{4})$/i;
/** 5分钟前: five minutes ago; 刚刚: just now. */
const chineseAgo = /^(?:刚刚|(\d{1,5})\s?(秒|秒钟|分钟|个?小时|天|周|星期)前)$/;
const englishAgo = /^(?:just now|(\d{1,5}|an?)\s?(second|sec|minute|min|hour|hr|day|week)s?\.?\sago)$/i;
type AgoUnit = 'second' | 'minute' | 'hour' | 'day' | 'week';
const agoUnits: Readonly<Record<string, AgoUnit>> = {
  ...{
    秒: 'second',
    秒钟: 'second',
    分钟: 'minute',
    小时: 'hour',
    个小时: 'hour',
    天: 'day',
    周: 'week',
    星期: 'week',
  },
  ...{
    second: 'second',
    sec: 'second',
    minute: 'minute',
    min: 'minute',
    hour: 'hour',
    hr: 'hour',
    day: 'day',
    week: 'week',
  },
};
const seconds: Readonly<Record<AgoUnit, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

/**
 * The date, or date and time, that a text gives as Chinese and American pages and files write it.
 *
 * @param text nothing but the date: `2021/1/15 8:36`, `2019年02月04日 10:48`, `Fri Jan 15 08:36:13 +0800 2021`,
 *   `1/3/20`, `2020-06-01T00:02:52-04:00`, seconds or milliseconds since 1970; with `today` also `昨天 06:09`
 *   (yesterday), `3小时前` (three hours ago), `2 hours ago`, `01-15 08:36`.
 * @param context when the text was read, and which of day and month comes first.
 * @returns the time as it is written, without a zone where none is named; or why there is none.
 * @example
 * readTime('2019年02月04日 10:48') // { iso: '2019-02-04T10:48:00' }
 * readTime('昨天 06:09', { today: '2021-01-16' }) // { iso: '2021-01-15T06:09:00' }
 */
export function readTime(text: string, context: TimeContext = {}): ReadTime {
  const none = (message = `“${shown(text)}” is not a time; expected ${expectedTime}`) =>
    ({ wrong: 'unreadable', message }) as const;
  if (text.length > 4 * longest) return none();
  const written = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (written.length > longest) return none();
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(written)) {
    const epoch = Math.floor(written.length === 13 ? Number(written) / 1000 : Number(written));
    return { iso: new Date(epoch * 1000).toISOString().replace('.000', '') };
  }
  const since = chineseAgo.exec(written) ?? englishAgo.exec(written);
  if (since) {
    const [, count = '0', unit = 'second'] = since;
    const time = /^an?$/i.test(count) ? 1 : Number(count);
    return context.today ? before(context.today, time, agoUnits[unit.toLowerCase()]) : needsToday(text);
  }
  const last = yearLast.exec(written);
  if (last) return timeOn(dayOf(last[5], monthNamed(last[1]), last[2]), ` ${last[3]} ${last[4] ?? ''}`.trimEnd(), text);

  for (const { pattern, day } of forms) {
    const match = pattern.exec(written);
    if (!match) continue;
    const found = day(match, context);
    if (found === undefined) continue;
    const rest = written.slice(match[0].length);
    if (found !== 'relative') {
      const ofToday = /^(?:[今昨前]|today|yesterday)/i.test(written) ? offsetOf(context.today) : '';
      const time = timeOn(found, rest, text, ofToday);
      if (!('wrong' in time) || time.wrong === 'impossible') return time;
    } else if (rest === '' || clock.test(rest)) return needsToday(text);
  }
  return none();
}

/** Where a text is too long to be shown. */
const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function needsToday(text: string): ReadTime {
  const message = `“${shown(text)}” is not a time unless the day on which it was read is known`;
  return { wrong: 'relative', message };
}

/** The day as numbers; of two digits of a year, 69 to 99 are of the last century (POSIX). */
function dayOf(year: string, month: string | number, day: string): Day | undefined {
  if (month === 0) return undefined;
  const full = year.length === 2 ? Number(year) + (Number(year) < 69 ? 2000 : 1900) : Number(year);
  return { year: full, month: Number(month), day: Number(day) };
}

/** 1 to 12 of a month's name or its first letters, three at least; 0 for anything else. */
function monthNamed(name: string): number {
  return 1 + months.findIndex((month) => month.startsWith(name.toLowerCase()));
}

const dayText = ({ year, month, day }: Day) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Whether `2023-02-28` exists: JavaScript turns 31 February into 3 March, which does not come back as it went in. */
export function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

function timeOn(date: Day | undefined, rest: string, text: string, zone = ''): ReadTime {
  const unreadable = {
    wrong: 'unreadable',
    message: `“${shown(text)}” is not a time; expected ${expectedTime}`,
  } as const;
  if (date === undefined) return unreadable;
  const day = dayText(date);
  const time = rest === '' || /^ ?(?:Z|UTC|GMT)$/i.test(rest) ? undefined : clock.exec(rest);
  if (time === null) return unreadable;
  if (!isDay(day)) return { wrong: 'impossible', message: `“${shown(text)}”: ${day} is no day` };
  if (time === undefined) return { iso: day };
  const [, part = '', hour, minute, second = '0', half = '', offset] = time;
  const isAfternoon = /^(?:下午|晚上|中午)$/.test(part) || /^p/i.test(half);
  const isMorning = /^(?:上午|早上|凌晨)$/.test(part) || /^a/i.test(half);
  const hours = (Number(hour) === 12 && isMorning ? 0 : Number(hour)) + (isAfternoon && Number(hour) < 12 ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 60) {
    return { wrong: 'impossible', message: `“${shown(text)}”: ${hour}:${minute}:${second} is no time of day` };
  }
  const two = (value: number) => String(value).padStart(2, '0');
  // A leap second is shown as the one before: hardly any reader knows the sixtieth.
  const at = `${two(hours)}:${two(Number(minute))}:${two(Math.min(59, Number(second)))}`;
  return { iso: `${day}T${at}${offset === undefined ? zone : zoneText(offset)}` };
}

/** `+0000` is how machines write UTC, `+00:00` may be a writer's own clock. */
function zoneText(offset: string): string {
  if (/^(?:Z|UTC|GMT|[+-]0000)$/i.test(offset)) return 'Z';
  return offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

const offsetOf = (today = '') => /T.*?(Z|[+-]\d{2}:\d{2})$/.exec(today)?.[1] ?? '';

/** The day so many days before another. */
function shifted(today: string, days: number): Day {
  const date = new Date(Date.parse(`${today.slice(0, 10)}T00:00:00Z`) - days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** So long before now; where only the day is known, minutes and hours stay within it. */
function before(today: string, count: number, unit: AgoUnit): ReadTime {
  if (unit === 'day' || unit === 'week') return { iso: dayText(shifted(today, unit === 'week' ? 7 * count : count)) };
  if (!today.includes('T')) return { iso: today };
  const offset = offsetOf(today);
  const now = Date.parse(`${today.slice(0, 19)}Z`) - 1000 * count * seconds[unit];
  return { iso: new Date(now).toISOString().slice(0, 19) + offset };
}

/** The last such day that is not ahead of today. */
function latest(month: string, day: string, today: string | undefined): Found {
  if (today === undefined) return 'relative';
  const here = today.slice(0, 10);
  const first = Number(here.slice(0, 4));
  // A 29th of February may be up to eight years back.
  for (let year = first; year > first - 9; year--) {
    const found = { year, month: Number(month), day: Number(day) };
    if (isDay(dayText(found)) && dayText(found) <= here) return found;
  }
  return { year: first, month: Number(month), day: Number(day) };
}
