// The cells of notebooks/cross-cultural/02-data-collection.ipynb, for reading changes. Edit the notebook, not this file.

// %% [markdown] id="title"
// # 2 · Data collection: a crawl that one would dare to run
//
// Paper A (§4.1.1) collects reviews of consumer electronics from Amazon, Taobao "and others"; Paper B (§2) posts and comments from Weibo, WeChat and Douban. Neither says how, under which rules, or what was lost on the way. This notebook shows one way that another researcher can repeat: a crawler that asks permission, waits its turn, says who it is, survives being stopped, and keeps what it saw.
//
// Everything below is really fetched, over HTTP, by axios. But **nothing touches the internet**: a small shop and a small microblog run on this machine. They show simulated reviews in the page structure of the real sites, so the same parsers read both.

// %% id="parameters" tags=["parameters"]
// `npm start` can override these, for example with --data public. The crawled sites show a simulation whatever the corpus.
const data: string = 'simulated';
const seed: number = 2023;

// %% id="open"
import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { corpus, crawler, figures, openStudy, pipelines } from 'crosscultural';

const study = await openStudy({ notebook: 'cross-cultural/02-data-collection', data, seed });
// The demonstration's tables are published once, with the simulated corpus.
const shown = study.simulated ? study : pipelines.steps.demonstrationOf(study);
const folder = mkdtempSync(path.join(tmpdir(), 'crawl-'));

// %% [markdown] id="sites-heading"
// ## 2.1 Two small sites
//
// The shop shows the English reviews of a fresh simulation, ten a page, as Amazon does; the microblog shows the Chinese ones as posts, as the mobile Weibo does. Both misbehave on cue: the fifth request to the shop is answered *429 Too Many Requests*, the eighth *503 Service Unavailable*, at the eleventh the connection breaks, and the fourteenth answer ends in the middle.

// %% id="sites"
const reviews = shown.planted!.reviews(120);
const shopReviews = reviews.filter(({ culture }) => culture === 'foreign');
const posts = crawler.postsFromReviews(reviews.filter(({ culture }) => culture === 'domestic').slice(0, 60));
const faults: Record<number, crawler.Fault> = { 5: 'too many requests', 8: 'unavailable', 11: 'reset', 14: 'cut short' };
const shop = await crawler.startDemoShop(shopReviews, { fault: (request) => faults[request], identify: ({ id }) => id });
const microblog = await crawler.startDemoMicroblog(posts);
console.log(`shop: ${shopReviews.length} reviews, microblog: ${posts.length} posts`);

// %% [markdown] id="options-text"
// A crawl needs a contact: it stands in the User-Agent of every request, so that a site can write to you. On public sites the pause between two requests is at least one second (two unless you say otherwise); the demo sites may be asked faster.

// %% id="options"
const product = { product: crawler.demoProduct };
const options = {
  contact: 'you@university.example',
  store: path.join(folder, 'crawl.duckdb'),
  salt: path.join(folder, 'salt'),
  record: path.join(folder, 'recording'),
  limits: { delay: 50, backoff: { first: 50, cap: 1000 } },
  maxPages: 100,
};

// %% [markdown] id="robots-heading"
// ## 2.2 Ask first: robots.txt and the plan
//
// `robots.txt` is where a site says which pages it does not want robots to fetch. The rules of [RFC 9309](https://www.rfc-editor.org/rfc/rfc9309) are strict: if the file cannot be reached, everything is forbidden. A dry run fetches that one file, and lists what a crawl would ask for. On the command line: `npx crosscultural crawl amazon --product … --dry-run`.

// %% id="plan"
const plan = await crawler.planCrawl('amazon', product, { ...options, servedFrom: shop.origin, maxPages: 3 });
console.log(plan.userAgent);
study.showExample({
  title: 'What would be fetched, and what robots.txt says to it',
  columns: [{ key: 'url', label: 'page' }, { key: 'allowed', label: 'allowed' }, { key: 'reason', label: 'reason' }],
  rows: plan.pages,
});

// %% [markdown] id="refused-text"
// Another product of the shop is closed to robots. The crawl does not even try it: the refusal is counted, and only `robots.txt` was requested.

// %% id="refused"
const before = shop.log.length;
const refused = await crawler.crawl('amazon', { product: 'B0CLOSED00' },
  { ...options, store: path.join(folder, 'closed.duckdb'), servedFrom: shop.origin });
console.log(`refused: ${refused.refusedByRobots}, kept: ${refused.kept}`);
console.log(shop.log.slice(before).map(({ path, answer }) => `${path} → ${answer}`).join('\n'));
assert.equal(refused.refusedByRobots, 1);

// %% [markdown] id="crawl-heading"
// ## 2.3 Crawl, with trouble on the way
//
// One request at a time, a pause after each. A busy server (429, 503) is asked again later: as late as its `Retry-After` asks, otherwise after a pause that doubles each time. A broken connection and half a page are asked for again as well. After the fourth page we pull the plug.

// %% id="abort"
const plug = new AbortController();
const narrate = (event: crawler.CrawlEvent) => {
  if (event.type === 'retry') console.log(`  asked again: ${event.reason}`);
  if (event.type === 'page') console.log(`page ${event.page}: ${event.kept} new reviews, ${event.duplicates} known`);
  if (event.type === 'page' && event.page === 4) plug.abort();
};
const first = await crawler.crawl('amazon', product, { ...options, servedFrom: shop.origin, signal: plug.signal, onEvent: narrate });
console.log(`ended: ${first.ended} (${first.reason}), kept ${first.kept}`);

// %% [markdown] id="resume-text"
// The list of pages still to do lies in the store, beside the reviews: a page's reviews and its place in that list change in one transaction. So the same call goes on where the first one stopped. Not only after a polite stop: the tests kill the process with `kill -9` twenty times, at random moments, and end up with every review, none twice.

// %% id="resume"
const second = await crawler.crawl('amazon', product, { ...options, servedFrom: shop.origin, onEvent: narrate });
console.log(`ended: ${second.ended}, kept ${second.kept}, duplicates ${second.duplicates}`);
assert.equal(first.kept + second.kept, shopReviews.length);

// %% [markdown] id="log-text"
// What did the shop see? Its own log is the witness: every request, what it answered, and whether the pause was ever shorter than agreed or two requests overlapped.

// %% id="log"
study.showExample({
  title: 'The shop’s log',
  columns: [{ key: 'number', label: 'request', kind: 'integer' }, { key: 'path', label: 'path' }, { key: 'answer', label: 'answer' }],
  rows: shop.log.map((entry) => ({ ...entry })),
});
const pauses = shop.log.slice(1).map(({ at }, i) => at - shop.log[i].at);
assert(Math.min(...pauses) >= options.limits.delay && shop.log.every(({ inFlight }) => inFlight === 1));
console.log(`every pause was ${options.limits.delay} ms or longer; never two requests at once`);

// %% [markdown] id="refresh-heading"
// ## 2.4 Asking again, and duplicates
//
// With `refresh`, finished pages are asked for once more, naming the version (`ETag`) that is already there. A page that has not changed is answered *304 Not Modified*, without a body.

// %% id="unchanged"
const refresh = () => crawler.crawl('amazon', product, { ...options, servedFrom: shop.origin, refresh: true });
const unchanged = await refresh();
console.log(`${unchanged.unchanged} pages not modified, ${unchanged.bytes} bytes fetched, ${unchanged.kept} new reviews`);

// %% [markdown] id="moved-text"
// Then a new review appears on top, and every other one moves down by one place. All pages have changed, and each review that moved to the next page would be counted twice by a crawler that goes by pages. The site's own identifier tells which ones are known.

// %% id="moved"
shopReviews.unshift({ ...shopReviews[0], id: 'a-new-review', text: 'Bought it yesterday. So far, so good.' });
const moved = await refresh();
console.log(`${moved.pages} pages read, ${moved.duplicates} known reviews, ${moved.kept} new`);
assert.equal(moved.kept, 1);

// %% [markdown] id="microblog-heading"
// ## 2.5 Posts and comments
//
// The microblog answers a search with JSON; each post leads to its comments. The interactions (likes, comments, shares) that Paper B needs come with the posts.

// %% id="microblog"
const weibo = await crawler.crawl('weibo', { keyword: '手机' }, { ...options, servedFrom: microblog.origin }); // 手机: mobile phone
study.showExample({
  title: 'Summary of each run',
  columns: [{ key: 'run', label: 'run' }, ...(['requests', 'pages', 'kept', 'duplicates', 'refusedByRobots', 'retries', 'bytes'] as const)
    .map((key) => ({ key, label: key, kind: 'integer' as const }))],
  rows: [{ run: 'closed product', ...refused }, { run: 'shop, until the plug was pulled', ...first }, { run: 'shop, resumed', ...second },
    { run: 'shop, nothing new', ...unchanged }, { run: 'shop, one new review', ...moved },
    { run: 'microblog', ...weibo }],
});

// %% [markdown] id="recording-heading"
// ## 2.6 The raw responses
//
// With `record`, every response with a text is kept: a line in `index.jsonl`, and the text itself under its SHA-256, compressed. A reviewer can look at what the parser saw. And a better parser can read the pages again without asking the site: `replay` crawls the recording instead of the network.

// %% id="recording"
const recorded = crawler.readRecording(options.record);
const answers = [...new Set(recorded.map(({ status }) => status))].sort();
console.log(answers.map((status) => `HTTP ${status}: ${recorded.filter((r) => r.status === status).length}`).join(', '));
const replayed = await crawler.crawl('amazon', product,
  { ...options, record: undefined, store: path.join(folder, 'replayed.duckdb'), replay: options.record });
console.log(`replayed without network: ${replayed.kept} reviews from ${replayed.pages} pages`);
assert.equal(replayed.kept, shopReviews.length);

// %% [markdown] id="store-heading"
// ## 2.7 The store, by SQL
//
// One DuckDB file holds the records, the pages and their states, the request log and what robots.txt said.

// %% id="tables"
const ask = (sql: string) => crawler.queryCrawl(options.store, sql);
const tables = { crawl_records: 'reviews, posts and comments', crawl_frontier: 'pages and their states', crawl_requests: 'the log',
  crawl_robots: 'what robots.txt said', crawls: 'sites and queries' };
study.showExample({
  title: 'Tables of the crawl',
  columns: [{ key: 'name', label: 'table' }, { key: 'holds', label: 'what it holds' }, { key: 'rows', label: 'rows', kind: 'integer' }],
  rows: await Promise.all(Object.entries(tables).map(async ([name, holds]) =>
    ({ name, holds, ...(await ask(`SELECT count(*) AS rows FROM ${name}`))[0] }))),
});

// %% [markdown] id="names-text"
// Names never reach the disk. Before a page is kept or read, user names in it are replaced by a salted hash: the same person stays the same person, and without the salt nobody can tell who it is. That holds for the authors, for people whom a post addresses with @, and for the recorded pages.

// %% id="records"
study.showExample({
  title: 'One record of each kind (hashes cut short: they depend on your salt)',
  columns: ['id', 'created_at', 'likes', 'author', 'beginning'].map((key) => ({ key, label: key })),
  rows: await ask(`SELECT id, created_at, likes, left(author, 5) || '…' AS author,
    regexp_replace(left(text, 70), 'anon-[0-9a-f]*', 'anon-…') AS beginning
    FROM crawl_records QUALIFY row_number() OVER (PARTITION BY kind ORDER BY abs(length(text) - 45), id) = 1 ORDER BY id`),
});
assert(!(await ask('SELECT DISTINCT author FROM crawl_records')).some(({ author }) => !/^anon-[0-9a-f]{24}$/.test(String(author))));

// %% [markdown] id="figures-heading"
// ## 2.8 What was collected
//
// Before any analysis: how much, from where, in which language, from when to when, and what is missing.

// %% id="by-platform"
shown.table('collection-by-platform', {
  title: 'Records by platform, kind and language',
  columns: [{ key: 'platform', label: 'platform' }, { key: 'kind', label: 'kind' }, { key: 'language', label: 'language' },
    { key: 'records', label: 'records', kind: 'integer' }, { key: 'authors', label: 'authors', kind: 'integer' },
    { key: 'days', label: 'days with records', kind: 'integer' },
    { key: 'per_day', label: 'records on such a day', kind: 'number', decimals: 1 },
    { key: 'first_day', label: 'first day' }, { key: 'last_day', label: 'last day' }],
  rows: await ask(`SELECT platform, kind, language, count(*) AS records, count(DISTINCT author) AS authors,
    count(DISTINCT left(created_at, 10)) AS days, count(*) / count(DISTINCT left(created_at, 10)) AS per_day, 
    min(left(created_at, 10)) AS first_day, max(left(created_at, 10)) AS last_day
    FROM crawl_records GROUP BY platform, kind, language ORDER BY platform, kind, language`),
  note: 'Collected from two demonstration sites on this machine, which show simulated reviews.',
});

// %% id="by-month"
const months = await ask(`SELECT left(created_at, 7) AS month, count(*) FILTER (platform = 'amazon') AS amazon,
  count(*) FILTER (platform = 'weibo') AS weibo FROM crawl_records GROUP BY month ORDER BY month`);
await shown.figure('collection-by-month', figures.barChart({
  title: 'Records by month and platform', subtitle: 'collected from two demonstration sites',
  categories: months.map(({ month }) => String(month)),
  series: [['amazon', 'foreign'], ['weibo', 'domestic']].map(([name, culture]) => ({ name,
    values: months.map((row) => Number(row[name])), colour: figures.cultureColours[culture as corpus.Culture] })),
  valueTitle: 'records', arrangement: 'stacked',
}), 'Bar chart: number of collected records in each month, shop and microblog end to end.');

// %% [markdown] id="missing-text"
// A field that a site does not show is missing in every record: the shop counts no shares, the microblog gives no stars. A field that is missing only sometimes deserves a look.

// %% id="missing"
const fields = ['text', 'title', 'rating', 'created_at', 'likes', 'comments', 'shares', 'author', 'parent'];
const present = await ask(`SELECT platform || ', ' || kind AS source, ${fields.map((f) => `count(${f}) / count(*) AS ${f}`).join(', ')}
  FROM crawl_records GROUP BY source ORDER BY source`);
await shown.figure('collection-missing-fields', figures.heatmapChart({
  title: 'Share of records that have each field', subtitle: 'collected from two demonstration sites',
  rows: present.map(({ source }) => String(source)), columns: fields,
  values: present.map((row) => fields.map((field) => Number(row[field]))), valueTitle: 'share', valueFormat: '.0%', range: [0, 1],
}), 'Heat map: for each platform and kind of record, the share of records in which each field is present.');

// %% id="coverage"
shown.table('collection-coverage', {
  title: 'Coverage: pages of the crawl by kind and state',
  columns: [{ key: 'site', label: 'site' }, { key: 'kind', label: 'kind of page' }, { key: 'state', label: 'state' },
    { key: 'pages', label: 'pages', kind: 'integer' }, { key: 'records', label: 'records on them', kind: 'integer' }],
  rows: await ask(`SELECT site, kind, state, count(*) AS pages, sum(records)::INTEGER AS records
    FROM crawl_frontier JOIN crawls USING (crawl) GROUP BY site, kind, state ORDER BY site, kind, state`),
  note: 'Collected from two demonstration sites on this machine, which show simulated reviews.',
});

// %% [markdown] id="loud-heading"
// ## 2.9 When a site changes
//
// The most dangerous failure of a crawler is a quiet one: the site gets a new layout, the parser finds nothing, and a month of silence looks like a month without reviews. Here a page without reviews must carry the site's own sign for "no reviews". Anything else is an error that names the page, and so are login and captcha walls. The crawler does not climb them.

// %% id="loud"
const read = (text: string) => {
  try {
    crawler.sites.amazon.parse({ ...crawler.sites.amazon.listing(product, 7), text }, product);
  } catch (error) { console.log(`${(error as Error).name}: ${(error as Error).message}\n`); }
};
read('<html><body><div data-hook="review" id="R1"><p>A new layout</p></div></body></html>');
read('<html><body><form action="/errors/validateCaptcha">Type the characters</form></body></html>');

// %% [markdown] id="exercise"
// ### Try it
//
// Change a cell, run the notebook from there, and look.
//
// **1.** In the cell of the options, set `delay: 300` (milliseconds between two requests). What changes in 2.3 and 2.8, and what does not?
//
// <details><summary>What to look for</summary>
//
// The crawl takes longer, by about a quarter of a second for each request. The reviews are the same to the last one, and so are the faults: politeness costs time and nothing else. On a public site the pause is at least a second, whatever you ask for.
//
// </details>

// %% [markdown] id="ethics"
// ## 2.10 May I?
//
// That a page can be fetched does not mean that it may be. Before you point the crawler at a real site:
//
// - **Terms of service.** Many of these sites forbid automated collection in their terms, even of public pages, and even where robots.txt allows it. Read them; ask for permission or use an official interface or an existing research corpus where you can. This crawler does not hide: no false browser name, no proxies, no captcha solving. Where a site asks for a login you can give the cookies of your own session (`--cookies`). Then you are bound by the terms that you accepted, what you fetch is not public, and your account may be closed.
// - **What the models read.** The models of triplets that read real reviews learned language from other people's reviews, English (Amazon, Flipkart, IMDb and others) and Chinese (shops, hotels, Wikipedia), collected by others and mostly for research use. Their cards in `models/` name every source, how much of it was read, its commit and the licence stated there. No test sentence of 14-Lap or of the Chinese laptop reviews is among it; some reviews of DMASTE’s dev parts, which the models are scored on, are, and scores are given with and without them; of ACOS, 13 of 816 test sentences share a run of words with it, and its scores are given with them.
// - **Personal data.** A review is a person's words. Even without a name, a long enough quotation leads back to its author by any search engine. Under the GDPR and China's PIPL hashed names still count as personal data as long as the salt exists. Collect no field that the question does not need, keep the salt apart from the data, and delete it when authors need not be matched any more. Your ethics board should know before you start.
// - **The sites' machines.** robots.txt, Crawl-delay, Retry-After and a budget per run are obeyed here by default; a lower pause than one second is refused. A small sample is often enough: the intervals in the later notebooks tell how much is.
// - **What may be shared.** Code, queries, identifiers and aggregate tables usually; the texts usually not. Raw crawls stay in `data/`, which git ignores. Publish how it was collected (this notebook), when, and what was refused or lost, so that others can judge the sample.
// - **What a crawl is not.** It is no random sample of customers: sites choose which reviews they show, in which order, and how far back. Paper B admits the limit of representativeness; the coverage tables above are where it starts to show.

// %% [markdown] id="corpora-text"
// ## 2.11 The reviews of this study
//
// The later notebooks read none of the above. They read reviews that others have collected, or that were simulated. Before a number is believed, one has to know of each corpus what it is, where and when it was written, how it came to be chosen, and what it is known to lack: a *data statement* (Bender and Friedman 2018).
//
// `--data public` compares laptops with laptops: reviews of a Chinese shop and of Flipkart, an Indian one. Indian reviewers who write English are **another culture than the paper's "foreign"**, which it describes as an English-speaking country of immigrants. The other groups (phones, tablets, computers, earphones) serve as a placebo in notebook 07: they show how much two products differ within one culture.

// %% id="statements"
const licences = new Map(corpus.listSources().map(({ id, licence }) => [id, licence]));
study.table('data-statements', {
  title: 'What each corpus is',
  columns: [['id', 'corpus'], ['what', 'what'], ['where', 'where'], ['when', 'when'], ['sampled', 'how chosen'],
    ['language', 'language'], ['biases', 'mind'], ['licence', 'licence stated']].map(([key, label]) => ({ key, label })),
  rows: corpus.steps.dataStatements.map((one) => ({ ...one, licence: licences.get(one.id) ?? 'MIT (this project)' })),
  source: 'written down from the pages of the sources and from the files',
});

// %% [markdown] id="overview-text"
// How much there is of each shop, and how much of it is said more than once. Two reviews are *exact* repetitions when they differ only in letter case and white space, *near* ones when most runs of their characters (Chinese) or words (English) are the same. The later notebooks read each text once. On Flipkart variants of a laptop show the same reviews.

// %% id="overview"
const shops = await study.corpus.store.query(`
  SELECT culture, platform, count(*) AS reviews, count(*) FILTER (kind = 'exact') AS exact,
    count(*) FILTER (kind = 'near') AS near, count(*) FILTER (kind IS NULL) AS once,
    count(rating) / count(*) AS stars, avg(rating) AS mean, median(length(text)) AS characters
  FROM reviews LEFT JOIN duplicates USING (id) GROUP BY culture, platform ORDER BY culture, reviews DESC`);
study.table('collection-overview', {
  title: 'Reviews of each shop, and how many repeat an earlier one',
  columns: [{ key: 'culture', label: 'culture' }, { key: 'platform', label: 'shop' },
    ...['reviews', 'exact', 'near', 'once'].map((key) => ({ key, kind: 'integer' as const,
      label: ({ exact: 'exact repetitions', near: 'near ones', once: 'read once' } as Record<string, string>)[key] ?? key })),
    { key: 'stars', label: 'with stars', kind: 'percent', decimals: 0 }, { key: 'mean', label: 'mean stars', kind: 'number', decimals: 2 },
    { key: 'characters', label: 'median characters', kind: 'integer' }],
  rows: shops,
});

// %% [markdown] id="stars-text"
// Stars say how a shop's customers vote, and which reviewers a shop shows. A corpus without stars cannot be weighted to the mix of another (notebook 07).

// %% id="stars"
const votes = await study.corpus.store.query(`SELECT culture, round(rating)::INTEGER AS stars, count(*) AS reviews
  FROM unique_reviews WHERE rating IS NOT NULL GROUP BY ALL ORDER BY ALL`);
const voted = study.cultures.filter((culture) => votes.some((row) => row.culture === culture));
const shareOf = (culture: string, stars: number) => {
  const own = votes.filter((row) => row.culture === culture);
  return Number(own.find((row) => row.stars === stars)?.reviews ?? 0) / own.reduce((sum, row) => sum + Number(row.reviews), 0);
};
if (voted.length > 0) await study.figure('collection-stars', figures.barChart({
  title: 'How many stars reviewers give', categories: [5, 4, 3, 2, 1].map((stars) => stars === 1 ? '1 star' : `${stars} stars`),
  subtitle: study.cultures.filter((one) => !voted.includes(one)).map((one) => `${one} reviews have no stars`).join('; ') || undefined,
  series: voted.map((name) => ({ name, colour: figures.cultureColours[name], values: [5, 4, 3, 2, 1].map((stars) => shareOf(name, stars)) })),
  valueTitle: 'share of the reviews that give stars', valueKind: 'percent',
}), 'Bar chart: share of one to five stars in the reviews of each culture that has them.');

// %% [markdown] id="next"
// ## 2.12 What to remember
//
// - An abort, four failures and two later visits ended with every review, each once.
// - The store, the recording and the log let someone else check each step.
// - The later notebooks work on the project's corpora, not on this demonstration: see [01 · Research design](01-research-design.ipynb) for what they are. A crawl of your own becomes a corpus with `corpus.reviewsOfCrawl`.
//
// What this notebook names, each method and each study, stands in the [references](09-sentence-by-sentence.ipynb) of notebook 09 (section 9.7), with a DOI where it has one.
//
// Next: [03 · Pre-processing](03-preprocessing.ipynb).

// %% id="close"
await shop.close();
await microblog.close();
