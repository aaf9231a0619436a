import { LongWaitError } from '../http/pace';
import type { Query } from '../site';
import { closePage, type FrontierPage, nextPage, storePage } from '../store/frontier';
import { fetchPage, type PageOutcome } from './fetch-page';
import { defaultMaxPages, openRun } from './open-run';
import { BudgetError, type Run } from './run';
import type { CrawlOptions, CrawlSummary } from './settings';

/**
 * Collects what a site shows for a query into a DuckDB file, page by page, as slowly as the site wants. Started again
 * with the same site, query and store, it goes on where it stopped, whatever stopped it. robots.txt, Crawl-delay and
 * Retry-After are obeyed; a host is asked one thing at a time.
 *
 * @param siteName one of `sites`: amazon, taobao, tmall, jd, weibo, wechat, douban.
 * @param query what to collect; the site's `needs` says which parts it reads.
 * @param options store, contact and salt are needed, everything else has a default.
 * @returns what the run did; its `ended` says why it is over.
 * @throws UserError for a query, option or store that cannot be used.
 * @throws WallError when the site asks for a login or captcha, or refuses.
 * @throws LayoutError when a page holds nothing that the site's parser can read.
 * @example
 * const options = { store: 'crawl.duckdb', salt: 'private/salt', contact: 'you@university.example', maxPages: 3 };
 * const { kept, ended } = await crawl('weibo', { keyword: '手机' }, options); // 手机: mobile phone
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
    await run.reader.close();
    run.database.close();
  }
  return run.summary;
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
      if (outcome.kind === 'failed' && outcome.layout) throw outcome.layout;
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
      const { parsed, etag, lastModified } = outcome;
      const stored = await storePage(database, run.site, crawl, { request: page, ...parsed, etag, lastModified });
      summary.pages++;
      summary.kept += stored.kept;
      summary.duplicates += stored.duplicates;
      summary.unreadable += parsed.problems.length;
      run.emit({ type: 'page', url, page: page.page, kind: page.kind, problems: parsed.problems, ...stored });
      return;
    }
    case 'unchanged':
      summary.unchanged++;
      run.emit({ type: 'unchanged', url });
      return closePage(database, crawl, url, 'done');
    case 'refused':
      summary.refusedByRobots++;
      if (outcome.isUnreachable) {
        summary.ended = 'unreachable';
        summary.reason = `${new URL(url).origin}: ${outcome.reason}; start the crawl again later`;
      }
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
