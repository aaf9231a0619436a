import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { UserError, writeFileAtomically } from '@crosscultural/base';
import { Command } from 'commander';
import {
  type CrawlOptions,
  crawl,
  defaultLimits,
  defaultMaxPages,
  eventInWords,
  exportReviews,
  planCrawl,
  type Query,
  sites,
  summaryInWords,
} from '../crawl';
import { projectFolder } from '../project';
import { openProgress } from './progress';

interface CrawlFlags extends Query {
  contact: string;
  store: string;
  maxPages: string;
  delay: string;
  cookies?: string;
  record?: string;
  replay?: string;
  refresh?: boolean;
  dryRun?: boolean;
  export?: string;
}

/** `crosscultural crawl amazon --product … --contact you@university.example`. */
export function crawlCommand(): Command {
  const data = path.join(projectFolder, 'data');
  return new Command('crawl')
    .description('collect reviews or posts politely into a store; start it again to go on where it stopped')
    .argument('<site>', Object.keys(sites).join(', '))
    .requiredOption('--contact <address>', 'your e-mail or web address: the site sees it with every request')
    .option('--product <number>', 'the site’s own number of a product')
    .option('--keyword <words>', 'words to search for')
    .option('--marketplace <country>', 'Amazon’s country: com, co.uk, de, …')
    .option('--seller <number>', 'the shop’s number (Tmall)')
    .option('--max-pages <count>', 'pages of a list', String(defaultMaxPages))
    .option('--delay <milliseconds>', 'least pause between two requests to a host', String(defaultLimits.delay))
    .option('--store <file>', 'the DuckDB file that is written', path.join(data, 'crawl', 'crawl.duckdb'))
    .option('--record <folder>', 'keep every response there, with names masked')
    .option('--replay <folder>', 'read a recording instead of the network')
    .option('--cookies <file>', 'your own cookies in Netscape’s format; you are bound by the terms that you accepted')
    .option('--refresh', 'ask again for pages that are done')
    .option('--dry-run', 'only list what would be fetched and what robots.txt says')
    .option('--export <file>', 'afterwards write all reviews of the store to this .jsonl file, for --data')
    .action(runCrawl);
}

async function runCrawl(site: string, flags: CrawlFlags): Promise<void> {
  const { product, keyword, marketplace, seller, contact, store, cookies, record, replay, refresh } = flags;
  const query = { product, keyword, marketplace, seller };
  const progress = openProgress();
  const abort = new AbortController();
  const options: CrawlOptions = {
    ...{ store, contact, cookies, record, replay, refresh, signal: abort.signal },
    maxPages: wholeNumber('--max-pages', flags.maxPages),
    limits: { delay: wholeNumber('--delay', flags.delay) },
    salt: path.join(projectFolder, 'data', 'private', 'salt'),
    onEvent: (event) => {
      const passing = event.type === 'wait' || event.type === 'request';
      if (passing) progress.working(eventInWords(event));
      else progress.done(eventInWords(event));
    },
  };
  if (flags.dryRun) return printPlan(await planCrawl(site, query, options));

  mkdirSync(path.dirname(path.resolve(store)), { recursive: true });
  const stop = () => abort.abort();
  process.once('SIGINT', stop);
  const summary = await crawl(site, query, options).finally(() => process.off('SIGINT', stop));
  const lines = summaryInWords(summary);
  const width = Math.max(...lines.map(([label]) => label.length));
  progress.done(lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n'));
  if (flags.export) await writeReviews(store, flags.export);
  if (summary.ended !== 'complete') process.exitCode = 1;
}

function printPlan({ site, userAgent, delay, pages }: Awaited<ReturnType<typeof planCrawl>>): void {
  console.log(`${site}, as ${userAgent}, a request every ${delay} s or slower`);
  for (const page of pages) {
    console.log(`${page.allowed ? 'would fetch' : 'refused    '}  ${page.url}  (${page.state}; ${page.reason})`);
  }
}

async function writeReviews(store: string, file: string): Promise<void> {
  const lines: string[] = [];
  for await (const review of exportReviews(store)) lines.push(JSON.stringify(review));
  writeFileAtomically(path.resolve(file), `${lines.join('\n')}\n`);
  console.log(`${lines.length} reviews written to ${file}`);
}

function wholeNumber(flag: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new UserError(`${flag} must be a whole number, not "${text}".`);
  return value;
}
