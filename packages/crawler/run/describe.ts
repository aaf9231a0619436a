import type { CrawlEvent, CrawlSummary } from './settings';

/**
 * What just happened, in a line for a terminal.
 *
 * @param event as `onEvent` gets it.
 * @example await crawl('amazon', query, { ...options, onEvent: (event) => console.log(eventInWords(event)) });
 */
export function eventInWords(event: CrawlEvent): string {
  switch (event.type) {
    case 'robots':
      return `${event.origin}/robots.txt: ${event.says}`;
    case 'wait':
      return `waiting ${(event.milliseconds / 1000).toFixed(1)} s for ${event.host}`;
    case 'request':
      return `asking for ${event.url}`;
    case 'retry':
      return `will ask again (${event.reason}): ${event.url}`;
    case 'refused':
      return `not asked for (${event.reason}): ${event.url}`;
    case 'failed':
      return `failed (${event.reason}): ${event.url}`;
    case 'unchanged':
      return `not changed: ${event.url}`;
    case 'page': {
      const problems = event.problems.length > 0 ? `, ${event.problems.length} unreadable (${event.problems[0]})` : '';
      return `page ${event.page}, ${event.kind}: ${event.kept} kept, ${event.duplicates} known${problems}`;
    }
  }
}

/**
 * A run's figures with the words for them, in the order in which a reader wants them.
 *
 * @param summary as `crawl` returns it.
 * @example for (const [label, value] of summaryInWords(summary)) console.log(`${label}: ${value}`);
 */
export function summaryInWords(summary: CrawlSummary): [label: string, value: string][] {
  const count = (value: number) => value.toLocaleString('en-US');
  return [
    ['ended', summary.reason === undefined ? summary.ended : `${summary.ended}: ${summary.reason}`],
    ['requests', count(summary.requests)],
    ['pages read', count(summary.pages)],
    ['records kept', count(summary.kept)],
    ['duplicates', count(summary.duplicates)],
    ['items that could not be read', count(summary.unreadable)],
    ['pages not changed', count(summary.unchanged)],
    ['refused by robots.txt', count(summary.refusedByRobots)],
    ['retries', count(summary.retries)],
    ['pages failed', count(summary.failed)],
    ['bytes', count(summary.bytes)],
  ];
}
