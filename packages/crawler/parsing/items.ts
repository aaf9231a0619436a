import { ExcessivePageError, ItemError, LayoutError, WallError } from '../failures';
import type { FoundRecord, Page, Wall } from '../site';

/** No site lists more on a page: most list ten or twenty. */
const mostItems = 1_000;

interface ListOfItems<T> {
  site: string;
  page: Page;
  items: readonly T[];
  /** How many the page says it holds, where it says so. */
  announced?: number;
  /** The site's own way of saying that there is nothing (more). */
  isEmpty: () => boolean;
  walls: readonly Wall[];
  read(item: T): FoundRecord;
}

/**
 * Reads every item of a page's list, and fails loudly where a silent nothing would pass for "no reviews": a page must
 * hold items that can be read, or the site's sign of an empty list, or it is a wall or a changed layout.
 *
 * @throws ExcessivePageError when there are more items than any site lists.
 * @throws WallError when there are no items and the page looks like a wall.
 * @throws LayoutError when items are there or announced and none can be read, or when there is neither an item nor the
 *   sign of an empty list.
 */
export function readItems<T>({ site, page, items, announced, isEmpty, walls, read }: ListOfItems<T>): {
  records: FoundRecord[];
  problems: string[];
} {
  if (items.length === 0) {
    refuseWalls(site, page, walls);
    if (!announced && isEmpty()) return { records: [], problems: [] };
    throw new LayoutError(site, page.url, `0 of ${announced ?? 'an unknown number of'} items parsed: ${changed}`);
  }
  if (items.length > mostItems) throw new ExcessivePageError(site, page.url, `more than ${mostItems} items`);
  const records: FoundRecord[] = [];
  const problems: string[] = [];
  items.forEach((item, index) => {
    try {
      records.push(checked(read(item)));
    } catch (error) {
      if (!(error instanceof ItemError)) throw error;
      problems.push(`item ${index + 1}: ${error.message}`);
    }
  });
  if (records.length > 0) return { records, problems };
  throw new LayoutError(site, page.url, `0 of ${items.length} items parsed: ${changed}; ${problems[0]}`);
}

const changed = 'the page’s layout has changed, or it is no list';

/** @throws WallError when the page's address or text bears the sign of a wall. */
export function refuseWalls(site: string, page: Page, walls: readonly Wall[]): void {
  const wall = walls.find(({ sign }) => sign.test(page.finalUrl ?? page.url) || sign.test(page.text));
  if (wall) throw new WallError(site, page.url, wall.kind);
}

/** The record, if it can be kept: an identifier ends up in keys and file names of others: letters, digits, `_`, `-` only. */
export function checked(record: FoundRecord): FoundRecord {
  if (!/^[\w-]{1,64}$/.test(record.id)) throw new ItemError(`“${record.id.slice(0, 20)}” is no identifier`);
  if (record.text === '' && !record.title) throw new ItemError('no text');
  if (!/^[\w-]{1,64}$/.test(record.parent ?? '-')) throw new ItemError('the post it belongs to has no identifier');
  for (const count of ['likes', 'comments', 'shares'] as const) {
    if (!Number.isSafeInteger(record[count] ?? 0)) throw new ItemError(`${count} cannot be ${record[count]}`);
  }
  return record;
}
