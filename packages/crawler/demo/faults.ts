import type http from 'node:http';
import { seededRandom } from '@crosscultural/base';

/** What a demo server can do instead of answering properly. */
export type Fault = 'server error' | 'unavailable' | 'too many requests' | 'reset' | 'cut off' | 'cut short' | 'slow';

/** How often each kind of fault strikes, as a share of all requests. */
export interface FaultShares {
  /** 500 and 503. */
  errors: number;
  /** The connection breaks before the answer. */
  resets: number;
  /** Half the body comes, with and without a sign that there should be more. */
  truncated: number;
  /** One byte now and then, and no end (slow loris). */
  slow: number;
}

/** Draws a fault for each request; the same seed gives the same sequence. */
export function randomFaults(shares: FaultShares, seed: number): (number: number) => Fault | undefined {
  const random = seededRandom(seed);
  const faults: [number, Fault][] = [
    [shares.errors / 2, 'server error'],
    [shares.errors / 2, 'unavailable'],
    [shares.resets, 'reset'],
    [shares.truncated / 2, 'cut off'],
    [shares.truncated / 2, 'cut short'],
    [shares.slow, 'slow'],
  ];
  return () => {
    let rest = random.uniform();
    for (const [share, fault] of faults) {
      rest -= share;
      if (rest < 0) return fault;
    }
    return undefined;
  };
}

/** Spoils the answer. */
export function misbehave(fault: Fault, response: http.ServerResponse, body: string): void {
  const half = Buffer.from(body).subarray(0, Math.floor(Buffer.byteLength(body) / 2));
  switch (fault) {
    case 'server error':
      response.writeHead(500).end('broken');
      return;
    case 'unavailable':
      response.writeHead(503, { 'Retry-After': '0' }).end('maintenance');
      return;
    case 'too many requests':
      response.writeHead(429, { 'Retry-After': '1' }).end('slow down');
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'cut off':
      // The length is announced, so the client can tell that the rest is missing.
      response.writeHead(200, { 'Content-Length': Buffer.byteLength(body) + 1 });
      response.write(half, () => response.socket?.destroy());
      return;
    case 'cut short':
      // A proper end after half the page: only the page itself tells.
      response.writeHead(200).end(half);
      return;
    case 'slow': {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(drip));
    }
  }
}
