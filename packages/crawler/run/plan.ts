import { existsSync } from 'node:fs';
import { openDatabase, UserError } from '@crosscultural/base';
import type { Query } from '../site';
import { crawlName, pageStates } from '../store/frontier';
import { defaultMaxPages, openRun } from './open-run';
import { robotsOf } from './robots-of';
import type { CrawlOptions } from './settings';

/** What a crawl would do. */
export interface CrawlPlan {
  site: string;
  userAgent: string;
  /** Seconds between two requests to the host: the longer of our delay and its Crawl-delay. */
  delay: number;
  /** What robots.txt came to, in words, per origin. */
  robots: { origin: string; says: string }[];
  /**
   * The list's pages up to maxPages, and pages found earlier that are still to do. A page of the list is only asked for
   * when the page before links to it; what the pages lead to (comments, articles) is not known before they are read.
   */
  pages: {
    url: string;
    allowed: boolean;
    reason: string;
    state: 'new' | 'pending' | 'done' | 'failed' | 'refused' | 'gone';
  }[];
}

/**
 * Lists what a crawl would fetch and what robots.txt says to it (a dry run). Only robots.txt is requested; nothing is
 * stored.
 *
 * @param siteName as for `crawl`.
 * @param query as for `crawl`.
 * @param options as for `crawl`.
 * @returns the pages, each with what robots.txt says to it, and the pace of the requests.
 * @throws UserError as `crawl` does, and when a robots.txt cannot be reached: without it nobody knows what may be fetched.
 * @example
 * const { pages } = await planCrawl('douban', { product: 'movie/1292052' }, options);
 * const forbidden = pages.filter(({ allowed }) => !allowed);
 */
export async function planCrawl(siteName: string, query: Query, options: CrawlOptions): Promise<CrawlPlan> {
  const robots: CrawlPlan['robots'] = [];
  const run = await openRun(siteName, query, {
    ...options,
    // Whoever waits for a list wants to know at once that there is no network.
    limits: { ...options.limits, attempts: 1 },
    store: ':memory:',
    record: undefined,
    onEvent(event) {
      if (event.type === 'robots') robots.push({ origin: event.origin, says: event.says });
      options.onEvent?.(event);
    },
  });
  try {
    const { site, limits } = run;
    const maxPages = options.maxPages ?? defaultMaxPages;
    const states = await statesIn(options.store, crawlName(site, query));
    const listed = Array.from({ length: maxPages }, (_, index) => site.listing(query, index + 1).url);
    const pages: CrawlPlan['pages'] = [];
    let delay = limits.delay / 1000;
    for (const url of new Set([...listed, ...[...states.keys()].filter((known) => states.get(known) === 'pending')])) {
      const rules = await robotsOf(run, url);
      const { allowed, reason } = rules.verdict(url);
      if (rules.isUnreachable)
        throw new UserError(`${new URL(url).origin}: ${reason}; is there a network? Nothing was fetched.`);
      delay = Math.max(delay, rules.crawlDelay ?? 0);
      pages.push({ url, allowed, reason, state: states.get(url) ?? 'new' });
    }
    return { site: site.name, userAgent: run.userAgent, delay, robots, pages };
  } finally {
    await run.reader.close();
    run.database.close();
  }
}

async function statesIn(store: string, crawl: string): Promise<Map<string, CrawlPlan['pages'][number]['state']>> {
  if (!existsSync(store)) return new Map();
  const database = await openDatabase(store, { readOnly: true });
  try {
    return new Map((await pageStates(database, crawl)).map(({ url, state }) => [url, state]));
  } finally {
    database.close();
  }
}
