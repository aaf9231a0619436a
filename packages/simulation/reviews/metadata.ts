import { createHash } from 'node:crypto';
import type { Random } from '@crosscultural/base';
import type { Sentiment } from '@crosscultural/corpus';
import type { ReviewLanguage } from './lexicon';

/** Shops by language with their share of the reviews (ours). The reviews are simulated; the ids begin with `sim-`. */
const platforms: Record<ReviewLanguage, readonly [string, number][]> = {
  zh: [
    ['Taobao', 45],
    ['JD', 35],
    ['Suning', 12],
    ['Pinduoduo', 8],
  ],
  en: [
    ['Amazon', 60],
    ['Best Buy', 20],
    ['eBay', 12],
    ['Newegg', 8],
  ],
};

export type ProductKind = 'laptop' | 'desktop' | 'tablet';

export interface Product {
  name: Record<ReviewLanguage, string>;
  kind: ProductKind;
}

/** Invented products, sold in both cultures, and their share of the reviews. */
const products: readonly [Product, number][] = [
  [{ name: { zh: '流萤 Air 14', en: 'Lumora Air 14' }, kind: 'laptop' }, 20],
  [{ name: { zh: '流萤 Pro 16', en: 'Lumora Pro 16' }, kind: 'laptop' }, 16],
  [{ name: { zh: '青禾 Book 13', en: 'Verdin Book 13' }, kind: 'laptop' }, 18],
  [{ name: { zh: '北岸 X5', en: 'Northbay X5' }, kind: 'laptop' }, 14],
  [{ name: { zh: '青禾 One 24', en: 'Verdin One 24' }, kind: 'desktop' }, 12],
  [{ name: { zh: '石榴 Tab 11', en: 'Pomel Tab 11' }, kind: 'tablet' }, 12],
  [{ name: { zh: '石榴 Tab 8', en: 'Pomel Tab 8' }, kind: 'tablet' }, 8],
];

/** Days of the year with sales, when more is bought: 18 June and 11 November; Prime Day and Black Friday. */
const sales: Record<ReviewLanguage, readonly number[]> = { zh: [169, 315], en: [193, 329] };
const year = 2022;

const score: Record<Sentiment, number> = { positive: 1, neutral: 0, negative: -1 };

/** Stars that fit what the review says: 3 + 2 × mean sentiment, give or take. */
export function drawRating(sentiments: readonly Sentiment[], random: Random): number {
  const mean = sentiments.reduce((sum, sentiment) => sum + score[sentiment], 0) / Math.max(1, sentiments.length);
  return Math.min(5, Math.max(1, Math.round(3.1 + 1.9 * mean + 0.45 * random.normal())));
}

/** A day of 2022 as an ISO date: a third of the reviews follow a sale within some weeks. */
export function drawDate(language: ReviewLanguage, random: Random): string {
  const day = random.chance(1 / 3)
    ? random.pick(sales[language]) + Math.floor(8 * random.gamma(1.5))
    : random.integer(365);
  return new Date(Date.UTC(year, 0, 1 + (day % 365))).toISOString().slice(0, 10);
}

export function drawPlatform(language: ReviewLanguage, random: Random): string {
  return platforms[language][random.categorical(platforms[language].map(([, share]) => share))][0];
}

export function drawProduct(random: Random): Product {
  return products[random.categorical(products.map(([, share]) => share))][0];
}

/** Likes: most reviews get none, a few get many (negative binomial). */
export function drawLikes(random: Random): number {
  return random.poisson(3 * random.gamma(0.35));
}

/** A hash like that of a real author; about one author in ten writes twice. */
export function drawAuthor(language: ReviewLanguage, perCulture: number, random: Random): string {
  return createHash('sha256')
    .update(`simulated author ${language} ${random.integer(5 * perCulture)}`)
    .digest('hex')
    .slice(0, 12);
}
