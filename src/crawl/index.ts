export { crawl, defaultMaxPages } from './crawl';
export * from './demo';
export { exportReviews } from './export';
export { DamagedPageError, LayoutError, PageError, WallError, type WallKind } from './failures';
export { type CrawlEvent, type CrawlOptions, type CrawlSummary, defaultLimits, type Limits } from './settings';
export type { Query } from './site';
export { sites } from './sites';
