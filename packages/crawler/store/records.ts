import type { Database, Row } from '@crosscultural/base';
import type { FoundRecord, Site, WholeText } from '../site';
import { recordColumns } from './columns';
import { openToRead, storeMistake } from './tables';

/**
 * One review, post, comment or article of a store: everything that the crawl knows of it. What its site does not show
 * is missing.
 */
export interface CrawledRecord {
  /** `PLATFORM:KIND:NUMBER`, for example `weibo:post:4800000000000001`. */
  id: string;
  kind: FoundRecord['kind'];
  platform: string;
  /** Two letters (ISO 639-1). */
  language: string;
  text: string;
  title?: string;
  /** Stars, 1 to 5. */
  rating?: number;
  /** The site's own grade, as it writes it: `1`, `0` and `-1` on Taobao. */
  label?: string;
  /** ISO 8601: a time with its offset where the site tells the time, otherwise the day. */
  createdAt?: string;
  likes?: number;
  shares?: number;
  /** How many comments the site counts; a crawl may have fewer of them. */
  comments?: number;
  /** The `id` of the post that a comment answers or a repost passes on. */
  parent?: string;
  /** Salted hash of the author's name or number: `anon-` and 24 hexadecimal digits. */
  author?: string;
  /** Salted hashes of those whom the text addresses; they stand in the text as `@anon-…`. */
  mentions?: string[];
  /** The site's own number of the product. */
  product?: string;
  /** The crawl (site and query) that found it first, as the table `crawls` names it. */
  crawl: string;
  /** The page that it was found on. */
  url: string;
  /** Its place on that page, from 0. */
  place: number;
}

/** What `from_json` is to make of a record: the columns with their types. */
const structure = JSON.stringify([{ ...recordColumns, mentions: ['VARCHAR'] }]);

/**
 * Adds a page's records, without names, and returns how many were new. By way of JSON: one statement a page, ten times
 * as fast as one a record.
 */
export async function addRecords(
  database: Database,
  site: Site,
  crawl: string,
  url: string,
  records: readonly FoundRecord[],
): Promise<number> {
  const rows = new Map(
    records.map(({ createdAt, ...record }, place) => {
      const id = `${site.platform}:${record.kind}:${record.id}`;
      const parent = record.parent && `${site.platform}:post:${record.parent}`;
      const language = record.language ?? site.language;
      const row = { ...record, created_at: createdAt, parent, language };
      return [id, { ...row, id, crawl, url, place, platform: site.platform }];
    }),
  );
  const inserted = await database.query(
    `INSERT INTO crawl_records BY NAME SELECT unnest(from_json(?, '${structure}'), max_depth := 2)
     ON CONFLICT DO NOTHING RETURNING id`,
    [JSON.stringify([...rows.values()])],
  );
  return inserted.length;
}

/** Puts whole texts, without names, in the place of those that a list has cut. */
export async function completeTexts(database: Database, site: Site, texts: readonly WholeText[]): Promise<void> {
  for (const { kind, id, text, mentions = [] } of texts) {
    await database.run('UPDATE crawl_records SET text = ?, mentions = from_json(?, \'["VARCHAR"]\') WHERE id = ?', [
      text,
      JSON.stringify(mentions),
      `${site.platform}:${kind}:${id}`,
    ]);
  }
}

/**
 * Everything that a crawl has collected, record by record, in the order of the identifiers. The store is read a
 * thousand records at a time: it may be larger than memory.
 *
 * @param store the DuckDB file that `crawl` wrote to.
 * @throws UserError when the file is missing, damaged, no store of a crawl, or being written to by a crawl.
 * @example
 * for await (const { kind, text, shares, parent } of exportRecords('crawl.duckdb')) console.log(kind, text, shares, parent);
 */
export async function* exportRecords(store: string): AsyncGenerator<CrawledRecord> {
  const database = await openToRead(store);
  try {
    let last = '';
    for (;;) {
      const rows = await database
        .query('SELECT * FROM crawl_records WHERE id > ? ORDER BY id LIMIT 1000', [last])
        .catch((error) => {
          throw storeMistake(store, error);
        });
      yield* rows.map(recordOf);
      if (rows.length === 0) return;
      last = String(rows.at(-1)?.id);
    }
  } finally {
    database.close();
  }
}

function recordOf(row: Row): CrawledRecord {
  const known = Object.keys(recordColumns).filter((name) => (row[name] ?? null) !== null);
  // Another program may have made numbers of texts.
  const isText = (name: string) => recordColumns[name as keyof typeof recordColumns] === 'VARCHAR';
  const fields = known.map((name) => [
    name === 'created_at' ? 'createdAt' : name,
    isText(name) ? String(row[name]) : row[name],
  ]);
  return Object.fromEntries(fields) as CrawledRecord;
}
