import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase, type Row } from '@crosscultural/base';
import { type CrawlOptions, type DemoServer, demoProduct, type Fault } from '@crosscultural/crawler';
import { afterEach, beforeEach } from 'vitest';

export const product = { product: demoProduct };

/** A folder and servers that live for one test. */
export interface Harness {
  folder: string;
  started(server: Promise<DemoServer>): Promise<DemoServer>;
  /** Options of a crawl into the folder's store, quick enough for tests. */
  options(server: DemoServer, more?: Partial<CrawlOptions>): CrawlOptions;
  rows(sql: string): Promise<Row[]>;
}

/** Gives each test of a file its own folder, and closes its servers. */
export function harness(): Harness {
  const servers: DemoServer[] = [];
  const quick = { delay: 2, backoff: { first: 2, cap: 20 }, responseTime: 10_000 };
  const own: Harness = {
    folder: '',
    async started(server) {
      servers.push(await server);
      return server;
    },
    options: (server, more = {}) => ({
      store: path.join(own.folder, 'store.duckdb'),
      salt: path.join(own.folder, 'private', 'salt'),
      contact: 'me@uni.example',
      servedFrom: server.origin,
      maxPages: 100,
      ...more,
      limits: { ...quick, ...more.limits },
    }),
    async rows(sql) {
      const database = await openDatabase(path.join(own.folder, 'store.duckdb'), { readOnly: true });
      try {
        return await database.query(sql);
      } finally {
        database.close();
      }
    },
  };
  beforeEach(() => {
    own.folder = mkdtempSync(path.join(tmpdir(), 'crawl-'));
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.close()));
    rmSync(own.folder, { recursive: true });
  });
  return own;
}

/** The n-th request, counted from 1, meets the fault. */
export const faultsAt = (faults: Record<number, Fault>) => (number: number) => faults[number];

/** A site that shows one fixture whatever is asked. */
export function pagesOf(file: string) {
  const body = readFileSync(path.join(__dirname, 'sites', 'fixtures', 'amazon', file), 'utf8');
  return { page: () => ({ type: 'text/html; charset=utf-8', body }) as const, robots: '' };
}
