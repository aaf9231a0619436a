import { type NoticeTally, numbered } from '../formats/notice';

/** What the dates of a file begin with that are written in figures with the year last. */
export type FirstOfDate = 'month' | 'day';

/** Which of day and month comes first in the dates of a file, as far as they tell. */
export interface DateOrders {
  /** Looks at one more date. */
  look(cell: string): void;
  /** What the dates begin with: as those say that can be read in one way only, else with the month, as Americans write. */
  first(): FirstOfDate;
  /** Says how dates such as 1/3/20 were read, where there are any. */
  tell(tally: NoticeTally): void;
}

/**
 * Collects what the dates of a file say about their order, so that `1/3/20` is read as the file's other dates are.
 *
 * @example
 * const orders = dateOrders();
 * for (const cell of ['1/3/20', '15/3/20']) orders.look(cell);
 * orders.first(); // 'day'
 */
export function dateOrders(): DateOrders {
  const counts = { day: 0, month: 0, either: 0 };
  const first = () => (counts.day > counts.month ? 'day' : 'month');
  return {
    look(cell) {
      const order = orderTold(cell);
      if (order !== undefined) counts[order]++;
    },
    first,
    tell(tally) {
      if (counts.either === 0) return;
      const told = counts[first()];
      const why =
        counts.day === counts.month
          ? `that do not say which number is the month: read with the month first, as Americans write them`
          : `read with the ${first()} first, as ${numbered(told, 'other date')} of the file ${told === 1 ? 'is' : 'are'} written`;
      tally.say({ kind: 'day-or-month', message: `${numbered(counts.either, 'date')} such as 1/3/20 ${why}.` });
    },
  };
}

/** What a date in figures with the year last begins with, as far as `15/1/2021` tells by itself; undefined for any other text. */
export function orderTold(cell: string): FirstOfDate | 'either' | undefined {
  const match = /^\s*(\d{1,2})(?:\/(\d{1,2})\/(?:\d{4}|\d{2})|-(\d{1,2})-\d{4})(?!\d)/.exec(cell);
  if (!match) return undefined;
  if (Number(match[1]) > 12) return 'day';
  return Number(match[2] ?? match[3]) > 12 ? 'month' : 'either';
}
