/**
 * What the search for events finds, and how often it finds something where there is nothing.
 *
 *   npx tsx bench/events.ts weibo folder=FOLDER [brand=小米] [budget=30] [kinds=all|release|none]
 *   npx tsx bench/events.ts simulated [posts=30000] [seeds=11,12,13]
 *   npx tsx bench/events.ts placebo [posts=30000] [seed=2023] [permutations=200]
 *   npx tsx bench/events.ts weibo-placebo folder=FOLDER [permutations=200]
 *
 * `folder` holds daily-totals.csv (date, titles), tech-brands.csv (date, brand, title) and launches.csv (date, how) of the hot-search
 * titles. `simulated` counts planted events found within two days and other events; `placebo` shuffles the days of a simulated year and
 * counts the years in which any event is found. Prints lines of JSON.
 */
import path from 'node:path';
import { csvRows, deriveSeed, readBytes, seededRandom } from '../packages/base';
import { type EventKind, eventKinds, findEvents, matchEvents } from '../packages/brand/events';
import type { Posts } from '../packages/brand/posts';
import { dayOfDate } from '../packages/series';
import { brandEvents, simulateBrandPosts } from '../packages/simulation';

const [task, ...pairs] = process.argv.slice(2);
const given = Object.fromEntries(
  pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
);
const print = (row: object) => console.log(JSON.stringify(row));

function postsOf(rows: readonly { day: number; text: string }[]): Posts {
  const sorted = [...rows].sort((a, b) => a.day - b.day);
  const unknown = new Int32Array(rows.length).fill(-1);
  return {
    ids: sorted.map((_, i) => String(i)),
    texts: sorted.map(({ text }) => text),
    platforms: ['one'],
    platform: new Uint8Array(rows.length),
    day: Int32Array.from(sorted, ({ day }) => day),
    likes: unknown,
    shares: unknown,
    comments: unknown,
  };
}

function simulated(posts: number, seed: number): { day: number; text: string }[] {
  return simulateBrandPosts({ posts, seed }).map(({ createdAt, text }) => ({
    day: dayOfDate(createdAt.slice(0, 10)),
    text,
  }));
}

/** The same posts with whole days in another order; days that may not move stay. */
function shuffledDays(rows: readonly { day: number; text: string }[], days: readonly number[], seed: number) {
  const others = seededRandom(deriveSeed(seed, 'shuffled days')).shuffle(days);
  const moved = new Map(days.map((day, i) => [day, others[i]]));
  return rows.map(({ day, text }) => ({ day: moved.get(day) ?? day, text }));
}

async function read<Name extends string>(folder: string, name: string, columns: readonly Name[]) {
  const file = path.join(folder, name);
  const rows: Record<Name, string>[] = [];
  for await (const { row } of csvRows(readBytes(file), file, columns)) rows.push(row);
  return rows;
}

async function hotSearch(folder: string, brand: string) {
  const totals = await read(folder, 'daily-totals.csv', ['date', 'titles']);
  const titles = await read(folder, 'tech-brands.csv', ['date', 'brand', 'title']);
  return {
    totals: { firstDay: dayOfDate(totals[0].date), counts: totals.map((row) => Number(row.titles)) },
    titles: titles
      .filter((row) => row.brand === brand)
      .map(({ date, title }) => ({ day: dayOfDate(date), text: title })),
    launches: await read(folder, 'launches.csv', ['date']),
  };
}

function kindsOf(name: string): readonly EventKind[] {
  return name === 'none' ? [] : name === 'release' ? ['product release'] : eventKinds;
}

async function runWeibo(): Promise<void> {
  const { totals, titles, launches } = await hotSearch(given.folder, given.brand ?? '小米');
  const budget = Number(given.budget ?? 30);
  const kinds = kindsOf(given.kinds ?? 'release');
  const { events, gaps } = findEvents(postsOf(titles), { seed: 1, budget, kinds, totals });
  const { matched, missed, unexpected } = matchEvents(events, launches);
  for (const gap of gaps) print({ gap });
  for (const { date, kind, days, posts, excess, interval, terms } of events) {
    print({ date, kind, days, posts, excess, interval, terms: terms.map(({ word }) => word).join(' ') });
  }
  print({ alarms: events.length, launchesFound: matched.length, missed, other: unexpected.map(({ date }) => date) });
  const certain = findEvents(postsOf(titles), { seed: 1, kinds, totals, terms: 0 }).events;
  print({ familyWise: certain.length, launchesFound: matchEvents(certain, launches).matched.length });
}

function runSimulated(): void {
  const posts = Number(given.posts ?? 30_000);
  for (const seed of (given.seeds ?? '11,12,13').split(',').map(Number)) {
    const { events } = findEvents(postsOf(simulated(posts, seed)), { seed: 1, terms: 0 });
    const { matched, missed, unexpected } = matchEvents(events, brandEvents);
    print({ seed, found: matched.length, missed: missed.map((e) => e.date), other: unexpected.map((e) => e.date) });
  }
}

function runPlacebo(
  rows: { day: number; text: string }[],
  days: number[],
  totals?: { firstDay: number; counts: number[] },
): void {
  const permutations = Number(given.permutations ?? 200);
  let any = 0;
  for (let p = 0; p < permutations; p++) {
    const { events } = findEvents(postsOf(shuffledDays(rows, days, p)), { seed: 1, totals, terms: 0 });
    if (events.length > 0) any++;
    if (events.length > 0 || (p + 1) % 50 === 0)
      print({ done: p + 1, withEvents: any, kinds: events.map((e) => e.kind) });
  }
  print({ permutations, withEvents: any, familyWiseError: any / permutations });
}

async function main(): Promise<void> {
  if (task === 'weibo') await runWeibo();
  else if (task === 'simulated') runSimulated();
  else if (task === 'placebo') {
    const rows = simulated(Number(given.posts ?? 30_000), Number(given.seed ?? 2023));
    runPlacebo(rows, [...new Set(rows.map(({ day }) => day))]);
  } else if (task === 'weibo-placebo') {
    const { totals, titles } = await hotSearch(given.folder, given.brand ?? '小米');
    // Only days that were collected change places.
    const days = totals.counts.flatMap((collected, t) => (collected >= 180 ? [totals.firstDay + t] : []));
    runPlacebo(titles, days, totals);
  } else throw new Error('Give a task: weibo, simulated, placebo or weibo-placebo.');
}

void main();
