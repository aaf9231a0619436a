import { collectPosts, type HotSearch, readHotSearch } from '@crosscultural/corpus';
import { dayOfDate } from '@crosscultural/series';
import { findEvents } from './find-events';
import type { FoundEvent, FoundEvents } from './found-event';
import { type EventMatches, matchEvents } from './match-events';

/** What was found in real titles, and beside it the days of launches that we read off the same titles. */
export interface HotSearchEvents extends FoundEvents {
  titles: HotSearch;
  /** Titles of the brand a day. */
  counts: Int32Array;
  matches: EventMatches<FoundEvent, { date: string }>;
}

/**
 * Events of a brand in the titles of Weibo's hot search, November 2020 to August 2026, which are embedded in the project.
 *
 * @param brand as the titles' source writes it; 小米 (Xiaomi) unless given. The launches are Xiaomi's.
 * @param budget alarms at most
 * @throws UserError when the brand has no titles, or a file is missing.
 * @example
 * const { events, gaps, matches } = await pipelines.steps.hotSearchEvents(2023);
 */
export async function hotSearchEvents(seed: number, brand = '小米', budget = 30): Promise<HotSearchEvents> {
  const titles = await readHotSearch();
  const firstDay = dayOfDate(titles.days[0]);
  const collector = collectPosts();
  titles.days.forEach((date, day) => {
    titles.titles(brand, date).forEach((text, i) => {
      collector.add({ id: `${date}:${i}`, text, platform: 'Weibo', time: { day: firstDay + day, second: 0 } });
    });
  });
  const { posts } = collector.columns();
  const totals = { firstDay, counts: titles.totals };
  const found = findEvents(posts, { seed, budget, totals });
  const counts = titles.brands.get(brand) ?? new Int32Array(titles.days.length);
  return { ...found, titles, counts, matches: matchEvents(found.events, titles.launches) };
}
