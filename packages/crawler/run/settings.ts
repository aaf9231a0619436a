import { UserError } from '@crosscultural/base';
import type { Clock } from '../http/pace';
import type { Backoff } from '../http/retry-after';

/** How far a run may go, and how it behaves towards a host. */
export interface Limits {
  /** Requests of one run, those for robots.txt and repeated ones included. */
  requests: number;
  /** Bytes of one run, as they come over the wire. */
  bytes: number;
  /** Least pause between two requests to a host, ms. */
  delay: number;
  /** A random share of the delay is added, up to this one. */
  jitter: number;
  /** How often a page is asked for before it counts as failed. */
  attempts: number;
  backoff: Backoff;
  /** A host that asks for a longer pause than this (ms) ends the run. */
  longestWait: number;
  /** Largest answer, bytes, packed or unpacked. */
  responseBytes: number;
  /** Longest time for an answer, ms. */
  responseTime: number;
  /** Longest time to read a page that has come, ms; a page that takes longer is hostile, and counts as failed. */
  readTime: number;
  /** So many failed pages in a row end the run. */
  failuresInARow: number;
}

/** How a crawl behaves unless told otherwise: a request every two to three seconds, at most a thousand of them. */
export const defaultLimits: Limits = {
  requests: 1_000,
  bytes: 200 * 1024 * 1024,
  delay: 2_000,
  jitter: 0.5,
  attempts: 6,
  backoff: { first: 2_000, cap: 60_000 },
  longestWait: 10 * 60_000,
  responseBytes: 4 * 1024 * 1024,
  responseTime: 30_000,
  readTime: 20_000,
  failuresInARow: 3,
};

/** Hosts on the internet are never asked faster than this, ms. */
export const smallestDelay = 1_000;

export interface CrawlOptions {
  /** The DuckDB file that the crawl writes to; made when it is missing. One process at a time. */
  store: string;
  /** Your e-mail or web address: part of the User-Agent, so that a site can write to you. */
  contact: string;
  /** Pages of the list, and of each list it leads to. */
  maxPages?: number;
  limits?: Partial<Limits>;
  /** Your own cookies, in Netscape's format, for sites that show nothing without a session. */
  cookies?: string;
  /** Folder that keeps every response, with names masked. */
  record?: string;
  /** Folder of a recording that answers instead of the network. */
  replay?: string;
  /** Asks again for pages that are done, with their ETag and Last-Modified. */
  refresh?: boolean;
  /** File of the salt that names are hashed with; made when it is missing. Keep it apart from the store. */
  salt: string;
  /** Ends the run at once; a request in flight is dropped, and asked again when the crawl is started again. */
  signal?: AbortSignal;
  onEvent?: (event: CrawlEvent) => void;
  /** A demo server on this machine that stands in for the site, `http://127.0.0.1:PORT`; its delay may be shorter. */
  servedFrom?: string;
  /** For the jitter. */
  seed?: number;
  clock?: Clock;
}

export type CrawlEvent =
  | { type: 'robots'; origin: string; says: string }
  | { type: 'wait'; host: string; milliseconds: number }
  | { type: 'request'; url: string }
  | { type: 'retry'; url: string; reason: string }
  | { type: 'refused'; url: string; reason: string }
  | { type: 'failed'; url: string; reason: string }
  | { type: 'unchanged'; url: string }
  | {
      type: 'page';
      url: string;
      page: number;
      kind: string;
      kept: number;
      duplicates: number;
      problems: readonly string[];
    };

/** What a run did. */
export interface CrawlSummary {
  site: string;
  crawl: string;
  /** Why it ended: nothing left within maxPages, budget used up, signal, a long Retry-After, or failures in a row. */
  ended: 'complete' | 'budget' | 'aborted' | 'told to wait' | 'unreachable';
  /** A sentence for the reader, unless the run is complete. */
  reason?: string;
  requests: number;
  bytes: number;
  retries: number;
  /** Pages that were read. */
  pages: number;
  unchanged: number;
  refusedByRobots: number;
  failed: number;
  kept: number;
  duplicates: number;
  /** Items that were seen and could not be read. */
  unreadable: number;
}

/** @throws UserError naming the limit that makes no sense, or a delay that is too short for a public host or longer than is waited for. */
export function checkedLimits(limits: Partial<Limits> = {}, isLocal = false): Limits {
  const all = { ...defaultLimits, ...limits };
  for (const [name, value] of Object.entries(all)) {
    if (typeof value === 'number' && !(value >= 0)) throw new UserError(`The crawl’s ${name} cannot be ${value}.`);
  }
  if (!isLocal && all.delay < smallestDelay) {
    throw new UserError(`A delay of ${all.delay} ms is too short for a public site; the least is ${smallestDelay} ms.`);
  }
  const longestDelay = Math.floor(all.longestWait / (1 + all.jitter));
  if (all.delay > longestDelay) {
    throw new UserError(`A delay of ${all.delay} ms is longer than a run waits; the most is ${longestDelay} ms.`);
  }
  return all;
}
