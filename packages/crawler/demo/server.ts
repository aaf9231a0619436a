import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, misbehave } from './faults';

/** What a demo site answers to an address. */
export interface DemoPage {
  type: `${'text/html' | 'application/json' | 'text/plain'}; charset=utf-8`;
  body: string;
}

export interface DemoServerOptions {
  /** The site's pages; undefined is 404. */
  page(url: URL): DemoPage | undefined;
  /** The text of robots.txt; 404 without. */
  robots?: string;
  /** Where an address redirects to, other than robots.txt. */
  redirect?(url: URL): string | undefined;
  /** The fault that the n-th request meets, counted from 1; undefined for none. */
  fault?(number: number): Fault | undefined;
  /** More than so many requests within so many ms are answered 429. */
  rateLimit?: { requests: number; milliseconds: number };
}

/** One line of a demo server's log. */
export interface LoggedRequest {
  number: number;
  path: string;
  userAgent: string;
  /** Arrival, ms on the monotonic clock. */
  at: number;
  /** Requests being answered when it arrived, itself included. */
  inFlight: number;
  /** HTTP status, or the fault that kept the answer from being whole. */
  answer: string;
}

export interface DemoServer {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  log: readonly LoggedRequest[];
  close(): Promise<void>;
}

/** Starts a site on a free port of this machine. */
export async function startDemoServer(options: DemoServerOptions): Promise<DemoServer> {
  const log: LoggedRequest[] = [];
  let inFlight = 0;

  const server = http.createServer((request, response) => {
    inFlight++;
    response.once('close', () => inFlight--);
    const url = new URL(request.url ?? '/', 'http://demo');
    const entry: LoggedRequest = {
      number: log.length + 1,
      path: url.pathname + url.search,
      userAgent: request.headers['user-agent'] ?? '',
      at: performance.now(),
      inFlight,
      answer: '200',
    };
    const limited = isOverLimit(log, entry.at, options.rateLimit);
    log.push(entry);
    const fault = limited ? 'too many requests' : options.fault?.(entry.number);
    const page = pageAt(url, options);
    const location = url.pathname === '/robots.txt' ? undefined : options.redirect?.(url);
    if (fault) {
      entry.answer = fault;
      misbehave(fault, response, page?.body ?? '');
    } else if (location !== undefined) {
      entry.answer = '302';
      response.writeHead(302, { Location: location }).end();
    } else {
      entry.answer = String(answer(request, response, page));
    }
  });

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pageAt(url: URL, { robots, page }: DemoServerOptions): DemoPage | undefined {
  if (url.pathname !== '/robots.txt') return page(url);
  return robots === undefined ? undefined : { type: 'text/plain; charset=utf-8', body: robots };
}

/** Answers with the page, or 304 when the client has this version, and returns the status. */
function answer(request: http.IncomingMessage, response: http.ServerResponse, page: DemoPage | undefined): number {
  if (!page) {
    response.writeHead(404).end();
    return 404;
  }
  const etag = `"${createHash('sha256').update(page.body).digest('hex').slice(0, 16)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return 304;
  }
  response.writeHead(200, { 'Content-Type': page.type, 'Content-Length': Buffer.byteLength(page.body), ETag: etag });
  response.end(page.body);
  return 200;
}

function isOverLimit(log: readonly LoggedRequest[], now: number, limit: DemoServerOptions['rateLimit']): boolean {
  if (!limit) return false;
  const oldest = log.at(-limit.requests);
  return oldest !== undefined && now - oldest.at < limit.milliseconds;
}
