/**
 * Parsing speed of the crawler: pages a second of CPU time on one core, decoding and masking of names included, for
 * each site; beside it the time that the HTML standard's own parser (cheerio with parse5) takes to build the tree only.
 *
 *   npx tsx bench/crawl.ts
 */
import { load } from 'cheerio';
import { decodeText } from '../packages/crawler/http/decode';
import { maskNames, pseudonymsFrom } from '../packages/crawler/pseudonym';
import { parsePage } from '../packages/crawler/run/parse-page';
import { sites } from '../packages/crawler/sites';
import { queries } from '../test/crawler/sites/fixture';
import { madeUpItems, pagesOfMany } from '../test/crawler/sites/many-items';

const rounds = 5;
const secondsPerRound = 0.6;
const pseudonym = pseudonymsFrom('0'.repeat(64), 'bench');

/** What stands around the list on a real page: menus and scripts, about 7 elements a kilobyte. */
const surroundings = (kilobytes: number) => {
  const menu = '<div class="nav-item"><a href="/x" class="nav-a" data-id="17"><span>Menu entry</span></a></div>\n';
  const script = `<script>var state = {"key": "${'value '.repeat(290)}"};</script>\n`;
  return (menu.repeat(5) + script).repeat(Math.ceil((kilobytes * 1024) / (menu.length * 5 + script.length)));
};

/** Pages a second of CPU time. */
function speed(work: () => void): number {
  const started = process.cpuUsage();
  let count = 0;
  let seconds = 0;
  while (seconds < secondsPerRound) {
    work();
    count++;
    const { user, system } = process.cpuUsage(started);
    seconds = (user + system) / 1e6;
  }
  return count / seconds;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log('site      page     elements items  crawler, pages/s   parse5 tree only, pages/s');
for (const [name, pageOf] of Object.entries(pagesOfMany)) {
  const count = name === 'amazon' || name === 'jd' || name === 'weibo' ? 10 : 20;
  for (const kilobytes of name === 'amazon' || name === 'douban' ? [0, 100, 300] : [0]) {
    const text = pageOf(madeUpItems(count)).replace('<body>', `<body>${surroundings(kilobytes)}`);
    const bytes = Buffer.from(text);
    const site = sites[name];
    const request = site.listing(queries[name], 1);
    const crawler = () => {
      const decoded = decodeText(bytes, 'text/html; charset=utf-8') as string;
      const { records } = parsePage(
        site,
        { ...request, text: maskNames(decoded, site.names, pseudonym) },
        queries[name],
      );
      if (records.length !== count) throw new Error(`${name}: ${records.length} of ${count} records`);
    };
    const peer = () => load(text);
    const isHtml = text.startsWith('<');
    crawler();
    const own: number[] = [];
    const other: number[] = [];
    for (let round = 0; round < rounds; round++) {
      own.push(speed(crawler));
      if (isHtml) other.push(speed(peer));
    }
    const elements = isHtml ? load(text)('*').length : '–';
    const size = `${Math.round(bytes.length / 1024)} KB`;
    const columns = [
      name.padEnd(9),
      size.padEnd(8),
      String(elements).padEnd(8),
      String(count).padEnd(6),
      median(own).toFixed(0).padEnd(18),
    ];
    console.log(columns.join(' '), isHtml ? median(other).toFixed(0) : '–');
  }
}
