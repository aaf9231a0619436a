/**
 * How fast, and in how much memory, reviews are read into a store: `npx tsx bench/corpus.ts [reviews]`.
 *
 * Makes so many reviews (default 100 000: half Chinese, half English, one in ten copied or nearly copied), then
 * measures in CPU seconds: reading them from CSV, the search for duplicates alone, and building the store whole; the same reviews as
 * JSON Lines beside DuckDB's own `read_json`, which neither validates nor looks for duplicates.
 */
import { appendFileSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../packages/base/database';
import { type Random, seededRandom } from '../packages/base/random';
import { buildStore, openStore, type Review, readAnyReviews, readReviewLines } from '../packages/corpus';
import { searchDuplicates } from '../packages/corpus/store';

const count = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'corpus-bench-'));

async function main() {
  const csv = path.join(folder, 'reviews.csv');
  await writeReviews(csv);
  await measured('read CSV', async () => {
    let reviews = 0;
    for await (const _ of readAnyReviews(csv)) reviews++;
    return `${reviews} reviews`;
  });
  const reviews: Review[] = [];
  for await (const review of readAnyReviews(csv)) reviews.push(review);
  await measured('search duplicates', async () => {
    const search = searchDuplicates();
    for (const review of reviews) search.add(review);
    return `${search.finish().length} found`;
  });
  const lines = path.join(folder, 'reviews.jsonl');
  for (let start = 0; start < reviews.length; start += 10_000) {
    const some = reviews.slice(start, start + 10_000);
    appendFileSync(lines, some.map((review) => `${JSON.stringify(review)}\n`).join(''));
  }
  reviews.length = 0;
  const file = path.join(folder, 'reviews.duckdb');
  await measured('build store from CSV', async () => {
    await buildStore(file, readAnyReviews(csv));
    return '';
  });
  const store = await openStore(file);
  await measured('stream all reviews', async () => {
    let characters = 0;
    for await (const { text } of store.streamReviews()) characters += text.length;
    return `${characters} characters`;
  });
  store.close();
  await measured('DuckDB read_json', async () => {
    const database = await openDatabase(path.join(folder, 'plain.duckdb'));
    await database.run(`CREATE TABLE reviews AS SELECT * FROM read_json('${lines}')`);
    database.close();
    return '';
  });
  await measured('read and validate JSON', async () => {
    let found = 0;
    for await (const _ of readReviewLines(lines)) found++;
    return `${found} reviews`;
  });
  await measured('build store from JSON', async () => {
    await buildStore(path.join(folder, 'lines.duckdb'), readReviewLines(lines));
    return '';
  });
  rmSync(folder, { recursive: true });
}

async function measured(name: string, work: () => Promise<string>) {
  let peak = process.memoryUsage().rss;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  clearInterval(watch);
  const seconds = (user + system) / 1e6;
  const rate = Math.round(count / seconds);
  console.log(
    `${name.padEnd(22)} ${seconds.toFixed(2)} s CPU, ${rate} reviews/s, ${(peak / 1e6).toFixed(0)} MB  ${result}`,
  );
}

async function writeReviews(file: string) {
  const random = seededRandom(7);
  const out = createWriteStream(file);
  out.write('culture,text\n');
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    const culture = i % 2 === 0 ? 'domestic' : 'foreign';
    let text = culture === 'domestic' ? chinese(random) : english(random);
    if (i > 10 && random.chance(0.1)) text = copy(texts[2 * random.integer(i >> 1) + (i % 2)], random);
    texts.push(text);
    if (!out.write(`${culture},"${text}"\n`)) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
}

const copy = (text: string, random: Random) => (random.chance(0.5) ? text : `${text} ok`);

/** Words by Zipf's law, as in real reviews, so that common shingles are shared by many. */
const zipf = (size: number, random: Random) => Math.floor(size ** random.uniform()) - 1;

function chinese(random: Random): string {
  const length = 10 + random.poisson(50);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + zipf(2000, random))).join('');
}

function english(random: Random): string {
  const length = 10 + random.poisson(50);
  return Array.from({ length }, () => `w${zipf(8000, random).toString(36)}`).join(' ');
}

void main();
