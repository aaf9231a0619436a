import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';

/** A download that failed for a reason the user did not cause. What has arrived is kept for the next try. */
export class FetchError extends Error {
  override name = 'FetchError';
}

/** The server answered, and will not give the file: another address may. */
export class RefusedError extends FetchError {}

export interface DownloadOptions {
  /** Tries after the first one that failed; 4 unless given. */
  retries?: number;
  /** Before the first retry, doubled for each further one; 1000 unless given. */
  retryDelayMs?: number;
  /** How long the server may be silent; 30 000 unless given. */
  silenceMs?: number;
  /** More bytes than this are refused. */
  limit: number;
  signal?: AbortSignal;
  onBytes?: (bytes: number) => void;
}

/**
 * Downloads an address to a file, going on where the file ends when it exists already (HTTP Range), and trying again
 * when the connection breaks, the server falls silent or answers 5xx or 429.
 *
 * @returns the SHA-256 of the whole file.
 * @throws RefusedError when the server will not give the file; FetchError when every try failed, more than the limit arrives or the signal aborts;
 *   the file system's error (for example ENOSPC). The file then keeps what has arrived.
 * @example
 * const sha256 = await download(url, 'corpus.zip', { limit: 2e9 });
 */
export async function download(url: string, file: string, options: DownloadOptions): Promise<string> {
  const { retries = 4, retryDelayMs = 1000, signal } = options;
  for (let attempt = 0; ; attempt++) {
    try {
      return await tryDownload(url, file, options);
    } catch (error) {
      if (signal?.aborted) throw new FetchError(`Cancelled; what has arrived of ${url} is kept in ${file}.`);
      if (!(error instanceof TransientError)) throw error;
      if (attempt === retries)
        throw new FetchError(`${url}: ${error.message}, after ${attempt + 1} ${attempt === 0 ? 'try' : 'tries'}.`);
      await wait(retryDelayMs * 2 ** attempt, undefined, { signal }).catch(() => {});
    }
  }
}

/** A failure that may pass. */
class TransientError extends Error {}

async function tryDownload(url: string, file: string, options: DownloadOptions): Promise<string> {
  const { default: axios } = await import('axios');
  const { silenceMs = 30_000, limit, signal, onBytes } = options;
  const have = sizeOf(file);
  const stop = new AbortController();
  const cancel = () => stop.abort();
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel();
  let silent = false;
  const fallSilent = () => {
    silent = true;
    stop.abort();
  };
  let timer = setTimeout(fallSilent, silenceMs);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(fallSilent, silenceMs);
  };
  try {
    const response = await axios.get<Readable>(url, {
      responseType: 'stream',
      // Git blobs come raw only when asked for so; elsewhere the type does not matter. No compression: bytes count.
      headers: {
        Accept: 'application/vnd.github.raw, */*',
        'Accept-Encoding': 'identity',
        'User-Agent': 'crosscultural',
        ...(have > 0 ? { Range: `bytes=${have}-` } : {}),
      },
      decompress: false,
      signal: stop.signal,
      validateStatus: () => true,
    });
    heard();
    const start = startOf(url, response.status, response.headers as IncomingHttpHeaders, have);
    if (start === 'complete') return await hashOfStart(file, have).then((hash) => hash.digest('hex'));

    const hash = await hashOfStart(file, start);
    let bytes = start;
    const target = createWriteStream(file, { flags: start === 0 ? 'w' : 'a' });
    const failed = new Promise<never>((_, reject) => target.once('error', reject));
    failed.catch(() => {});
    try {
      for await (const chunk of response.data as AsyncIterable<Buffer>) {
        heard();
        bytes += chunk.length;
        if (bytes > limit) throw new FetchError(`${url} sends more than the ${limit} bytes expected.`);
        hash.update(chunk);
        onBytes?.(bytes);
        if (!target.write(chunk)) await Promise.race([drained(target), failed]);
      }
    } finally {
      await Promise.race([new Promise<void>((resolve) => target.end(() => resolve())), failed]);
    }
    return hash.digest('hex');
  } catch (error) {
    throw silent ? new TransientError(`no answer for ${silenceMs / 1000} seconds`) : classified(error);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

const drained = (target: Writable) => new Promise<void>((resolve) => target.once('drain', () => resolve()));

/** Where in the file the answer's bytes begin. */
function startOf(url: string, status: number, headers: IncomingHttpHeaders, have: number): number | 'complete' {
  if (status === 200) return 0; // Also the answer of a server that knows no ranges: begin again.
  if (status === 206) {
    const range = /^bytes (\d+)-/.exec(headers['content-range'] ?? '');
    if (Number(range?.[1]) === have) return have;
    throw new FetchError(`${url} sent another part of the file than asked for.`);
  }
  if (status === 416 && have > 0) return 'complete'; // Nothing follows what we have; its hash will tell.
  if (status >= 500 || status === 429 || status === 408) throw new TransientError(`the server answered ${status}`);
  throw new RefusedError(`${url}: the server answered ${status}.`);
}

const fileSystemErrors = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EIO'];

/** What the connection did wrong may pass; what the file system or the server refused will not. */
function classified(error: unknown): unknown {
  if (error instanceof FetchError || error instanceof TransientError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined && fileSystemErrors.includes(code)) return error;
  return new TransientError(`the connection failed (${code ?? message})`);
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

async function hashOfStart(file: string, length: number) {
  const hash = createHash('sha256');
  if (length > 0) for await (const chunk of createReadStream(file, { end: length - 1 })) hash.update(chunk as Buffer);
  return hash;
}
