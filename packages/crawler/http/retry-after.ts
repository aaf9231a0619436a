import type { Random } from '@crosscultural/base';

/** Milliseconds that a `Retry-After` header asks for, given as seconds or as a date (RFC 9110 §10.2.3). */
export function retryAfter(header: string | undefined, nowMilliseconds: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMilliseconds);
}

export interface Backoff {
  /** Wait after the first failure, ms; it doubles with each further one. */
  first: number;
  /** Longest wait, ms. */
  cap: number;
}

/** Exponential backoff: between half and the whole of `first · 2^(failures − 1)`, no more than the cap. */
export function backoffDelay(failures: number, { first, cap }: Backoff, random: Random): number {
  return Math.min(cap, first * 2 ** (failures - 1)) * (0.5 + random.uniform() / 2);
}

/** Answers that a server may give otherwise a little later. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}
