import { createHash } from 'node:crypto';
import type { Database } from '@crosscultural/base';
import type { FoundRecord, PageRequest, Query, Site, WholeText } from '../site';
import { addRecords, completeTexts } from './records';
import { inTransaction, makeTables } from './tables';

/** What identifies a crawl: the same site and query go on where they stopped. */
export function crawlName(site: Site, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const sorted = JSON.stringify(given.sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${site.name}-${createHash('sha256').update(sorted).digest('hex').slice(0, 12)}`;
}

/** A page of the frontier, with what the server said of its version when it was last fetched. */
export interface FrontierPage extends PageRequest {
  etag?: string;
  lastModified?: string;
}

/** Makes the tables, and the crawl's first page; pages that failed or were refused in an earlier run get another chance. */
export async function beginCrawl(database: Database, site: Site, query: Query, refresh: boolean): Promise<string> {
  const crawl = crawlName(site, query);
  await inTransaction(database, async () => {
    await makeTables(database);
    await database.run('INSERT INTO crawls VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
      crawl,
      site.name,
      JSON.stringify(query),
    ]);
    await addPages(database, crawl, [site.listing(query, 1)]);
    const again = refresh ? "state <> 'pending'" : "state IN ('failed', 'refused')";
    await database.run(`UPDATE crawl_frontier SET state = 'pending', problem = NULL WHERE crawl = ? AND ${again}`, [
      crawl,
    ]);
  });
  return crawl;
}

/** The next page to fetch, in the order of discovery, or undefined when none is left within the number of pages. */
export async function nextPage(database: Database, crawl: string, maxPages: number): Promise<FrontierPage | undefined> {
  const [row] = await database.query(
    `SELECT kind, url, page, etag, last_modified FROM crawl_frontier
     WHERE crawl = ? AND state = 'pending' AND page <= ? ORDER BY position LIMIT 1`,
    [crawl, maxPages],
  );
  if (!row) return undefined;
  return {
    kind: String(row.kind),
    url: String(row.url),
    page: Number(row.page),
    etag: row.etag === null ? undefined : String(row.etag),
    lastModified: row.last_modified === null ? undefined : String(row.last_modified),
  };
}

/** What a page came to. */
export type PageState = 'done' | 'failed' | 'refused' | 'gone';

/** Every page of a crawl's frontier with its state; none when the store has no such crawl. */
export async function pageStates(
  database: Database,
  crawl: string,
): Promise<{ url: string; state: PageState | 'pending' }[]> {
  const [table] = await database.query("SELECT 1 AS found FROM duckdb_tables() WHERE table_name = 'crawl_frontier'");
  if (!table) return [];
  const rows = await database.query('SELECT url, state FROM crawl_frontier WHERE crawl = ? ORDER BY position', [crawl]);
  return rows.map((row) => ({ url: String(row.url), state: String(row.state) as PageState | 'pending' }));
}

/** Notes a page that gave no records, and why. */
export async function closePage(database: Database, crawl: string, url: string, state: PageState, problem?: string) {
  await database.run('UPDATE crawl_frontier SET state = ?, problem = ? WHERE crawl = ? AND url = ?', [
    state,
    problem ?? null,
    crawl,
    url,
  ]);
}

export interface StoredPage {
  request: PageRequest;
  /** Without names. */
  records: readonly FoundRecord[];
  problems: readonly string[];
  next: readonly PageRequest[];
  /** Without names. */
  texts?: readonly WholeText[];
  etag?: string;
  lastModified?: string;
}

/** Stores a page's records, adds the pages that it leads to and closes it: all of it or nothing. */
export async function storePage(
  database: Database,
  site: Site,
  crawl: string,
  { request, records, problems, next, texts = [], etag, lastModified }: StoredPage,
): Promise<{ kept: number; duplicates: number }> {
  return inTransaction(database, async () => {
    const kept = await addRecords(database, site, crawl, request.url, records);
    await completeTexts(database, site, texts);
    await addPages(database, crawl, next);
    await database.run(
      `UPDATE crawl_frontier SET state = 'done', records = ?, problem = ?, etag = ?, last_modified = ?
       WHERE crawl = ? AND url = ?`,
      [records.length, problems.join('\n') || null, etag ?? null, lastModified ?? null, crawl, request.url],
    );
    return { kept, duplicates: records.length - kept };
  });
}

async function addPages(database: Database, crawl: string, pages: readonly PageRequest[]): Promise<void> {
  if (pages.length === 0) return;
  const unique = [...new Map(pages.map((page) => [page.url, page])).values()];
  await database.run(
    `INSERT INTO crawl_frontier (crawl, url, kind, page, position, state)
     SELECT $1, url, kind, page, place + (SELECT coalesce(max(position) + 1, 0) FROM crawl_frontier WHERE crawl = $1), 'pending'
     FROM (SELECT unnest(from_json($2,
       '[{"url": "VARCHAR", "kind": "VARCHAR", "page": "INTEGER", "place": "INTEGER"}]'), max_depth := 2))
     ON CONFLICT DO NOTHING`,
    [crawl, JSON.stringify(unique.map((page, place) => ({ ...page, place })))],
  );
}
