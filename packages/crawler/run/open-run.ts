import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { deriveSeed, openDatabase, seededRandom, UserError } from '@crosscultural/base';
import { readCookieFile } from '../http/cookies';
import { type Exchange, httpExchange } from '../http/exchange';
import { userAgent } from '../http/identity';
import { type HostTurn, paceRequests, systemClock } from '../http/pace';
import { backoffDelay } from '../http/retry-after';
import { servedFrom } from '../http/served-from';
import { readSalt } from '../pseudonym';
import { recordInto, replayFrom } from '../recording';
import type { Query, Site } from '../site';
import { siteNamed } from '../sites';
import { beginCrawl, nextPage } from '../store/frontier';
import { holdsAfter } from '../store/host-log';
import { storeMistake } from '../store/tables';
import { openPageReader } from './page-reader';
import type { Run } from './run';
import { type CrawlOptions, type CrawlSummary, checkedLimits, type Limits } from './settings';

/** Of all crawls of this process, so that two at once do not ask one host twice as often. Demo servers have their own. */
const turnsOf = new Map<string, Map<string, HostTurn>>();

/** Pages of a list that are fetched unless told otherwise. */
export const defaultMaxPages = 10;

/** The run, ready for its first request. Everything that can be wrong with the options is found before the store opens. */
export async function openRun(siteName: string, query: Query, options: CrawlOptions): Promise<Run> {
  const site = siteNamed(siteName);
  const { kind: listKind } = site.listing(query, 1);
  const { maxPages = defaultMaxPages } = options;
  if (!Number.isInteger(maxPages) || maxPages < 1) throw new UserError(`maxPages must be 1 or more, not ${maxPages}.`);
  const isReplay = options.replay !== undefined;
  const isLocal = isReplay || options.servedFrom !== undefined;
  const limits = checkedLimits(isReplay ? { ...options.limits, delay: 0 } : options.limits, isLocal);
  const agent = isReplay ? '' : userAgent(options.contact);
  const cookies = options.cookies === undefined ? [] : readCookieFile(options.cookies);
  const exchange = options.replay === undefined ? networkFor(site, limits, options) : replayFrom(options.replay);
  const salt = readSalt(options.salt);
  const record = options.record === undefined ? undefined : recordInto(options.record);

  const emit = options.onEvent ?? (() => undefined);
  const clock = options.clock ?? systemClock;
  const random = seededRandom(deriveSeed(options.seed ?? 0, 'crawl'));
  const onWait = (host: string, milliseconds: number) => emit({ type: 'wait', host, milliseconds });
  const turns = isReplay ? undefined : sharedTurns(options.servedFrom ?? 'the internet');
  const pace = paceRequests({ ...limits, random, clock, onWait, turns });

  if (options.store !== ':memory:') mkdirSync(path.dirname(path.resolve(options.store)), { recursive: true });
  const database = await openDatabase(options.store);
  try {
    const crawl = await beginCrawl(database, site, query, options.refresh ?? false);
    await nextPage(database, crawl, maxPages);
    for (const { host, until } of await holdsAfter(database, clock.now())) pace.hold(host, until - clock.now());
    return {
      site,
      query,
      crawl,
      listKind,
      database,
      limits,
      exchange,
      pace,
      clock,
      reader: openPageReader({ site: site.name, query, salt, isReplay }, limits.readTime),
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
    throw storeMistake(options.store, error);
  }
}

function sharedTurns(network: string): Map<string, HostTurn> {
  const turns = turnsOf.get(network) ?? new Map<string, HostTurn>();
  turnsOf.set(network, turns);
  return turns;
}

function networkFor(site: Site, limits: Limits, { servedFrom: origin }: CrawlOptions): Exchange {
  const { responseBytes: bytes, responseTime: milliseconds } = limits;
  const exchange = httpExchange({ bytes, milliseconds, allowLoopback: origin !== undefined });
  return origin === undefined ? exchange : servedFrom(origin, site.hosts, exchange);
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
