import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../packages/base/random';
import { readPage } from '../../../packages/crawler/run/read-page';
import { sites } from '../../../packages/crawler/sites';
import { queries } from './fixture';
import { type HostilePage, hostilePages } from './hostile-pages';
import { mutatedPage } from './mutated-page';

const salt = '0'.repeat(64);

/** Processor time, in which other programs on the machine do not count, ms. */
function timeToRead({ site, kind, url, page }: HostilePage, size: number): number {
  const body = Buffer.from(page(size));
  const listing = sites[site].listing(queries[site], 1);
  const request = { ...listing, ...(kind && { kind }), ...(url && { url }) };
  const before = process.cpuUsage();
  const answer = { request, finalUrl: request.url, body, isPage: true, wantsText: true };
  const { parsed, failure } = readPage({ site, query: queries[site], salt, isReplay: false }, answer);
  const { user, system } = process.cpuUsage(before);
  expect(failure?.what ?? 'read').not.toMatch(/call stack|\n/);
  expect(parsed === undefined).toBe(failure !== undefined);
  return (user + system) / 1000;
}

describe('pages that hang a careless reader', () => {
  it.each(Object.entries(hostilePages))('%s', (_, hostile) => {
    const half = timeToRead(hostile, 1_000_000);
    const whole = timeToRead(hostile, 2_000_000);
    // Twice the size takes about twice the time; four times would be a square. What is collected meanwhile is forgiven.
    expect(whole).toBeLessThan(3 * half + 1_500);
  });

  it('the first of them at the full size of a page', () => {
    expect(timeToRead(hostilePages['mentions that never close'], 4_000_000)).toBeLessThan(20_000);
    expect(timeToRead(hostilePages['bodies of one review'], 4_000_000)).toBeLessThan(20_000);
  });
});

it('no mutated page of any site throws, hangs or leads anywhere it should not', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
      const { site, answer } = mutatedPage(seededRandom(seed), 30_000);
      const before = process.cpuUsage();
      const { parsed, failure } = readPage({ site, query: queries[site], salt, isReplay: false }, answer);
      const { user } = process.cpuUsage(before);
      expect(user / 1000).toBeLessThan(5_000);
      expect(failure?.what ?? 'read').not.toMatch(/call stack|is not a function|of undefined|of null/);
      for (const { url } of parsed?.next ?? []) expect(sites[site].hosts.test(new URL(url).hostname)).toBe(true);
      for (const { author } of parsed?.records ?? []) expect(author ?? 'anon-').toMatch(/^anon-/);
    }),
    { seed: 7, numRuns: 400 },
  );
});
