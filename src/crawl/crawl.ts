import { openDatabase } from '../corpus';
import { UserError } from '../errors';
import { deriveSeed, seededRandom } from '../random';
import { fetchPage, type PageOutcome } from './fetch-page';
import { readCookieFile } from './http/cookies';
import { httpExchange } from './http/exchange';
import { userAgent } from './http/identity';
import { LongWaitError, paceRequests, systemClock } from './http/pace';
import { backoffDelay } from './http/retry-after';
import { servedFrom } from './http/served-from';
import { pseudonymsFrom, readSalt, withoutNames } from './pseudonym';
import { recordInto, replayFrom } from './recording';
import { BudgetError, type Run } from './run';
import { type CrawlOptions, type CrawlSummary, checkedLimits } from './settings';
import type { Query } from './site';
import { siteNamed } from './sites';
import { beginCrawl, closePage, type FrontierPage, holdsAfter, nextPage, storePage } from './store';

/** Pages of a list that are fetched unless told otherwise. */
export const defaultMaxPages = 10;

/**
 * Collects what a site shows for a query into a DuckDB file, page by page, as slowly as the site wants. Started again
 * with the same site, query and store, it goes on where it stopped, whatever stopped it.
 *
 * @returns what the run did; its `ended` says why it is over.
 * @throws UserError for a query, option or store that cannot be used.
 * @throws WallError when the site asks for a login or captcha, or refuses.
 * @throws LayoutError when a page holds nothing that the site's parser can read.
 */
export async function crawl(siteName: string, query: Query, options: CrawlOptions): Promise<CrawlSummary> {
  const run = await openRun(siteName, query, options);
  try {
    await visitPages(run, options.maxPages ?? defaultMaxPages);
  } catch (error) {
    const ended = orderlyEnd(error, options.signal);
    if (!ended) throw error;
    run.summary.ended = ended;
    run.summary.reason = options.signal?.aborted ? 'stopped by the user' : (error as Error).message;
  } finally {
    run.database.close();
  }
  return run.summary;
}

/** The run, ready for its first request. Everything that can be wrong with the options is found before the store opens. */
async function openRun(siteName: string, query: Query, options: CrawlOptions): Promise<Run> {
  const site = siteNamed(siteName);
  site.listing(query, 1);
  const { maxPages = defaultMaxPages } = options;
  if (!Number.isInteger(maxPages) || maxPages < 1) throw new UserError(`maxPages must be 1 or more, not ${maxPages}.`);
  const isReplay = options.replay !== undefined;
  const isLocal = isReplay || options.servedFrom !== undefined;
  const limits = checkedLimits(isReplay ? { ...options.limits, delay: 0 } : options.limits, isLocal);
  const agent = isReplay ? '' : userAgent(options.contact);
  const cookies = options.cookies === undefined ? [] : readCookieFile(options.cookies);
  const network = () => {
    const { responseBytes: bytes, responseTime: milliseconds } = limits;
    const exchange = httpExchange({ bytes, milliseconds, allowLoopback: options.servedFrom !== undefined });
    return options.servedFrom === undefined ? exchange : servedFrom(options.servedFrom, site.hosts, exchange);
  };
  const exchange = options.replay === undefined ? network() : replayFrom(options.replay);
  const pseudonym = pseudonymsFrom(readSalt(options.salt), site.platform);
  const record = options.record === undefined ? undefined : recordInto(options.record);

  const emit = options.onEvent ?? (() => undefined);
  const clock = options.clock ?? systemClock;
  const random = seededRandom(deriveSeed(options.seed ?? 0, 'crawl'));
  const onWait = (host: string, milliseconds: number) => emit({ type: 'wait', host, milliseconds });
  const pace = paceRequests({ ...limits, random, clock, onWait });

  const database = await openDatabase(options.store);
  try {
    const crawl = await beginCrawl(database, site, query, options.refresh ?? false);
    for (const { host, until } of await holdsAfter(database, clock.now())) pace.hold(host, until - clock.now());
    return {
      site,
      query,
      crawl,
      database,
      limits,
      exchange,
      pace,
      clock,
      pseudonym,
      userAgent: agent,
      cookies,
      record,
      isReplay,
      robots: new Map(),
      backoff: (failures) => backoffDelay(failures, limits.backoff, random),
      signal: options.signal,
      summary: emptySummary(site.name, crawl),
      emit,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function visitPages(run: Run, maxPages: number): Promise<void> {
  let failuresInARow = 0;
  for (;;) {
    run.signal?.throwIfAborted();
    const page = await nextPage(run.database, run.crawl, maxPages);
    if (!page) return;
    const outcome = await fetchPage(run, page);
    await settle(run, page, outcome);
    failuresInARow = outcome.kind === 'failed' ? failuresInARow + 1 : 0;
    if (failuresInARow >= run.limits.failuresInARow) {
      run.summary.ended = 'unreachable';
      run.summary.reason = `${failuresInARow} pages in a row failed; start the crawl again later`;
      return;
    }
  }
}

async function settle(run: Run, page: FrontierPage, outcome: PageOutcome): Promise<void> {
  const { database, crawl, summary } = run;
  const { url } = page;
  switch (outcome.kind) {
    case 'parsed': {
      const { problems, next } = outcome.parsed;
      const records = outcome.parsed.records.map((record) => withoutNames(record, run.pseudonym));
      const stored = await storePage(database, run.site, crawl, { request: page, ...outcome, records, problems, next });
      summary.pages++;
      summary.kept += stored.kept;
      summary.duplicates += stored.duplicates;
      summary.unreadable += problems.length;
      run.emit({ type: 'page', url, page: page.page, kind: page.kind, problems, ...stored });
      return;
    }
    case 'unchanged':
      summary.unchanged++;
      run.emit({ type: 'unchanged', url });
      return closePage(database, crawl, url, 'done');
    case 'refused':
      summary.refusedByRobots++;
      run.emit({ type: 'refused', url, reason: outcome.reason });
      return closePage(database, crawl, url, 'refused', outcome.reason);
    default:
      summary.failed++;
      run.emit({ type: 'failed', url, reason: outcome.reason });
      return closePage(database, crawl, url, outcome.kind, outcome.reason);
  }
}

/** Ends that leave the crawl as it is, to be continued; every other error is passed on. */
function orderlyEnd(error: unknown, signal: AbortSignal | undefined): CrawlSummary['ended'] | undefined {
  if (signal?.aborted) return 'aborted';
  if (error instanceof BudgetError) return 'budget';
  return error instanceof LongWaitError ? 'told to wait' : undefined;
}

function emptySummary(site: string, crawl: string): CrawlSummary {
  return {
    site,
    crawl,
    ended: 'complete',
    requests: 0,
    bytes: 0,
    retries: 0,
    pages: 0,
    unchanged: 0,
    refusedByRobots: 0,
    failed: 0,
    kept: 0,
    duplicates: 0,
    unreadable: 0,
  };
}
