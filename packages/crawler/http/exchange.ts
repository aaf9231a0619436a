import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { publicLookup, refusePrivateHost } from './address';
import { TransportError } from './transport-error';

export interface HttpRequest {
  url: string;
  headers: Record<string, string>;
}

export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Decompressed. */
  body: Buffer;
  /** What came over the wire, before decompression, without headers. */
  bytes: number;
  /** When a recorded answer came, ISO 8601. */
  fetchedAt?: string;
}

/** Sends one request and gives the one response; redirects are responses. */
export type Exchange = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpResponse>;

export interface ExchangeLimits {
  /** Largest body, on the wire and decompressed. */
  bytes: number;
  /** Longest time from the first byte sent to the last received. */
  milliseconds: number;
  /** Only for the demo servers on this machine. */
  allowLoopback?: boolean;
  /** Instead of the system's DNS. */
  lookup?: LookupFunction;
}

/**
 * Exchanges by axios: no redirects followed, no proxy, no address off the public internet, nothing larger or slower
 * than the limits.
 *
 * The exchange throws TransportError; `final` ones (private address, too large) will not heal by asking again. When
 * `signal` aborts, it throws the signal's reason.
 */
export function httpExchange(limits: ExchangeLimits): Exchange {
  const allowLoopback = limits.allowLoopback ?? false;
  const agentOptions = { keepAlive: false, lookup: publicLookup(allowLoopback, limits.lookup) };
  const agents = { httpAgent: new http.Agent(agentOptions), httpsAgent: new https.Agent(agentOptions) };

  return async (request, signal) => {
    const url = new URL(request.url);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
      throw new TransportError(`${url.protocol} addresses are not crawled`, { final: true });
    }
    refusePrivateHost(url, allowLoopback);
    const { default: axios } = await import('axios');
    signal?.throwIfAborted();
    const end = new AbortController();
    const stop = () => end.abort();
    const deadline = setTimeout(stop, limits.milliseconds);
    signal?.addEventListener('abort', stop);
    try {
      const response = await axios.request<Readable>({
        url: url.href,
        headers: { ...request.headers, 'Accept-Encoding': 'gzip, deflate, br' },
        responseType: 'stream',
        decompress: false,
        maxRedirects: 0,
        proxy: false,
        validateStatus: () => true,
        signal: end.signal,
        ...agents,
      });
      const headers = Object.fromEntries(
        Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      );
      const { body, bytes } = await readBody(response.data, headers['content-encoding'], limits.bytes, end.signal);
      return { status: response.status, headers, body, bytes };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (end.signal.aborted) throw new TransportError(`no whole answer within ${limits.milliseconds} ms`);
      throw asTransportError(error);
    } finally {
      clearTimeout(deadline);
      signal?.removeEventListener('abort', stop);
    }
  };
}

/** The body, decompressed, read no further than the limit: a bomb is cut off while it unpacks. */
async function readBody(wire: Readable, encoding: string | undefined, limit: number, signal: AbortSignal) {
  let bytes = 0;
  let size = 0;
  const chunks: Buffer[] = [];
  const within = (length: number) => {
    if (length > limit) throw new TransportError(`the answer is larger than ${limit} bytes`, { final: true });
  };
  const counted = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      bytes += chunk.length;
      within(bytes);
      yield chunk;
    }
  };
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      within(size);
      chunks.push(chunk);
    }
  };
  const unpack = decompressor(encoding);
  if (unpack) await pipeline(wire, counted, unpack, collect, { signal });
  else await pipeline(wire, counted, collect, { signal });
  return { body: Buffer.concat(chunks), bytes };
}

function decompressor(encoding: string | undefined): Transform | undefined {
  switch (encoding?.trim().toLowerCase() || 'identity') {
    case 'identity':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip();
    case 'deflate':
      return zlib.createInflate();
    case 'br':
      return zlib.createBrotliDecompress();
    default:
      throw new TransportError(`the answer is packed as ${encoding}, which was not asked for`, { final: true });
  }
}

function asTransportError(error: unknown): TransportError {
  if (error instanceof TransportError) return error;
  const { message, code, cause } = error as Error & { code?: string };
  if (cause instanceof TransportError) return cause;
  return new TransportError(code ? `${message} (${code})` : message, { cause: error });
}
