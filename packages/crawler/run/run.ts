import type { Database } from '@crosscultural/base';
import { type Cookie, cookieHeader } from '../http/cookies';
import type { Exchange, HttpResponse } from '../http/exchange';
import type { Clock, Pace } from '../http/pace';
import type { Robots } from '../http/robots';
import type { recordInto } from '../recording';
import type { Query, Site } from '../site';
import { logRequest } from '../store/host-log';
import type { PageReader } from './page-reader';
import type { CrawlEvent, CrawlSummary, Limits } from './settings';

/** Everything that the steps of one run share. */
export interface Run {
  site: Site;
  query: Query;
  crawl: string;
  /** The kind of the pages that list the query's results. */
  listKind: string;
  database: Database;
  limits: Limits;
  exchange: Exchange;
  pace: Pace;
  clock: Clock;
  reader: PageReader;
  userAgent: string;
  cookies: readonly Cookie[];
  record?: ReturnType<typeof recordInto>;
  /** A replay needs no robots.txt: nothing is fetched. */
  isReplay: boolean;
  robots: Map<string, Robots>;
  backoff: (failures: number) => number;
  signal?: AbortSignal;
  summary: CrawlSummary;
  emit: (event: CrawlEvent) => void;
}

/** The run's budget is used up. */
export class BudgetError extends Error {
  override name = 'BudgetError';
}

/**
 * Sends one request when the host's turn has come, and logs it.
 *
 * @throws BudgetError before the request that would exceed the budget; TransportError; LongWaitError.
 */
export async function sendRequest(
  run: Run,
  url: string,
  conditions: Record<string, string> = {},
): Promise<HttpResponse> {
  const { summary, limits } = run;
  if (summary.requests >= limits.requests)
    throw new BudgetError(`the budget of ${limits.requests} requests is used up`);
  if (summary.bytes >= limits.bytes) throw new BudgetError(`the budget of ${limits.bytes} bytes is used up`);
  const address = new URL(url);
  const cookie = cookieHeader(run.cookies, address, run.clock.now());
  const headers: Record<string, string> = {
    'User-Agent': run.userAgent,
    Accept: 'text/html, application/json;q=0.9, */*;q=0.5',
    ...conditions,
    ...(cookie === undefined ? {} : { Cookie: cookie }),
  };
  const send = async () => {
    run.emit({ type: 'request', url });
    summary.requests++;
    const at = run.clock.now();
    try {
      const response = await run.exchange({ url, headers }, run.signal);
      summary.bytes += response.bytes;
      await logRequest(run.database, run.crawl, {
        at,
        url,
        status: response.status,
        bytes: response.bytes,
        outcome: 'answer',
      });
      return response;
    } catch (error) {
      await logRequest(run.database, run.crawl, { at, url, status: null, bytes: 0, outcome: (error as Error).message });
      throw error;
    }
  };
  return run.pace.request(address.host, send, run.signal);
}
