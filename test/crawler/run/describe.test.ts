import { type CrawlSummary, eventInWords, summaryInWords } from '@crosscultural/crawler';
import { expect, it } from 'vitest';

it('says what a run did', () => {
  const summary: CrawlSummary = {
    site: 'jd',
    crawl: 'jd-1',
    ended: 'budget',
    reason: 'the budget of 3 requests is used up',
    requests: 3,
    bytes: 1_234_567,
    retries: 1,
    pages: 2,
    unchanged: 0,
    refusedByRobots: 0,
    failed: 0,
    kept: 19,
    duplicates: 1,
    unreadable: 0,
  };
  expect(Object.fromEntries(summaryInWords(summary))).toMatchObject({
    ended: 'budget: the budget of 3 requests is used up',
    'records kept': '19',
    bytes: '1,234,567',
  });
  expect(summaryInWords({ ...summary, ended: 'complete', reason: undefined })[0]).toEqual(['ended', 'complete']);
});

it('says what happens', () => {
  const page = { type: 'page', url: 'u', page: 3, kind: 'reviews', kept: 9, duplicates: 0 } as const;
  expect(eventInWords({ ...page, problems: [] })).toBe('page 3, reviews: 9 kept, 0 known');
  expect(eventInWords({ ...page, problems: ['item 4: no date'] })).toBe(
    'page 3, reviews: 9 kept, 0 known, 1 unreadable (item 4: no date)',
  );
  expect(eventInWords({ type: 'wait', host: 'a.example', milliseconds: 1540 })).toBe('waiting 1.5 s for a.example');
});
