import type { Database } from '@crosscultural/base';
import type { RobotsAnswer } from '../http/robots';

/** Notes a request that was made, at once: the log outlives a kill. */
export async function logRequest(
  database: Database,
  crawl: string,
  request: { at: number; url: string; status: number | null; bytes: number; outcome: string },
): Promise<void> {
  await database.run('INSERT INTO crawl_requests VALUES (?, epoch_ms(CAST(? AS BIGINT)), ?, ?, ?, ?)', [
    crawl,
    Math.round(request.at),
    request.url,
    request.status,
    request.bytes,
    request.outcome,
  ]);
}

/** The robots.txt of an origin, if it was fetched after the given time. */
export async function cachedRobots(
  database: Database,
  origin: string,
  after: number,
): Promise<RobotsAnswer | undefined> {
  const [row] = await database.query(
    'SELECT kind, status, text FROM crawl_robots WHERE origin = ? AND fetched_at > ?',
    [origin, after],
  );
  if (!row) return undefined;
  return row.kind === 'found'
    ? { kind: 'found', text: String(row.text) }
    : { kind: 'none', status: Number(row.status) };
}

/** Keeps what a robots.txt said. That it was unreachable is not kept: the next run asks again. */
export async function cacheRobots(
  database: Database,
  origin: string,
  answer: RobotsAnswer,
  now: number,
): Promise<void> {
  if (answer.kind === 'unreachable') return;
  const status = answer.kind === 'none' ? answer.status : 200;
  const text = answer.kind === 'found' ? answer.text : null;
  await database.run('INSERT OR REPLACE INTO crawl_robots VALUES (?, ?, ?, ?, ?)', [
    origin,
    answer.kind,
    status,
    text,
    now,
  ]);
}

/** Until when each host has asked to be left alone (milliseconds since 1970), as far as that lies ahead. */
export async function holdsAfter(database: Database, now: number): Promise<{ host: string; until: number }[]> {
  const rows = await database.query('SELECT host, until FROM crawl_holds WHERE until > ?', [now]);
  return rows.map((row) => ({ host: String(row.host), until: Number(row.until) }));
}

/** Keeps a host's Retry-After, so that the next run obeys it too. */
export async function saveHold(database: Database, host: string, until: number): Promise<void> {
  await database.run('INSERT OR REPLACE INTO crawl_holds VALUES (?, ?)', [host, until]);
}
