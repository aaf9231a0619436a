import { packUnits, type SparseUnits } from '@crosscultural/base';
import type { BrandEvidence, BrandEvidencePost } from './evidence';

/** Days before and after a release that B7 and B9 compare. */
const windowDays = 14;

/** Posts of a year summed per day, so that the bootstrap can resample days: posts of one day are not independent. */
export interface BrandDays {
  units: SparseUnits;
  /** The value of a named sum; 0 for a name that never occurs. */
  read(sums: Float64Array, ...name: string[]): number;
  /** The last parts of the names that begin with `first`, in the order of first occurrence. */
  names(first: string): string[];
}

/** Sums the posts per day under names such as `posts|Weibo` or `term|battery life|after`. */
export function sumByDay({ posts, releases, terms }: BrandEvidence): BrandDays {
  const cells = new Map<string, number>();
  const days = new Map<string, Map<number, number>>();
  const cellOf = (name: string) => {
    const known = cells.get(name);
    if (known !== undefined) return known;
    cells.set(name, cells.size);
    return cells.size - 1;
  };
  const releaseDays = releases.map(dayNumber);

  for (const post of posts) {
    const date = post.createdAt.slice(0, 10);
    const side = sideOfRelease(dayNumber(date), releaseDays);
    let day = days.get(date);
    if (!day) {
      day = new Map();
      days.set(date, day);
      if (side) day.set(cellOf(`days|${side}`), 1);
    }
    for (const [name, amount] of amountsOf(post, side, terms)) {
      const cell = cellOf(name);
      day.set(cell, (day.get(cell) ?? 0) + amount);
    }
  }
  return {
    units: packUnits(
      [...days.values()].map((day) => [...day]),
      cells.size,
    ),
    read: (sums, ...name) => sums[cells.get(name.join('|')) ?? -1] ?? 0,
    names: (first) =>
      [...cells.keys()]
        .filter((name) => name.startsWith(`${first}|`) && name.split('|').length === 2)
        .map((name) => name.slice(first.length + 1)),
  };
}

function amountsOf(
  post: BrandEvidencePost,
  side: 'before' | 'after' | undefined,
  terms: BrandEvidence['terms'],
): [string, number][] {
  const interactions = post.likes + post.shares + post.comments;
  const sign = { positive: 1, neutral: 0, negative: -1 }[post.sentiment];
  const amounts: [string, number][] = [
    ['posts', 1],
    [`posts|${post.platform}`, 1],
    [`interactions|${post.platform}`, interactions],
    [`influence|${post.platform}`, sign * interactions],
    [`sentiment|${post.sentiment}`, 1],
  ];
  if (post.occasion !== undefined) amounts.push(['occasions', 1], [`occasion|${post.occasion}`, 1]);
  if (side) {
    amounts.push([`sentiment|${post.sentiment}|${side}`, 1]);
    if (post.intensity !== undefined) amounts.push([`intensity|${post.sentiment}|${side}`, post.intensity]);
  }
  for (const { aspect, sentiment } of post.aspects ?? []) {
    amounts.push([`aspect|${aspect}`, 1], [`aspect|${aspect}|${sentiment}`, 1]);
  }
  for (const { term, forms } of terms) {
    if (!forms.some((form) => post.text.includes(form))) continue;
    amounts.push([`term|${term}`, 1], [`term|${term}|${post.sentiment}`, 1]);
    if (side) amounts.push([`term|${term}|${side}`, 1]);
  }
  return amounts;
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** Whether a day lies in the two weeks after a release (its day included) or in the two weeks before one. */
function sideOfRelease(day: number, releases: readonly number[]): 'before' | 'after' | undefined {
  if (releases.some((release) => day >= release && day < release + windowDays)) return 'after';
  if (releases.some((release) => day < release && day >= release - windowDays)) return 'before';
  return undefined;
}
