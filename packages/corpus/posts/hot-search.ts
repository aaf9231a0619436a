import path from 'node:path';
import { csvRows, projectFolder, readBytes, UserError } from '@crosscultural/base';
import { findGaps, type Gap } from '@crosscultural/series';
import { numbered, type ReaderNotice } from '../formats/notice';
import { isoDay, localTime } from '../values/times';

/** Where the titles are embedded. */
export const hotSearchFolder = path.join(projectFolder, 'data', 'brand-events', 'weibo-hot-search');

/** Weibo's hot-search titles that name a phone brand, day by day. */
export interface HotSearch {
  /** YYYY-MM-DD, every day from the first to the last. */
  days: string[];
  /** All titles of each day, whatever they are about; 0 for a day that the source lacks. */
  totals: Int32Array;
  /** For each brand, as the source writes it (`小米` is Xiaomi), its titles of each day. */
  brands: Map<string, Int32Array>;
  /** The titles of a brand on a day; none for a day without any. */
  titles: (brand: string, day: string) => readonly string[];
  /** Launch days of 小米 (Xiaomi), a list of ours, with what is known of each. */
  launches: { date: string; car: boolean }[];
  /** Days with too few titles to be compared; places are those in `days`. */
  gaps: Gap[];
  notices: ReaderNotice[];
}

/** In days: every day between the first and the last has a place. */
const longestRange = 36_525;

/**
 * The hot-search titles that are embedded in the project, or a folder with the same three files.
 *
 * @param folder with `daily-totals.csv`, `tech-brands.csv` and `launches.csv`.
 * @throws UserError when a file is missing or malformed.
 * @example
 * const { days, brands, titles } = await corpus.readHotSearch();
 * const xiaomi = brands.get('小米'); // Xiaomi
 * console.log(days[0], xiaomi?.[0], titles('小米', days[0]));
 */
export async function readHotSearch(folder = hotSearchFolder): Promise<HotSearch> {
  const totalsFile = path.join(folder, 'daily-totals.csv');
  const byDay = new Map<number, number>();
  for await (const { row, line } of csvRows(readBytes(totalsFile), totalsFile, ['date', 'titles'])) {
    if (!/^\d+$/.test(row.titles)) {
      throw new UserError(
        `${totalsFile}, line ${line}: expected a number of titles, found ${JSON.stringify(row.titles)}.`,
      );
    }
    byDay.set(dayOf(row.date, totalsFile, line), Number(row.titles));
  }
  if (byDay.size === 0) throw new UserError(`${totalsFile} has no days.`);
  const first = [...byDay.keys()].reduce((a, b) => Math.min(a, b));
  const last = [...byDay.keys()].reduce((a, b) => Math.max(a, b));
  if (last - first > longestRange) {
    const range = `${isoDay(first)} to ${isoDay(last)}`;
    throw new UserError(`${totalsFile} has days from ${range}: more than a century; is a year wrong?`);
  }
  const days = Array.from({ length: last - first + 1 }, (_, at) => isoDay(first + at));
  const totals = Int32Array.from(days, (_, at) => byDay.get(first + at) ?? 0);

  const brandsFile = path.join(folder, 'tech-brands.csv');
  const brands = new Map<string, Int32Array>();
  const titles = new Map<string, string[]>();
  let outside = 0;
  for await (const { row, line } of csvRows(readBytes(brandsFile), brandsFile, ['date', 'brand', 'title'])) {
    const at = dayOf(row.date, brandsFile, line) - first;
    if (at < 0 || at >= days.length) {
      outside++;
      continue;
    }
    const counts = brands.get(row.brand) ?? new Int32Array(days.length);
    counts[at]++;
    brands.set(row.brand, counts);
    const key = `${row.brand}\n${days[at]}`;
    const known = titles.get(key);
    if (known) known.push(row.title);
    else titles.set(key, [row.title]);
  }

  const launchesFile = path.join(folder, 'launches.csv');
  const launches: HotSearch['launches'] = [];
  for await (const { row, line } of csvRows(readBytes(launchesFile), launchesFile, ['date', 'how'])) {
    launches.push({ date: isoDay(dayOf(row.date, launchesFile, line)), car: /\(car\)/.test(row.how) });
  }
  const gaps = findGaps(totals);
  const notices = gaps.map((gap): ReaderNotice => {
    const count = gap.last - gap.first + 1;
    const when = count === 1 ? days[gap.first] : `${days[gap.first]} to ${days[gap.last]}`;
    const message = `Weibo hot search: ${numbered(count, 'day')} (${when}) with ${Math.round(gap.total / count)} titles a day where ${Math.round(gap.usual / count)} are usual: a gap in the collection.`;
    return { kind: 'gap', file: 'daily-totals.csv', count, message };
  });
  if (outside > 0) {
    const message = `${numbered(outside, 'title')} of days that daily-totals.csv does not have, left out.`;
    notices.push({ kind: 'undated', file: 'tech-brands.csv', count: outside, message });
  }
  return {
    days,
    totals,
    brands,
    titles: (brand, day) => titles.get(`${brand}\n${day}`) ?? [],
    launches,
    gaps,
    notices,
  };
}

function dayOf(date: string, file: string, line: number): number {
  const time = localTime(date);
  if (typeof time !== 'string') return time.day;
  throw new UserError(`${file}, line ${line}: expected a date such as 2021-10-01, found ${JSON.stringify(date)}.`);
}
