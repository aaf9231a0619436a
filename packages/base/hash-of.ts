import { createHash } from 'node:crypto';

/**
 * SHA-256 of plain data, in hexadecimal: what names a file in a cache.
 *
 * @param parts what JSON can hold; the order of an object's entries counts.
 * @example
 * hashOf(settings, 2023).slice(0, 16);
 */
export function hashOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
