import { DamagedPageError, ExcessivePageError, LayoutError, pageErrorOf, WallError } from '../failures';
import type { HttpResponse } from '../http/exchange';
import { isTransientStatus, retryAfter } from '../http/retry-after';
import { TransportError } from '../http/transport-error';
import { chinaTimeOfEpoch, isTimeOfChina } from '../parsing/dates';
import type { ParsedPage } from '../site';
import type { FrontierPage } from '../store/frontier';
import { saveHold } from '../store/host-log';
import type { Answer, Reading } from './read-page';
import { robotsOf } from './robots-of';
import { type Run, sendRequest } from './run';

/** Redirects that are followed for a page. */
const redirectCap = 5;

/** What came of asking for a page. */
export type PageOutcome =
  | { kind: 'parsed'; parsed: ParsedPage; etag?: string; lastModified?: string }
  | { kind: 'unchanged' }
  /** By robots.txt, or because there is no word from it. */
  | { kind: 'refused'; reason: string; isUnreachable: boolean }
  | { kind: 'gone'; reason: string }
  | { kind: 'failed'; reason: string; layout?: LayoutError };

/** A server that is busy or broken for the moment. */
class BusyError extends TransportError {
  constructor(
    status: number,
    readonly retryAfter: number | undefined,
  ) {
    super(`HTTP ${status}`);
  }
}

/**
 * Fetches and reads a page: asks again, ever more slowly, while the server is busy, the connection breaks or the page
 * arrives damaged.
 *
 * @throws WallError, LayoutError: the run must end. BudgetError, LongWaitError, the signal's reason: it ends for now.
 */
export async function fetchPage(run: Run, request: FrontierPage): Promise<PageOutcome> {
  for (let failures = 1; ; failures++) {
    try {
      return await attempt(run, request);
    } catch (error) {
      const mayHeal = (error instanceof TransportError && !error.final) || error instanceof DamagedPageError;
      const isFinal = error instanceof ExcessivePageError || (error instanceof TransportError && error.final);
      if (isFinal) return { kind: 'failed', reason: error.message };
      // One odd article or post must not block all the others for good; an unreadable list is the end.
      if (error instanceof LayoutError && request.kind !== run.listKind) {
        return { kind: 'failed', reason: error.message, layout: error };
      }
      if (!mayHeal) throw error;
      if (failures >= run.limits.attempts || run.isReplay) return { kind: 'failed', reason: error.message };
      run.summary.retries++;
      run.emit({ type: 'retry', url: request.url, reason: error.message });
      await holdBack(run, request.url, failures, error instanceof BusyError ? error.retryAfter : undefined);
    }
  }
}

/** The longer of our backoff and what the server asked for; the latter is kept for the next run as well. */
async function holdBack(run: Run, url: string, failures: number, asked: number | undefined): Promise<void> {
  const { host } = new URL(url);
  run.pace.hold(host, Math.max(run.backoff(failures), asked ?? 0));
  if (asked !== undefined) await saveHold(run.database, host, run.clock.now() + asked);
}

async function attempt(run: Run, request: FrontierPage): Promise<PageOutcome> {
  let url = request.url;
  for (let redirects = 0; redirects <= redirectCap; redirects++) {
    if (!run.isReplay) {
      const robots = await robotsOf(run, url);
      const verdict = robots.verdict(url);
      if (!verdict.allowed) return { kind: 'refused', reason: verdict.reason, isUnreachable: robots.isUnreachable };
    }
    const response = await sendRequest(run, url, conditionsOf(request));
    const location = response.status >= 300 && response.status < 400 ? response.headers.location : undefined;
    if (location === undefined) return readResponse(run, request, url, response);
    keep(run, url, response, null);
    url = followed(run, url, location);
  }
  return { kind: 'failed', reason: `more than ${redirectCap} redirects` };
}

function conditionsOf({ etag, lastModified }: FrontierPage): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'If-None-Match': etag }),
    ...(lastModified === undefined ? {} : { 'If-Modified-Since': lastModified }),
  };
}

/** Where a redirect leads, if that is a page of the site; to its login page it is a wall. */
function followed(run: Run, from: string, location: string): string {
  let target: URL;
  try {
    target = new URL(location, from);
  } catch {
    throw new TransportError('the redirect leads to no address', { final: true });
  }
  const wall = run.site.walls.find(({ sign }) => sign.test(target.href));
  if (wall) throw new WallError(run.site.name, from, wall.kind);
  if (!run.site.hosts.test(target.hostname) || !/^https?:$/.test(target.protocol)) {
    throw new TransportError(`the redirect leads away from the site, to ${target.host}: not followed`, { final: true });
  }
  return target.href;
}

async function readResponse(
  run: Run,
  request: FrontierPage,
  url: string,
  response: HttpResponse,
): Promise<PageOutcome> {
  const { site } = run;
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  const seconds = Math.floor(
    (response.fetchedAt === undefined ? run.clock.now() : Date.parse(response.fetchedAt)) / 1000,
  );
  const answer = {
    request: { kind: request.kind, url: request.url, page: request.page },
    finalUrl: url,
    contentType: headers['content-type'],
    body: response.body,
    // A recording may have been changed by hand.
    fetchedAt: isTimeOfChina(seconds) ? chinaTimeOfEpoch(seconds) : undefined,
    isPage: status >= 200 && status < 300,
    wantsText: run.record !== undefined,
  };
  const isNeeded = answer.isPage || answer.wantsText;
  const { text, parsed, failure } = isNeeded ? await readingOf(run, answer) : { text: null };
  keep(run, url, response, text);

  if (status === 404 || status === 410) return { kind: 'gone', reason: `HTTP ${status}` };
  if (isTransientStatus(status)) throw new BusyError(status, retryAfter(headers['retry-after'], run.clock.now()));
  if (status === 401 || status === 403) throw new WallError(site.name, url, 'refused');
  if (failure) throw pageErrorOf(site.name, request.url, failure);
  if (!parsed) return { kind: 'failed', reason: `HTTP ${status}` };
  return { kind: 'parsed', parsed, etag: headers.etag, lastModified: headers['last-modified'] };
}

/** What the answer came to; one that is too much to read is kept and judged like any other. */
async function readingOf(run: Run, answer: Answer): Promise<Reading> {
  try {
    return await run.reader.read(answer, run.signal);
  } catch (error) {
    if (error instanceof ExcessivePageError) return { text: null, failure: error.asData() };
    throw error;
  }
}

function keep(run: Run, url: string, { status, headers, bytes }: HttpResponse, text: string | null): void {
  run.record?.({ url, status, headers, text, bytes, fetchedAt: new Date(run.clock.now()).toISOString() });
}
