import path from 'node:path';
import { openProgress, requireWritableFile, wholeNumber, workFolder, writeFileAtomically } from '@crosscultural/base';
import { postsOfCrawl, reviewsOfCrawl } from '@crosscultural/corpus';
import {
  type CrawlOptions,
  crawl,
  defaultLimits,
  defaultMaxPages,
  eventInWords,
  planCrawl,
  type Query,
  sites,
  summaryInWords,
} from '@crosscultural/crawler';
import { Command } from 'commander';
import { untilInterrupted } from './interrupt';

interface CrawlFlags extends Query {
  contact: string;
  store: string;
  maxPages: number;
  delay: number;
  cookies?: string;
  record?: string;
  replay?: string;
  refresh?: boolean;
  dryRun?: boolean;
  export?: string;
  exportPosts?: string;
}

/** `crosscultural crawl amazon --product … --contact you@university.example`. */
export function crawlCommand(): Command {
  const data = path.join(workFolder, 'data');
  return new Command('crawl')
    .description('collect reviews or posts politely into a store; start it again to go on where it stopped')
    .argument('<site>', Object.keys(sites).join(', '))
    .requiredOption('--contact <address>', 'your e-mail or web address: the site sees it with every request')
    .option('--product <number>', 'the site’s own number of a product')
    .option('--keyword <words>', 'words to search for')
    .option('--marketplace <country>', 'Amazon’s country: com, co.uk, de, …')
    .option('--seller <number>', 'the shop’s number (Tmall)')
    .option('--max-pages <count>', 'pages of a list', wholeNumber('--max-pages', 1), defaultMaxPages)
    .option(
      '--delay <milliseconds>',
      'least pause between two requests to a host',
      wholeNumber('--delay', 0),
      defaultLimits.delay,
    )
    .option('--store <file>', 'the DuckDB file that is written', path.join(data, 'crawl', 'crawl.duckdb'))
    .option('--record <folder>', 'keep every response there, with names masked')
    .option('--replay <folder>', 'read a recording instead of the network')
    .option('--cookies <file>', 'your own cookies in Netscape’s format; you are bound by the terms that you accepted')
    .option('--refresh', 'ask again for pages that are done')
    .option('--dry-run', 'only list what would be fetched and what robots.txt says')
    .option('--export <file>', 'afterwards write the whole store as reviews to this .jsonl file, for --data')
    .option(
      '--export-posts <file>',
      'afterwards write its posts, articles and comments to this .jsonl file, with shares, comments and parent',
    )
    .action(runCrawl);
}

async function runCrawl(site: string, flags: CrawlFlags): Promise<void> {
  const { product, keyword, marketplace, seller, contact, store, cookies, record, replay, refresh } = flags;
  const query = { product, keyword, marketplace, seller };
  const progress = openProgress();
  const options: CrawlOptions = {
    ...{ store, contact, cookies, record, replay, refresh },
    maxPages: flags.maxPages,
    limits: { delay: flags.delay },
    salt: path.join(workFolder, 'data', 'private', 'salt'),
    onEvent: (event) => {
      const passing = event.type === 'wait' || event.type === 'request';
      if (passing) progress.working(eventInWords(event));
      else progress.done(eventInWords(event));
    },
  };
  // The plan says what robots.txt says.
  if (flags.dryRun) return printPlan(await planCrawl(site, query, { ...options, onEvent: undefined }));

  for (const file of [store, flags.export, flags.exportPosts]) if (file !== undefined) requireWritableFile(file);
  const summary = await untilInterrupted((signal) => crawl(site, query, { ...options, signal }));
  const lines = summaryInWords(summary);
  const width = Math.max(...lines.map(([label]) => label.length));
  progress.done(lines.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n'));
  if (flags.export !== undefined) await writeLines(flags.export, 'reviews', reviewsOfCrawl(store));
  if (flags.exportPosts !== undefined) await writePosts(store, flags.exportPosts);
  if (summary.ended !== 'complete') process.exitCode = 1;
}

function printPlan({ site, userAgent, delay, pages }: Awaited<ReturnType<typeof planCrawl>>): void {
  console.log(`${site}, as ${userAgent}, a request every ${delay} s or slower`);
  for (const page of pages) {
    console.log(`${page.allowed ? 'would fetch' : 'refused    '}  ${page.url}  (${page.state}; ${page.reason})`);
  }
}

async function writePosts(store: string, file: string): Promise<void> {
  let leftOut = 0;
  await writeLines(
    file,
    'posts and comments',
    postsOfCrawl(store, () => leftOut++),
  );
  if (leftOut > 0) console.log(`${leftOut} left out: their pages tell no time of day`);
}

/** Writes a line of JSON for each value. */
async function writeLines(file: string, what: string, values: AsyncIterable<object>): Promise<void> {
  const lines: string[] = [];
  for await (const value of values) lines.push(JSON.stringify(value));
  writeFileAtomically(path.resolve(file), lines.map((line) => `${line}\n`).join(''));
  console.log(`${lines.length} ${what} written to ${file}`);
}
